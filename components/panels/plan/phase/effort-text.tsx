import { OpenDifference } from "@/components/charts/open-difference";
import type { PlanEffort } from "../contract";

interface EffortTextProps {
  effort: PlanEffort;
  /** What it is the effort of: "phase 0", "the plan". */
  of: string;
}

/** What the tasks add up to, beside what the document says; the mark tells whose figure is whose. */
export function EffortText({ effort, of }: EffortTextProps) {
  const { computed, stated, difference } = effort;
  if (computed === null) return stated === null ? null : `${stated} stated`;
  if (stated === null || stated === computed) return computed;
  if (difference === null) {
    return (
      <>
        {computed}, <span className="text-ink-2">{stated} stated</span>
      </>
    );
  }
  return (
    <>
      <span className="whitespace-nowrap">
        {computed}
        <OpenDifference of={`effort of ${of}`} {...difference} />
      </span>
      <span className="whitespace-nowrap text-ink-2">{stated} stated</span>
    </>
  );
}
