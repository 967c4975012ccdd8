import type { DecisionSummary } from "@/lib/domain/decisions/summarise-decision";
import { capitalised } from "@/lib/format/capitalised";
import { formatCount } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";

/** "Inputs changed since 2 Dec, decided go"; what no longer holds comes first, where there is little room. */
export function wordDecision(decision: DecisionSummary, now: string): string {
  const { taken, outcome, takenAt, changed, missed } = decision;
  const day = formatShortDay(takenAt, now);
  return [
    ...(missed === 0
      ? []
      : [capitalised(`${outcome} again: ${formatCount(missed, "condition")} missed`)]),
    changed === null || changed === 0
      ? `Decided ${taken}, ${day}`
      : `Inputs changed since ${day}, decided ${taken}`,
    ...(changed === null ? ["its inputs were not kept"] : []),
  ].join("; ");
}
