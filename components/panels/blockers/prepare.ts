import { blockerAgeDays, blockerStanding } from "@/lib/domain/plan/blockers";
import type { Blocker, Project } from "@/lib/domain/project";
import { indexProject, listed, subjectId } from "@/lib/domain/project-index";
import { PRIORITIES } from "@/lib/domain/vocabulary";
import { formatList } from "@/lib/format/counts";
import { formatDay } from "@/lib/format/dates";
import { hrefOf } from "../words/href-of";
import type { BlockerRow, BlockersModel } from "./contract";

export function prepareBlockers(project: Project, now: string): BlockersModel {
  const open = project.blockers.filter(
    (blocker) => blockerStanding(project, blocker, now) !== "resolved",
  );
  const asOf =
    project.tallies
      .map((tally) => tally.asOfOn)
      .sort()
      .at(-1) ?? null;
  return {
    rows: [...project.blockers].sort(bySeverity).map((blocker) => toRow(project, blocker, now)),
    open: open.length,
    note: openNote(open, now),
    tallies: project.tallies
      .filter((tally) => tally.asOfOn === asOf)
      .map(({ severity, count, meaning }) => ({ severity, count, meaning })),
    talliesAsOf: asOf && formatDay(asOf, now),
  };
}

function toRow(project: Project, blocker: Blocker, now: string): BlockerRow {
  return {
    key: blocker.key,
    href: hrefOf(project.slug, { kind: "blocker", key: blocker.key }),
    title: blocker.title,
    note: blocker.finding ?? blocker.risk ?? blocker.impact ?? blocker.cause,
    severity: blocker.severity,
    claimed: blocker.claimedState,
    actual: blocker.actualState,
    contradicted: isContradicted(project, blocker, now),
    holdsUp: holdsUp(project, blocker),
    age: ageWords(blockerAgeDays(blocker, now)),
  };
}

function bySeverity(one: Blocker, other: Blocker): number {
  return PRIORITIES.indexOf(one.severity) - PRIORITIES.indexOf(other.severity);
}

/** Said to be done, and either evidence or its own actual state says otherwise. */
function isContradicted(project: Project, blocker: Blocker, now: string): boolean {
  if (blocker.claimedState !== "done") return false;
  const standing = blockerStanding(project, blocker, now);
  return standing === "open" || (standing !== "resolved" && blocker.actualState !== "done");
}

/** What waits for it; else where it is to be resolved. */
function holdsUp(project: Project, blocker: Blocker): string {
  const waiting = listed(
    indexProject(project).dependenciesAfter,
    subjectId({ kind: "blocker", key: blocker.key }),
  ).map(({ dependent }) => `${dependent.kind} ${dependent.key}`);
  if (waiting.length > 0) return formatList(waiting);
  if (blocker.resolvingPhaseKey !== null) return `phase ${blocker.resolvingPhaseKey}`;
  if (blocker.resolvingTaskKey !== null) return `task ${blocker.resolvingTaskKey}`;
  return "not said";
}

function openNote(open: Blocker[], now: string): string {
  if (open.length === 0) return "none open";
  const oldest = Math.max(...open.map((blocker) => blockerAgeDays(blocker, now)));
  const severities = [...new Set(open.map((blocker) => blocker.severity))].sort();
  const all = severities.length === 1 ? `all ${severities[0] ?? ""}` : severities.join(", ");
  return `${open.length} open, ${all}, oldest ${ageWords(oldest)}`;
}

function ageWords(days: number): string {
  return days === 0 ? "today" : `${days}\u00a0d`;
}
