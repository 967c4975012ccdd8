import { use } from "react";
import { EvidenceChain } from "@/components/charts/evidence-chain";
import { CodedText } from "../words/coded-text";
import type { PlanChain, PlanClaim, PlanRow } from "./contract";
import { RowActions } from "./row-actions";
import { RowToolsContext } from "./row-context";

interface RowDetailsProps {
  row: PlanRow;
  id: string;
  isBusy: boolean;
}

/** From what is said, over how it is checked, to what was found; then why, and what can be done. */
export function RowDetails({ row, id, isBusy }: RowDetailsProps) {
  const { mayClaim } = use(RowToolsContext);
  const { notApplicable, claim, problem, steps, reasons, waitsFor } = row;
  const chain = row.chain.length > 0 ? row.chain : [NO_CHAIN];
  return (
    <div
      id={id}
      className="grid gap-y-3 pt-2 pr-3 pb-3.5 pl-3 text-2xs/4.5 text-ink-2 md:pr-4 md:pl-19"
    >
      {notApplicable && (
        <p className="max-w-[80ch] text-ink">
          Not applicable, says {notApplicable.by}: {notApplicable.reason}
        </p>
      )}
      {chain.map((link, index) => (
        <ChainLine key={`${index} ${link.check}`} link={link} claim={claim} />
      ))}
      {claim?.note && (
        <p className="max-w-[80ch]">
          {claim.by} notes: {claim.note}
        </p>
      )}
      {reasons.length > 0 && (
        <ul aria-label="Why" className="max-w-[80ch]">
          {reasons.map((reason, index) => (
            <li key={`${index} ${reason}`}>{reason}</li>
          ))}
        </ul>
      )}
      {waitsFor.length > 0 && <p>Waits for {waitsFor.join(", ")}.</p>}
      {problem !== null && (
        <p className="max-w-[80ch]">
          <CodedText>{problem}</CodedText>
        </p>
      )}
      {steps.length > 0 && (
        <ol aria-label="Steps" className="max-w-[80ch] list-decimal pl-4 marker:text-ink-3">
          {steps.map((step, index) => (
            <li key={`${index} ${step}`}>
              <CodedText>{step}</CodedText>
            </li>
          ))}
        </ol>
      )}
      {mayClaim && <RowActions row={row} isBusy={isBusy} />}
    </div>
  );
}

const NO_CHAIN: PlanChain = {
  check: "no check yet",
  expected: null,
  link: "none",
  evidence: { state: "unknown", title: "no evidence", note: "" },
  excerpt: null,
};

function ChainLine({ link, claim }: { link: PlanChain; claim: PlanClaim | null }) {
  const { state, title, note } = link.evidence;
  return (
    <div className="grid gap-y-1">
      <EvidenceChain
        claim={
          claim
            ? { state: "claimed", title: claim.statement ?? "Done", note: `claimed, ${claim.told}` }
            : { state: "to do", title: "nobody claims it" }
        }
        check={link.check}
        link={link.link}
        evidence={note === "" ? { state, title } : { state, title, note }}
      />
      {link.expected !== null && <p className="max-w-[80ch]">Expected: {link.expected}</p>}
      {link.excerpt !== null && <p className="max-w-[80ch]">{link.excerpt}</p>}
    </div>
  );
}
