import { dayOf, daysBetween } from "../instant";
import type { Blocker, Project, Waiver } from "../project";
import { judgedState } from "../verdict/judged-state";
import type { ItemState } from "../vocabulary";

/** "claimed resolved": written down or claimed as gone, and nothing proves it. */
export const BLOCKER_STANDINGS = ["open", "claimed resolved", "resolved"] as const;
export type BlockerStanding = (typeof BLOCKER_STANDINGS)[number];

export interface BlockerResult {
  blocker: Blocker;
  standing: BlockerStanding;
  state: ItemState;
  /** The waiver in force while it is not resolved; it changes no standing. */
  waiver: Waiver | null;
  holdsUntil: string | null;
}

/**
 * Whether a blocker is gone: only what is verified is resolved. What waits for it in the plan (R8) may
 * go on from "claimed resolved"; the verdict and every count of open blockers ask for "resolved".
 */
export function evaluateBlocker(project: Project, blocker: Blocker, now: string): BlockerResult {
  const subject = { kind: "blocker", key: blocker.key } as const;
  const { state, waiver, derived, holdsUntil } = judgedState(project, subject, now);
  const said =
    derived.claim !== null || blocker.resolvedOn !== null || blocker.actualState === "done";
  const standing = standingOf(state, said);
  return {
    blocker,
    standing,
    state: derived.state,
    waiver: standing === "resolved" ? null : waiver,
    holdsUntil,
  };
}

export function blockerStanding(project: Project, blocker: Blocker, now: string): BlockerStanding {
  return evaluateBlocker(project, blocker, now).standing;
}

/** R8: whether what waits for it still has to. A waiver lets it go on (R10) and leaves the blocker open. */
export function isInTheWay(project: Project, blocker: Blocker, now: string): boolean {
  const { standing, waiver } = evaluateBlocker(project, blocker, now);
  return standing === "open" && waiver === null;
}

/** Whole days since it was raised, until it was resolved or until today. */
export function blockerAgeDays(blocker: Blocker, now: string): number {
  return Math.max(0, daysBetween(blocker.raisedOn, blocker.resolvedOn ?? dayOf(now)));
}

function standingOf(state: ItemState, said: boolean): BlockerStanding {
  if (state === "verified") return "resolved";
  if (state === "claimed") return "claimed resolved";
  const lapsed = state === "stale" || state === "suspect";
  return lapsed && said ? "claimed resolved" : "open";
}
