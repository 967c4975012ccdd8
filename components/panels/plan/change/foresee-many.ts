import type { Priority } from "@/lib/domain/vocabulary";
import type { PlanGroup, PlanList, PlanModel, PlanPhase, PlanRow } from "../contract";
import { locksOf } from "../choice/arrange";
import { allRows, mapRows } from "../rows-of";
import { foreseeRow } from "./foresee";

/** One change of many rows, as the server is asked for it. */
export type ManyChange =
  | { what: "start" | "stop" }
  | { what: "owner" | "dueOn" | "phaseKey" | "componentKey"; to: string | null }
  | { what: "priority"; to: Priority | null }
  | Moving
  | { what: "archive"; dependents: string[] };

/** To another place, and perhaps into another phase. */
export interface Moving {
  what: "place";
  /** Left out where they stay in their phase. */
  phaseKey?: string | null;
  /** Each behind the last of its own list among these, else first; null where it comes to stand. */
  behind: string[] | null;
}

export interface ManyUnderWay {
  /** In the order in which they are put down. */
  ids: ReadonlySet<string>;
  change: ManyChange;
}

/** The plan as it will stand once many rows are changed; the figures of its heads come with the answer. */
export function foreseeMany(model: PlanModel, { ids, change }: ManyUnderWay): PlanModel {
  switch (change.what) {
    case "archive":
      return withoutRows(model, ids);
    case "phaseKey":
      return inPhase(model, ids, change.to);
    case "place":
      return moved(model, ids, change);
    default: {
      // R9: what waits for a gate is not started.
      const locked = change.what === "start" ? locksOf(model) : null;
      return mapRows(model, (row) =>
        ids.has(row.id) && !(row.kind === "task" && locked?.has(row.id))
          ? foreseeFact(row, change, model)
          : row,
      );
    }
  }
}

function foreseeFact(
  row: PlanRow,
  change: Exclude<ManyChange, { what: "archive" | "phaseKey" | "place" }>,
  { at, viewer }: PlanModel,
): PlanRow {
  switch (change.what) {
    case "start":
    case "stop":
      return foreseeRow(row, { row, verb: change.what, reason: null, open: [], by: viewer, at });
    case "owner":
      return { ...row, owner: change.to ?? undefined };
    case "dueOn":
      return { ...row, dueOn: change.to ?? undefined };
    case "priority":
      return { ...row, priority: change.to ?? undefined };
    case "componentKey":
      return { ...row, component: change.to ?? undefined };
    default:
      return row;
  }
}

/** Behind the row that they follow, first, or where their new phase puts them. */
function moved(
  model: PlanModel,
  ids: ReadonlySet<string>,
  { phaseKey, behind }: Moving,
): PlanModel {
  const there = phaseKey === undefined ? model : inPhase(model, ids, phaseKey);
  if (behind === null) return there;
  const order = [...ids];
  const into = (rows: PlanRow[]) => {
    const moving = rows.filter(({ id }) => ids.has(id));
    if (moving.length === 0) return rows;
    const others = rows.filter(({ id }) => !ids.has(id));
    moving.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
    // Behind a row of another head they stand first or last here: the answer tells.
    const at = others.findLastIndex(({ id }) => behind.includes(id)) + 1;
    return [...others.slice(0, at), ...moving, ...others.slice(at)];
  };
  return {
    ...there,
    phases: there.phases.map((phase) => ({
      ...phase,
      entrance: into(phase.entrance),
      tasks: into(phase.tasks),
      exit: into(phase.exit),
    })),
    lists: there.lists.map((list) => ({
      ...list,
      groups: list.groups.map((group) => ({ ...group, rows: into(group.rows) })),
    })),
  };
}

/** What comes from further up stands first, as its place among all rows stays. */
function inPhase(model: PlanModel, ids: ReadonlySet<string>, phaseKey: string | null): PlanModel {
  const moving = allRows(model).filter(({ id }) => ids.has(id));
  const at = model.phases.findIndex(({ key }) => key === phaseKey);
  // Where tasks of no phase stand comes with the answer.
  if (at === -1) return withoutRows(model, new Set(moving.filter(isTask).map(({ id }) => id)));
  const before = new Set(
    model.phases.slice(0, at).flatMap((phase) => rowsOfPhase(phase).map(({ id }) => id)),
  );
  const own = new Set(model.phases.slice(at, at + 1).flatMap(rowsOfPhase));
  // Lines of the other checklists stay in their list, whatever their phase.
  const placed = new Set(model.phases.flatMap(rowsOfPhase));
  const coming = moving.filter((row) => !own.has(row) && (row.kind === "task" || placed.has(row)));
  const rest = withoutRows(model, new Set(coming.map(({ id }) => id)));
  const into = (rows: PlanRow[], arriving: PlanRow[]) => [
    ...arriving.filter(({ id }) => before.has(id)),
    ...rows,
    ...arriving.filter(({ id }) => !before.has(id)),
  ];
  const entering = new Set(model.phases.flatMap(({ entrance }) => entrance));
  return {
    ...rest,
    phases: rest.phases.map((phase, index) =>
      index === at
        ? {
            ...phase,
            entrance: into(
              phase.entrance,
              coming.filter((row) => entering.has(row)),
            ),
            tasks: into(
              phase.tasks,
              coming.filter(({ kind }) => kind === "task"),
            ),
            exit: into(
              phase.exit,
              coming.filter((row) => row.kind === "item" && !entering.has(row)),
            ),
          }
        : phase,
    ),
  };
}

function rowsOfPhase({ entrance, tasks, exit }: PlanPhase): PlanRow[] {
  return [...entrance, ...tasks, ...exit];
}

function withoutRows(model: PlanModel, ids: ReadonlySet<string>): PlanModel {
  const rest = (rows: PlanRow[]) =>
    rows.some(({ id }) => ids.has(id)) ? rows.filter(({ id }) => !ids.has(id)) : rows;
  const phases = model.phases.map((phase) => ({
    ...phase,
    entrance: rest(phase.entrance),
    tasks: rest(phase.tasks),
    exit: rest(phase.exit),
  }));
  const lists = model.lists
    .map((list): PlanList => ({ ...list, groups: list.groups.map(restOf).filter(hasRows) }))
    .filter(({ groups }) => groups.length > 0);
  return { ...model, phases, lists };

  function restOf(group: PlanGroup): PlanGroup {
    return { ...group, rows: rest(group.rows) };
  }
}

function isTask({ kind }: PlanRow): boolean {
  return kind === "task";
}

function hasRows({ rows }: PlanGroup): boolean {
  return rows.length > 0;
}
