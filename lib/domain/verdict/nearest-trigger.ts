import { toMs } from "../instant";
import type { TriggerResult } from "./evaluate-trigger";
import type { TriggerState } from "./reasons";

/** One that has fired, the longest ago first; else the next to come due; else one nobody knows about. */
export function nearestTrigger(triggers: readonly TriggerResult[]): TriggerResult | null {
  const near = triggers.filter((one) => RANK[one.state] !== null).sort(byNearness);
  return near[0] ?? null;
}

/** Null for what asks for nothing. */
const RANK: Record<TriggerState, number | null> = {
  fired: 0,
  counting: 1,
  unknown: 2,
  cleared: null,
  waived: null,
};

function byNearness(one: TriggerResult, other: TriggerResult): number {
  return (RANK[one.state] ?? 0) - (RANK[other.state] ?? 0) || momentOf(one) - momentOf(other) || 0;
}

/** Finite, so that two without a moment compare as equal. */
function momentOf({ since, endsAt }: TriggerResult): number {
  const moment = since ?? endsAt;
  return moment === null ? Number.MAX_SAFE_INTEGER : toMs(moment);
}
