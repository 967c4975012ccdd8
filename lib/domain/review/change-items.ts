import type { ChangedInput } from "../decisions/changed-inputs";
import { decisionStanding, knownChanges } from "../decisions/standing";
import type { Difference, DifferenceKind } from "../history/difference";
import type { State } from "../history/join-rows";
import { daysBetween } from "../instant";
import { evaluateBlocker } from "../plan/blockers";
import type { InputValue } from "../project";
import { deriveState } from "../truth/derive-state";
import type { AgendaFact, AgendaRow } from "./agenda";
import { type Draft, noun, onDay, rowOf, words } from "./rows";

/** What is in the way since then, or again. */
export function blockersItem(
  { project, now }: State,
  differences: readonly Difference[],
): Draft | null {
  const raised = ofKinds(differences, ["blocker raised", "blocker reopened"]);
  if (raised.length === 0) return null;
  const rows = raised.flatMap((one) => {
    const blocker = project.blockers.find(({ id }) => id === one.row.id);
    if (!blocker) return [];
    const { claimed, actual, state } = evaluateBlocker(project, blocker, now);
    const facts = { said: words(claimed), found: words(actual) };
    return [{ severity: blocker.severity, row: rowOf(one, state, facts) }];
  });
  return {
    kind: "blockers raised",
    hero: { what: "count", count: rows.length },
    caption: `${noun(rows.length, "blocker")} raised`,
    heads: ["Claimed", "Actual"],
    rows: rows
      .sort((one, other) => one.severity.localeCompare(other.severity, "en"))
      .map(({ row }) => row),
  };
}

/** R22: what was put off, the farthest first, and what the plan had for a day that is over. */
export function slipsItem(
  { project, now }: State,
  differences: readonly Difference[],
): Draft | null {
  const slips = ofKinds(differences, ["slipped", "late"]).toSorted(
    (one, other) => daysOf(other) - daysOf(one),
  );
  if (slips.length === 0) return null;
  return {
    kind: "slips",
    hero: { what: "count", count: slips.length },
    caption: `${noun(slips.length, "date")} slipped`,
    heads: ["Planned", "Now"],
    rows: slips.map((one) => {
      const mark =
        one.row.kind === "task"
          ? deriveState(project, { kind: "task", key: one.row.key }, now).state
          : null;
      return rowOf(one, mark, one.kind === "late" ? { found: words("not done") } : {});
    }),
  };
}

/** What is not done has slipped by nobody knows how much: it stands behind what was put off. */
function daysOf({ kind, before, after }: Difference): number {
  return kind === "late" ? 0 : daysBetween(String(before), String(after));
}

export function figuresItem(differences: readonly Difference[]): Draft | null {
  const moved = ofKinds(differences, ["metric moved", "spent"]);
  if (moved.length === 0) return null;
  return {
    kind: "figures moved",
    hero: { what: "count", count: moved.length },
    caption: `${noun(moved.length, "figure")} moved`,
    heads: ["Was", "Is"],
    rows: moved.map((one) => rowOf(one, null)),
  };
}

/**
 * R15: inputs of decisions in force that have moved past their tolerance, and conditions that were missed; and of how
 * many decisions nobody knows, since what they rested on was not kept.
 */
export function decisionsItem({ project, now }: State): Draft | null {
  const standings = project.decisions.map((decision) => ({
    subject: { kind: "decision" as const, id: decision.id, key: decision.key },
    standing: decisionStanding(project, decision, now),
  }));
  const rows = standings.flatMap(({ subject, standing }): AgendaRow[] => [
    ...standing.missed.map((one) => ({
      subject,
      title: `${subject.key}: ${one.text}`,
      said: onDay(one.dueOn),
      found: words("not met"),
      mark: one.shown,
    })),
    ...knownChanges(standing).map((one) => ({
      subject,
      title: `${subject.key}: ${one.label}`,
      said: factOf(one, one.before),
      found: factOf(one, one.after),
      mark: null,
    })),
  ]);
  if (rows.length === 0) return null;
  return {
    kind: "decisions moved",
    hero: { what: "count", count: rows.length },
    caption: captionOf(
      standings.flatMap(({ standing }) => standing.missed).length,
      standings.flatMap(({ standing }) => knownChanges(standing)).length,
      standings.filter(({ standing }) => standing.changed === null).length,
    ),
    heads: ["Decided on", "Now"],
    rows,
  };
}

/** The figure counts both, the caption tells them apart. */
function captionOf(missed: number, changed: number, unknown: number): string {
  const known = knownCaption(missed, changed);
  if (unknown === 0) return known;
  return `${known}; of ${String(unknown)} ${noun(unknown, "decision")} nobody knows what has changed`;
}

function knownCaption(missed: number, changed: number): string {
  const inputs = `${noun(changed, "input")} changed`;
  if (missed === 0) return `${inputs} since it was decided`;
  const conditions = `${noun(missed, "condition")} missed`;
  if (changed === 0) return conditions;
  return `moved: ${String(missed)} ${conditions}, ${String(changed)} ${inputs}`;
}

function factOf({ measure, hidden }: ChangedInput, value: InputValue): AgendaFact | null {
  if (value === null || hidden) return null;
  if (typeof value === "string") return measure === "day" ? onDay(value) : words(value);
  if (measure === "money") return { what: "money", value };
  return measure === "points" ? { what: "percent", value } : words(String(value));
}

function ofKinds(differences: readonly Difference[], kinds: readonly DifferenceKind[]) {
  return differences.filter(({ kind }) => kinds.includes(kind));
}
