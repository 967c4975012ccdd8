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

interface Ends {
  holdsUp: readonly { kind: string; key: string }[];
  resolvingTaskKey: string | null;
  resolvingPhaseKey: string | null;
}

export const WAITS_FOR_ITSELF = "What resolves it cannot wait for it";

export function waitsForItself({ holdsUp, resolvingTaskKey, resolvingPhaseKey }: Ends): boolean {
  return holdsUp.some(
    ({ kind, key }) => key === (kind === "task" ? resolvingTaskKey : resolvingPhaseKey),
  );
}

/** What waits for a blocker has no order, so it is said in one: tasks before phases, by their keys. */
export function inOrder<End extends { kind: string; key: string }>(ends: readonly End[]): End[] {
  const nameOf = ({ kind, key }: End) => `${kind === "task" ? "" : kind} ${key}`;
  return [...ends].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}
