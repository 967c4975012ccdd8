import type { IssueTally } from "../project";
import type { Priority } from "../vocabulary";

/** The newest count of each severity, the most severe first; of one day the one recorded last. */
export function newestTallies(tallies: readonly IssueTally[]): IssueTally[] {
  const newest = new Map<Priority, IssueTally>();
  for (const tally of tallies) {
    const known = newest.get(tally.severity);
    if (!known || tally.asOfOn >= known.asOfOn) newest.set(tally.severity, tally);
  }
  return [...newest.values()].sort((one, other) => (one.severity < other.severity ? -1 : 1));
}
