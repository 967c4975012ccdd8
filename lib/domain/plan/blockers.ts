import { dayOf, daysBetween } from "../instant";
import type { Blocker, Project } from "../project";
import { deriveState } from "../truth/derive-state";

/**
 * A blocker is out of the way when evidence verifies it, or when it is written down as resolved and no
 * evidence says otherwise.
 */
export function isBlockerOpen(project: Project, blocker: Blocker, now: string): boolean {
  const { state } = deriveState(project, { kind: "blocker", key: blocker.key }, now);
  if (state === "verified") return false;
  if (state === "refuted") return true;
  return blocker.resolvedOn === null && blocker.actualState !== "done";
}

/** Whole days since it was raised, until it was resolved or until today. */
export function blockerAgeDays(blocker: Blocker, now: string): number {
  return Math.max(0, daysBetween(blocker.raisedOn, blocker.resolvedOn ?? dayOf(now)));
}
