import type { DecisionSummary } from "@/lib/domain/decisions/summarise-decision";
import { formatCount } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";

/** "Decided go, 2 Dec; inputs changed since". */
export function wordDecision(decision: DecisionSummary, now: string): string {
  const { taken, outcome, takenAt, changed, missed } = decision;
  const day = formatShortDay(takenAt, now);
  return [
    `Decided ${taken}, ${day}`,
    ...(missed === 0 ? [] : [`${outcome} again: ${formatCount(missed, "condition")} missed`]),
    ...(changed === 0 ? [] : [`inputs changed since ${day}`]),
  ].join("; ");
}
