import { dayOf, daysBetween } from "../instant";
import type { Blocker, Claim, Project, Waiver } from "../project";
import { indexProject, listed, recordsOf, subjectId } from "../project-index";
import { judgedState } from "../verdict/judged-state";
import type { BlockerState, ItemState } from "../vocabulary";

/** "claimed resolved": written down or claimed as gone, and nothing proves it. */
export const BLOCKER_STANDINGS = ["open", "claimed resolved", "resolved"] as const;
export type BlockerStanding = (typeof BLOCKER_STANDINGS)[number];

/** "refuted": by evidence. "recorded": its own actual state says otherwise. */
export type Contradiction = "refuted" | "recorded";

export interface BlockerResult {
  blocker: Blocker;
  standing: BlockerStanding;
  state: ItemState;
  /** What is said of its fix: "done" while somebody claims it. */
  claimed: BlockerState;
  /** What its fix is: "done" once that was proved, else as it was written down. */
  actual: BlockerState;
  /** The newest claim that stands. */
  claim: Claim | null;
  /** Said to be done, and it is not; null where nobody says so, or nothing speaks against it. */
  contradiction: Contradiction | null;
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
  const { claim } = derived;
  const said = claim !== null || isWrittenOff(blocker);
  const standing = standingOf(state, said);
  const claimed = claimedState(project, blocker, claim);
  const wasProved = state === "verified" || isLapsed(state);
  return {
    blocker,
    standing,
    state: derived.state,
    claimed,
    actual: wasProved ? "done" : blocker.actualState,
    claim,
    contradiction: claimed === "done" && !wasProved ? contradictionOf(blocker, state) : null,
    waiver: standing === "resolved" ? null : waiver,
    holdsUntil,
  };
}

export function blockerStanding(project: Project, blocker: Blocker, now: string): BlockerStanding {
  return evaluateBlocker(project, blocker, now).standing;
}

/** Somebody wrote that it is gone; nobody has to have claimed it. */
export function isWrittenOff({ actualState, resolvedOn }: Blocker): boolean {
  return actualState === "done" || resolvedOn !== null;
}

/** R8: whether what waits for it still has to. A waiver lets it go on (R10) and leaves the blocker open. */
export function isInTheWay(project: Project, blocker: Blocker, now: string): boolean {
  const { standing, waiver } = evaluateBlocker(project, blocker, now);
  return standing === "open" && waiver === null;
}

/** Whole days since it was raised, until it was resolved, or until today while that is not proved. */
export function blockerAgeDays(project: Project, blocker: Blocker, now: string): number {
  const isResolved = blockerStanding(project, blocker, now) === "resolved";
  const end = isResolved ? (blocker.resolvedOn ?? provedOn(project, blocker)) : null;
  return Math.max(0, daysBetween(blocker.raisedOn, end ?? dayOf(now)));
}

/** Of what passed since it failed last the first. */
function provedOn(project: Project, { key }: Blocker): string | null {
  const { evidence } = recordsOf(project, { kind: "blocker", key });
  const failed = evidence.findLastIndex(({ outcome }) => outcome === "failed");
  const passed = evidence
    .slice(failed + 1)
    .find(({ outcome, origin }) => outcome === "passed" && origin !== "document");
  return passed ? dayOf(passed.at) : null;
}

function standingOf(state: ItemState, said: boolean): BlockerStanding {
  if (state === "verified") return "resolved";
  if (state === "claimed") return "claimed resolved";
  return isLapsed(state) && said ? "claimed resolved" : "open";
}

/** Proved once, and no longer. */
function isLapsed(state: ItemState): boolean {
  return state === "stale" || state === "suspect";
}

/** What a document says is done stays said until the claims that it made are taken back. */
function claimedState(project: Project, blocker: Blocker, claim: Claim | null): BlockerState {
  if (claim !== null) return "done";
  if (blocker.claimedState !== "done") return blocker.claimedState;
  const { claimsOf } = indexProject(project);
  const claims = listed(claimsOf, subjectId({ kind: "blocker", key: blocker.key }));
  return claims.length === 0 ? "done" : blocker.actualState;
}

/** A claim that is newer than what was written down does not contradict it. */
function contradictionOf(blocker: Blocker, state: ItemState): Contradiction | null {
  if (state === "refuted") return "refuted";
  const isPair = blocker.claimedState === "done" && blocker.actualState !== "done";
  return isPair ? "recorded" : null;
}
