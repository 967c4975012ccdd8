import { formatCount } from "@/lib/format/counts";
import type { ManyChange } from "./foresee-many";

/** "Set the owner of 8 rows to Ada", in the past tense and without a full stop. */
export function wordChange(change: ManyChange, count: number): string {
  const rows = formatCount(count, "row");
  switch (change.what) {
    case "start":
      return `Started ${rows}`;
    case "stop":
      return `Stopped ${rows}`;
    case "archive":
      return `Archived ${rows}`;
    case "place":
      return change.phaseKey === undefined
        ? `Moved ${rows} to another place`
        : wordMove(rows, change.phaseKey);
    case "phaseKey":
      return wordMove(rows, change.to);
    default:
      return change.to === null
        ? `Took the ${FACTS[change.what]} from ${rows}`
        : `Set the ${FACTS[change.what]} of ${rows} to ${change.to}`;
  }
}

function wordMove(rows: string, phaseKey: string | null): string {
  return phaseKey === null
    ? `Moved ${rows} out of their phase`
    : `Moved ${rows} to phase ${phaseKey}`;
}

const FACTS = {
  owner: "owner",
  dueOn: "due day",
  priority: "priority",
  componentKey: "component",
} as const;
