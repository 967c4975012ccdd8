import type { Obstacle, Person } from "@/lib/domain/project";
import type { ItemState } from "@/lib/domain/vocabulary";
import { type LastChange, sayWhatChanged } from "@/lib/features/history/types";

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
export function sayWhatStands(
  { state }: Pick<CurrentState, "state">,
  last: LastChange | null,
  reader: Person,
): string {
  return `${sayWhatChanged(last, reader)} Its state is now: ${state}.`;
}

/** What the refusal of a claim lists as its detail; empty for every other refusal. */
export function readObstacles(detail: unknown): Obstacle[] {
  if (!Array.isArray(detail)) return [];
  return detail.every(isObstacle) ? detail : [];
}

function isObstacle(row: unknown): row is Obstacle {
  return typeof row === "object" && row !== null && "kind" in row && "key" in row;
}
