import { blockerAgeDays, evaluateBlocker } from "@/lib/domain/plan/blockers";
import { type HeldUp, listHeldUp } from "@/lib/domain/plan/held-up";
import type { Blocker, Project } from "@/lib/domain/project";
import { PRIORITIES } from "@/lib/domain/vocabulary";
import { formatDay } from "@/lib/format/dates";
import { wordAge, wordClaimedActual, wordHeldUp } from "../words/blocker-words";
import { hrefOf, pageHref } from "../words/href-of";
import type { BlockerRow, BlockersModel } from "./contract";

const SHOWN = 8;

export function prepareBlockers(project: Project, now: string): BlockersModel {
  const left = listHeldUp(project, now).filter(
    ({ blocker }) => evaluateBlocker(project, blocker, now).standing !== "resolved",
  );
  const asOf =
    project.tallies
      .map((tally) => tally.asOfOn)
      .sort()
      .at(-1) ?? null;
  return {
    rows: left
      .toSorted(bySeverity)
      .slice(0, SHOWN)
      .map((held) => toRow(project, held, now)),
    total: project.blockers.length,
    note: openNote(
      project,
      left.map(({ blocker }) => blocker),
      now,
    ),
    href: pageHref(project.slug, "/blockers"),
    tallies: project.tallies
      .filter((tally) => tally.asOfOn === asOf)
      .map(({ severity, count, meaning }) => ({ severity, count, meaning })),
    talliesAsOf: asOf && formatDay(asOf, now),
  };
}

function toRow(project: Project, held: HeldUp, now: string): BlockerRow {
  const { blocker } = held;
  return {
    key: blocker.key,
    href: hrefOf(project.slug, { kind: "blocker", key: blocker.key }),
    title: blocker.title,
    note: blocker.finding ?? blocker.risk ?? blocker.impact ?? blocker.cause,
    severity: blocker.severity,
    ...wordClaimedActual(evaluateBlocker(project, blocker, now)),
    holdsUp: wordHeldUp(held),
    age: wordAge(blockerAgeDays(project, blocker, now)),
  };
}

function bySeverity({ blocker: one }: HeldUp, { blocker: other }: HeldUp): number {
  return PRIORITIES.indexOf(one.severity) - PRIORITIES.indexOf(other.severity);
}

function openNote(project: Project, open: readonly Blocker[], now: string): string {
  if (open.length === 0) return "none open";
  const oldest = Math.max(...open.map((blocker) => blockerAgeDays(project, blocker, now)));
  const severities = [...new Set(open.map((blocker) => blocker.severity))].sort();
  const all = severities.length === 1 ? `all ${severities[0] ?? ""}` : severities.join(", ");
  return `${open.length} open, ${all}, oldest ${wordAge(oldest)}`;
}
