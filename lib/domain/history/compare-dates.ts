import { dayOf } from "../instant";
import { deriveState } from "../truth/derive-state";
import type { Difference, DifferingRow } from "./difference";
import { joinRows, type State, toRow } from "./join-rows";

/** R22: what is planned for another day than it was, and what the plan of then had for a day that is over. */
export function compareDates(before: State, after: State): Difference[] {
  const { project } = after;
  const own = { kind: "project" as const, id: project.id, key: project.slug, title: project.name };
  return [
    ...moved(own, before.project.targetOn, project.targetOn),
    ...joinRows(before, after, "phases").flatMap(({ before: was, after: is }) =>
      was && is
        ? moved({ kind: "phase", ...toRow(is, is.name) }, was.plannedEndOn, is.plannedEndOn)
        : [],
    ),
    ...joinRows(before, after, "tasks").flatMap(({ before: was, after: is }) => {
      if (!was || !is) return [];
      const row = { kind: "task" as const, ...toRow(is, is.title) };
      const [from, to] = [was.plannedEndOn ?? was.dueOn, is.plannedEndOn ?? is.dueOn];
      return [...moved(row, from, to), ...late(row, from, { before, after, key: is.key })];
    }),
    ...joinRows(before, after, "milestones").flatMap(({ before: was, after: is }) =>
      was && is ? moved({ kind: "milestone", ...toRow(is, is.name) }, was.endsOn, is.endsOn) : [],
    ),
  ];
}

function moved(row: DifferingRow, before: string | null, after: string | null): Difference[] {
  if (before === null || after === null || before === after) return [];
  const kind = after > before ? "slipped" : "pulled in";
  return [{ kind, row, because: null, what: "day", before, after }];
}

/** By the plan of then it was to be done in between, and it is not proved. */
function late(
  row: DifferingRow,
  plannedOn: string | null,
  { before, after, key }: { before: State; after: State; key: string },
): Difference[] {
  if (plannedOn === null) return [];
  if (plannedOn < dayOf(before.now) || plannedOn >= dayOf(after.now)) return [];
  const { state, reasons } = deriveState(after.project, { kind: "task", key }, after.now);
  if (state === "verified" || state === "not applicable") return [];
  const because = reasons[0] ?? null;
  return [{ kind: "late", row, because, what: "day", before: plannedOn, after: null }];
}
