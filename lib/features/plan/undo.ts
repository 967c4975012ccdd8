import "server-only";
import { factsTold, pickFacts } from "@/lib/domain/facts";
import { findHanging, findWhole, ARCHIVE_TABLES } from "@/lib/features/archive/data";
import { readProject } from "@/lib/features/projects/data";
import { findDependency } from "@/lib/features/schedule/data";
import { type Refusal, refuse } from "@/lib/platform/outcome";
import { type Facts, holdProject, type WriteContext } from "@/lib/platform/transaction";
import type { ManyRows } from "@/lib/platform/undo";
import type { ProjectScope } from "@/lib/platform/viewer";
import { namesByKey, whyNotKey } from "./access";
import { findPlaces, findRow, listPlacements, listRows } from "./data";
import {
  firstOf,
  insertRow,
  isWork,
  leadTo,
  saveFacts,
  savePlace,
  type Stand,
  updateEach,
  updateRows,
} from "./rows";
import { NAMES, type PlanFacts, type PlanKind, type WorkKind } from "./types";

type Transaction = WriteContext["tx"];

/** How the facts of a row become what they were. */
export function undoEdit<Kind extends PlanKind>(kind: Kind) {
  const ofOne: OfOne = {
    find: async (tx: Transaction, scope: ProjectScope, id: string) => {
      const row = await findRow(tx, scope, kind, id);
      return (
        row && (pickFacts<PlanFacts[Kind], keyof PlanFacts[Kind]>(row.facts, NAMES[kind]) as Facts)
      );
    },
    save: async (tx: Transaction, scope: ProjectScope, id: string, facts: Facts) => {
      const row = await findRow(tx, scope, kind, id);
      const then = factsTold<Partial<PlanFacts[Kind]>>(facts);
      return row && notTakenBack(await saveFacts(tx, scope, kind, row, then));
    },
  };
  return { kind, ...ofOne, many: isWork(kind) ? manyOf(kind, ofOne) : undefined };
}

interface OfOne {
  find: (tx: Transaction, scope: ProjectScope, id: string) => Promise<Facts | null>;
  save: (tx: Transaction, scope: ProjectScope, id: string, facts: Facts) => Promise<Refusal | null>;
}

/** The same of many rows: what needs a look at the rest of the plan, as a key, is looked at row by row. */
function manyOf(kind: WorkKind, ofOne: OfOne): ManyRows {
  return {
    find: async (tx, scope, ids) => {
      const rows = await listRows(tx, scope, kind, ids);
      return new Map(rows.map(({ id, facts, position }) => [id, { ...facts, position }]));
    },
    save: async (tx, scope, rows) => {
      const columns = await columnsOf(tx, scope, kind, rows);
      if (columns !== null) {
        await updateEach(tx, kind, columns);
        return null;
      }
      for (const { id, then } of rows) {
        const now = await ofOne.find(tx, scope, id);
        const refusal = await ofOne.save(tx, scope, id, { ...now, ...then });
        if (refusal) return refusal;
      }
      return null;
    },
  };
}

/** Facts that say nothing of other rows; of a task its phase and its component besides. */
const PLAIN: readonly string[] = ["owner", "dueOn", "priority", "position"];
const PLACES: readonly string[] = ["phaseKey", "componentKey"];

/** The columns that facts stand in; null where one of them cannot be written without a look at its row. */
async function columnsOf(
  tx: Transaction,
  scope: ProjectScope,
  kind: WorkKind,
  rows: readonly { id: string; then: Facts }[],
): Promise<{ id: string; columns: Facts }[] | null> {
  const isPlain = (name: string) =>
    PLAIN.includes(name) || (kind === "task" && PLACES.includes(name));
  if (!rows.every(({ then }) => Object.keys(then).every(isPlain))) return null;
  const busy = await tx.task.count({
    where: { id: { in: rows.map(({ id }) => id) }, status: "in progress" },
  });
  const placed = rows.filter(({ then }) => PLACES.some((name) => name in then));
  if (placed.length > 0 && busy > 0) return null;
  if (placed.length > 0) await holdProject(tx, scope);
  const known = new Map<string, Facts>();
  for (const { then } of placed) {
    const { phaseKey, componentKey } = then as PlacedThere;
    const name = JSON.stringify([phaseKey, componentKey]);
    if (known.has(name)) continue;
    const places = await findPlaces(tx, scope, { phaseKey, componentKey });
    if ("ok" in places) return null;
    known.set(name, places);
  }
  return rows.map((row) => {
    const { phaseKey, componentKey, ...plain } = row.then;
    const places = placed.includes(row) && known.get(JSON.stringify([phaseKey, componentKey]));
    return { id: row.id, columns: { ...plain, ...places } };
  });
}

