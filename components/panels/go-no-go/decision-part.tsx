import { DifferenceMark } from "@/components/charts/difference-mark";
import type { DecisionModel } from "./contract";
import { OptionTable } from "./option-table";

/** What is to be decided, as far as it is on record. */
export function DecisionPart({ decision }: { decision: DecisionModel | null }) {
  if (decision === null) {
    return (
      <div>
        <h2 className="mb-3 text-xs font-normal tracking-normal text-ink-3">Decision</h2>
        <p className="text-ink-2">No decision is asked. None is on record.</p>
      </div>
    );
  }
  const { asked, question, recommendation, outcome, options, differences } = decision;
  return (
    <div className="min-w-0">
      <p className="mb-3 text-xs text-ink-3 print:mb-1">{asked}</p>
      <h2 className="mb-3 text-[1.375rem]/7 font-medium tracking-[-0.02em] text-balance md:text-xl print:mb-1.5 print:text-base">
        {question}
      </h2>
      {recommendation !== null && (
        <p className="mb-3 max-w-[80ch] text-pretty text-ink-2 print:mb-1.5 print:text-2xs">
          {recommendation}
        </p>
      )}
      {outcome !== null && <p className="mb-3 font-medium">{outcome}</p>}
      {options.length > 0 && <OptionTable options={options} />}
      {differences.map(({ text, explained }) => (
        <p key={text} className="mt-2.5 text-xs text-ink-2 print:mt-1 print:text-2xs">
          <DifferenceMark explained={explained} label="differs" />
          {text}
        </p>
      ))}
    </div>
  );
}
