import type { BlockerState, ItemState } from "@/lib/domain/vocabulary";

/** What is said of a blocker, as far as it decides what may be written next. */
export interface Said {
  /** A claim stands. */
  claimed: boolean;
  /** It is written down as done, or with the day. */
  writtenOff: boolean;
  /** What evidence, claim and work say, without a waiver. */
  beneath: ItemState;
}

const GONE: readonly ItemState[] = ["claimed", "verified", "stale", "suspect"];

/** Null where it is said or shown to be gone. */
export function whyNotReopen({ claimed, writtenOff, beneath }: Said): string | null {
  if (claimed || writtenOff || GONE.includes(beneath)) return null;
  return "Not re-opened. It is open, and nobody says otherwise.";
}

/** That it is gone is claimed, and that it is not gone after all has a reason. */
export function whyNotState(
  before: { actualState: BlockerState; writtenOff: boolean },
  after: BlockerState,
): string | null {
  if (after === before.actualState) return null;
  if (after === "done") return "That it is done is a claim: claim it resolved";
  return before.writtenOff ? "It is written down as resolved: re-open it, and say why" : null;
}
