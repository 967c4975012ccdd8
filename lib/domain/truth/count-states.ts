import type { ItemState } from "../vocabulary";

export type StateCounts = Record<ItemState, number>;

export function countStates(states: Iterable<ItemState>): StateCounts {
  const counts: StateCounts = {
    "to do": 0,
    "in progress": 0,
    claimed: 0,
    verified: 0,
    refuted: 0,
    stale: 0,
    suspect: 0,
    "not applicable": 0,
    waived: 0,
  };
  for (const state of states) counts[state] += 1;
  return counts;
}
