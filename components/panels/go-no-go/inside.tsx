import type { ReactNode } from "react";
import { EvidenceChain } from "@/components/charts/evidence-chain";
import { Opens } from "@/components/ui/opens";
import { CodedText } from "../words/coded-text";
import { Checklist } from "./checklist";
import type { InsideModel } from "./contract";

/** What a line rests on: claim, check and evidence, or that there is none. */
export function Inside({ inside, actions }: { inside: InsideModel; actions?: ReactNode }) {
  const { chains, absence, lines, parts, more, place } = inside;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-y-2.5 pt-1 pr-6 pb-3.5 pl-6.5 text-2xs/4.5 text-ink-2">
      {absence !== null && <p className="text-ink">{absence}</p>}
      {chains.map((chain, index) => (
        <EvidenceChain
          key={`${String(index)} ${chain.claim.title}`}
          claim={chain.claim}
          checks={chain.checks}
        />
      ))}
      {lines.length > 0 && (
        <ul className="max-w-[80ch]">
          {lines.map((line, index) => (
            <li key={`${String(index)} ${line}`}>
              <CodedText>{line}</CodedText>
            </li>
          ))}
        </ul>
      )}
      {parts.length > 0 && <Checklist rows={parts} />}
      {more > 0 && <p>{more} more</p>}
      {place !== null && (
        <p className="relative max-md:min-h-11">
          <Opens href={place.href}>{place.label}</Opens>
        </p>
      )}
      {actions}
    </div>
  );
}
