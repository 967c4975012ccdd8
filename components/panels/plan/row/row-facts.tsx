import { EvidenceChain } from "@/components/charts/evidence-chain";
import { StateGlyph } from "@/components/charts/state-glyph";
import { CodedText } from "../../words/coded-text";
import type { PlanBefore, PlanRowModel } from "../contract";

interface RowFactsProps {
  model: PlanRowModel;
  lockedBy: string | null;
}

/** From what is said, over how it is checked, to what was found; then why, and what is before it. */
export function RowFacts({ model, lockedBy }: RowFactsProps) {
  const { claim, checks, reasons, before, problem, steps } = model;
  return (
    <>
      <EvidenceChain
        claim={
          claim
            ? { state: "claimed", title: claim.statement ?? "Done", note: `claimed, ${claim.told}` }
            : { state: "to do", title: "nobody claims it" }
        }
        checks={checks}
      />
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
      <Before before={before} lockedBy={lockedBy} />
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
    </>
  );
}

function Before({ before, lockedBy }: { before: PlanBefore[]; lockedBy: string | null }) {
  const open = before.filter(({ onlySaid }) => !onlySaid);
  const said = before.filter(({ onlySaid }) => onlySaid);
  const isFree = open.length === 0 && lockedBy === null;
  if (isFree && said.length === 0) return null;
  return (
    <div className="max-w-[80ch]">
      {!isFree && (
        <p>
          Waits for
          {lockedBy !== null && ` gate ${lockedBy}${open.length > 0 ? " and" : ""}`}
          {open.length > 0 && ":"}
          {open.length === 0 && "."}
        </p>
      )}
      <Ends ends={open} label="Waits for" />
      {said.length > 0 && (
        <p>{isFree ? "Nothing unclaimed before it. " : ""}Claimed before it, without proof:</p>
      )}
      <Ends ends={said} label="Claimed before it, without proof" />
    </div>
  );
}

function Ends({ ends, label }: { ends: PlanBefore[]; label: string }) {
  if (ends.length === 0) return null;
  return (
    <ul aria-label={label}>
      {ends.map(({ text, href, state }) => (
        <li key={text} className="flex items-center gap-1.5 py-0.5">
          <StateGlyph state={state} size={12} />
          {href === null ? (
            text
          ) : (
            <a
              href={href}
              className="underline decoration-line-strong underline-offset-2 hover:text-accent"
            >
              {text}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
