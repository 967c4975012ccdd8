import type { Place } from "@/lib/features/plan/schema";
import type { PlanKind } from "@/lib/features/plan/types";
import type { PlanModel } from "../contract";

/** A row among those that it is drawn with. */
export interface Standing {
  kind: PlanKind;
  id: string;
  version: number;
  key: string;
  /** Null for what stands in none, and for phases and components. */
  phaseKey: string | null;
}

interface Row {
  kind?: "task" | "item";
  id: string;
  version: number;
  key: string;
}

interface Run {
  /** A step up or down stays among these; they stand between the others of `all`. */
  rows: readonly Row[];
  all: readonly Row[];
  kind: PlanKind | null;
  phaseKey: string | null;
}

/** Each run of rows under one head, in which one can step up and down. */
function runsOf({ phases, lists, components }: PlanModel): Run[] {
  const alone = (rows: readonly Row[], phaseKey: string | null) => ({
    rows,
    all: rows,
    kind: null,
    phaseKey,
  });
  return [
    { rows: phases, all: phases, kind: "phase", phaseKey: null },
    ...phases.flatMap(({ key, entrance, tasks, exit }) =>
      [entrance, tasks, exit].map((rows) => alone(rows, key)),
    ),
    ...lists.flatMap(({ groups }) => {
      const all = groups.flatMap(({ rows }) => rows);
      return groups.map(({ rows }): Run => ({ rows, all, kind: null, phaseKey: null }));
    }),
    { rows: components, all: components, kind: "component", phaseKey: null },
  ];
}

export function standingOf(model: PlanModel, id: string): Standing | null {
  for (const run of runsOf(model)) {
    const row = run.rows.find((one) => one.id === id);
    if (row) return standingIn(run, row);
  }
  return null;
}

/** Every row by its id, for whoever asks for many. */
export function standingsOf(model: PlanModel): ReadonlyMap<string, Standing> {
  return new Map(
    runsOf(model).flatMap((run) =>
      run.rows.map((row): [string, Standing] => [row.id, standingIn(run, row)]),
    ),
  );
}

function standingIn(run: Run, { kind, id, version, key }: Row): Standing {
  return { kind: run.kind ?? kind ?? "task", id, version, key, phaseKey: run.phaseKey };
}

/** Where it stands one step up or down; null at the end. */
export function stepFrom(model: PlanModel, id: string, by: 1 | -1): Place {
  for (const { rows, all } of runsOf(model)) {
    const at = rows.findIndex((row) => row.id === id);
    if (at === -1) continue;
    if (rows[at + by] === undefined) return null;
    const index = all.findIndex((row) => row.id === id);
    return { after: all[by === 1 ? index + 1 : index - 2]?.id ?? null };
  }
  return null;
}
