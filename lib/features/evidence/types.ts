import type { ItemState } from "@/lib/domain/vocabulary";

/** What the second of two people is shown: the row as the first one left it. */
export interface CurrentState {
  id: string;
  version: number;
  /** The row's own: what its neighbours do to it (R4) the next look shows. */
  state: ItemState;
  claimedBy: string | null;
}

export function sayWhatStands({ state, claimedBy }: CurrentState): string {
  return claimedBy
    ? `Somebody was faster. It is now ${state}, by ${claimedBy}.`
    : `Somebody was faster. It is now ${state}.`;
}