/** How what was started or stopped is as before. */
export function undoWork(kind: WorkKind) {
  const many: ManyRows = {
    find: async (tx, scope, ids) => {
      const rows = await listRows(tx, scope, kind, ids);
      return new Map(
        rows.flatMap(({ id, work }): [string, Facts][] =>
          work ? [[id, { status: work.status, startedOn: work.startedOn }]] : [],
        ),
      );
    },
    save: async (tx, _scope, rows) => {
      await updateEach(
        tx,
        kind,
        rows.map(({ id, then }) => ({ id, columns: then })),
      );
      return null;
    },
  };
  return {
    kind,
    many,
    find: async (tx: Transaction, scope: ProjectScope, id: string) => {
      const work = (await findRow(tx, scope, kind, id))?.work;
      return work ? { status: work.status, startedOn: work.startedOn } : null;
    },
    save: async (tx: Transaction, _scope: ProjectScope, id: string, facts: Facts) => {
      const names = kind === "task" ? ["status", "startedOn"] : ["status"];
      await updateRows(tx, kind, [id], pickFacts(facts, names));
      return null;
    },
  };
}

/** How a row goes back to where it stood. */
export function undoMove(kind: PlanKind) {
  const find = async (tx: Transaction, scope: ProjectScope, id: string) =>
    (await listPlacements(tx, scope, kind)).find((row) => row.id === id);
  const ofOne: OfOne = {
    find: async (tx: Transaction, scope: ProjectScope, id: string) => {
      const row = await find(tx, scope, id);
      if (!row) return null;
      const { phaseKey, position } = row;
      return isWork(kind) ? { phaseKey, position } : { position };
    },
    save: async (tx: Transaction, scope: ProjectScope, id: string, facts: Facts) => {
      await holdProject(tx, scope);
      const row = await find(tx, scope, id);
      if (!row) return null;
      const then = factsTold<Stand>({ phaseKey: null, ...facts });
      return notTakenBack(await savePlace(tx, scope, { ...row, kind }, then));
    },
  };
  return { kind, ...ofOne, many: isWork(kind) ? manyOf(kind, ofOne) : undefined };
}

/** How a row that was added goes again, as long as nothing hangs on it, and comes again. */
export function undoAdd(kind: PlanKind) {
  return {
    kind,
    find: (tx: Transaction, scope: ProjectScope, id: string) => findWhole(tx, scope, kind, id),
    add: async (
      tx: Transaction,
      scope: ProjectScope,
      { id, version, facts }: { id: string; version: number; facts: Facts },
    ): Promise<Refusal | null> => {
      const said = factsTold<{ key: string } & PlacedThere>(facts);
      await holdProject(tx, scope);
      const whyNot = whyNotKey(kind, said.key, await listPlacements(tx, scope, kind));
      if (whyNot !== null) return refuse("conflict", `Not taken back. ${whyNot}.`);
      const places = await findPlaces(tx, scope, said);
      if ("ok" in places) return notTakenBack(places);
      await insertRow(tx, scope, kind, { id, version, facts: { ...facts, ...places } });
      return null;
    },
    remove: async (tx: Transaction, scope: ProjectScope, id: string): Promise<Refusal | null> => {
      await holdProject(tx, scope);
      const row = await findRow(tx, scope, kind, id);
      const key = row?.key ?? "";
      const { waivers, notApplicable, dependencies, samples, ...counts } = await findHanging(
        tx,
        id,
      );
      const lists = [waivers, notApplicable, dependencies, samples];
      const hangs = [...lists.map((list) => list.length), ...Object.values(counts)];
      const project = await readProject(tx, scope.projectId);
      const names = namesByKey(project, { kind, key });
      if (hangs.some((count) => count > 0) || names.length > 0) {
        return refuse("conflict", `Not taken back. By now something rests on ${key}.`);
      }
      await tx.$executeRawUnsafe(`DELETE FROM "${ARCHIVE_TABLES[kind]}" WHERE "id" = $1::uuid`, id);
      return null;
    },
  };
}

interface PlacedThere {
  phaseKey?: string | null;
  componentKey?: string | null;
}

/** How a dependency that has found a row names what is nowhere again. */
export const undoFound = {
  kind: "dependency",
  find: findEnds,
  save: async (tx: Transaction, scope: ProjectScope, id: string, facts: Facts) => {
    const now = await findEnds(tx, scope, id);
    for (const side of ["blocking", "dependent"] as const) {
      const then = facts[side] as string;
      if (!now || now[side] === then) continue;
      const [, missing, kind, key] = NAMED.exec(then) ?? [];
      if ((kind !== "task" && kind !== "phase") || key === undefined) continue;
      if (missing !== undefined) {
        await leadTo(tx, { id, side }, { kind, missingKey: key });
        continue;
      }
      const row = (await listPlacements(tx, scope, kind)).find((one) => one.key === key);
      if (!row) return refuse("conflict", `Not taken back. There is no ${kind} ${key}.`);
      await leadTo(tx, { id, side }, { kind, id: row.id });
    }
    return null;
  },
} as const;

async function findEnds(tx: Transaction, scope: ProjectScope, id: string) {
  const row = await findDependency(tx, scope, id);
  const name = (kind: string, key: string | null, isMissing: boolean) =>
    `${isMissing ? "missing " : ""}${kind} ${key ?? ""}`;
  return (
    row && {
      blocking: name(row.blockingKind, row.blockingKey, row.blockingMissing),
      dependent: name(row.dependentKind, row.dependentKey, row.dependentMissing),
    }
  );
}

/** "task 5", or "missing task 5" while that is nowhere. */
const NAMED = /^(missing )?(\w+) (.+)$/;

function notTakenBack(refusal: Refusal | null): Refusal | null {
  return refusal && refuse("conflict", `Not taken back. ${firstOf(refusal)}.`);
}
