import type { Person } from "@/lib/domain/project";
import type { ItemState } from "@/lib/domain/vocabulary";
import { sayWhoWasFaster } from "@/lib/features/history/types";

/** What the second of two people is shown: the row as the first one left it. */
export interface CurrentState {
  id: string;
  version: number;
  /** The row's own: what its neighbours do to it (R4) the next look shows. */
  state: ItemState;
  claimedBy: string | null;
  /** Who changed it last; null where nothing says. */
  changedBy: Person | null;
}

/** Told to `reader`, who may be the first as well, in another window. */
export function sayWhatStands({ state, changedBy }: CurrentState, reader: Person): string {
  return `${sayWhoWasFaster(changedBy, reader)} It is now ${state}.`;
}
