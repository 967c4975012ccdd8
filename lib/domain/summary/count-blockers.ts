import { earliest } from "../instant";
import { evaluateBlocker } from "../plan/blockers";
import type { IssueTally, Project } from "../project";
import type { Priority } from "../vocabulary";

/** By severity, and together. */
export type BlockerCounts = Record<Priority, number> & { total: number };

/** Two sources that need not agree (R19). */
export interface OpenIssues {
  /** On record here and not resolved. */
  blockers: number;
  /** As an outside tracker counted them last; null where nobody did. */
  tally: number | null;
  asOfOn: string | null;
}

export interface BlockerSummary {
  /** Not resolved. */
  open: BlockerCounts;
  /** Of these, the ones that are claimed or written down as resolved without proof. */
  claimedResolved: BlockerCounts;
  holdsUntil: string | null;
}

export function countBlockers(project: Project, now: string): BlockerSummary {
  const results = project.blockers.map((blocker) => evaluateBlocker(project, blocker, now));
  const open = noBlockers();
  const claimedResolved = noBlockers();
  for (const { blocker, standing } of results) {
    if (standing === "resolved") continue;
    add(open, blocker.severity);
    if (standing === "claimed resolved") add(claimedResolved, blocker.severity);
  }
  const holdsUntil = earliest(results.map((one) => one.holdsUntil));
  return { open, claimedResolved, holdsUntil };
}

/** What is open here beside what an outside tracker counted last. */
export function besideTallies(
  open: BlockerCounts,
  tallies: readonly IssueTally[],
): Record<"P0" | "P1", OpenIssues> {
  return { P0: openIssues("P0", open, tallies), P1: openIssues("P1", open, tallies) };
}

/** What may be open for all anybody knows: the larger of the two. */
export function mostOpen({ blockers, tally }: Pick<OpenIssues, "blockers" | "tally">): number {
  return Math.max(blockers, tally ?? 0);
}

function noBlockers(): BlockerCounts {
  return { P0: 0, P1: 0, P2: 0, P3: 0, total: 0 };
}

function add(counts: BlockerCounts, severity: Priority): void {
  counts[severity] += 1;
  counts.total += 1;
}

function openIssues(
  severity: "P0" | "P1",
  open: BlockerCounts,
  tallies: readonly IssueTally[],
): OpenIssues {
  const tally = tallies.find((one) => one.severity === severity);
  return {
    blockers: open[severity],
    tally: tally?.count ?? null,
    asOfOn: tally?.asOfOn ?? null,
  };
}
