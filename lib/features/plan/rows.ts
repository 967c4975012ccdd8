import "server-only";
import { generateKeyBetween } from "fractional-indexing";
import { changedFacts } from "@/lib/domain/facts";
import { evaluateGate, evaluateGates } from "@/lib/domain/gates/evaluate-gate";
import { nextItemKey, nextKeyBeside, nextTaskKey } from "@/lib/domain/plan/next-plan-key";
import { obstaclesTo } from "@/lib/domain/plan/obstacles";
import type { Project } from "@/lib/domain/project";
import { ARCHIVE_TABLES, findWhole } from "@/lib/features/archive/data";
import { readProject } from "@/lib/features/projects/data";
import { whyNotEase } from "@/lib/features/verdict/data";
import { type Refusal, refuseField } from "@/lib/platform/outcome";
import { nowInstant } from "@/lib/platform/clock";
import { takeTurn } from "@/lib/platform/row-write";
import { type Facts, holdProject, type WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { type Locked, whyNotEnter, whyNotKey, whyNotRename, whyNotStand } from "./access";
import {
  findPlaces,
  findRow,
  type KnownRow,
  listPlacements,
  type Placement,
  type WorkFacts,
} from "./data";
import {
  type ItemFacts,
  NAMES,
  type PlanFacts,
  type PlanKind,
  type TaskFacts,
  WORK_KINDS,
  type WorkKind,
} from "./types";

type Transaction = WriteContext["tx"];

/** A row that is there already, by id or by key, is not written again: then it answers false. */
export async function insertRow(
  tx: Transaction,
  { projectId }: ProjectScope,
  kind: PlanKind,
  { id, version, facts }: { id: string; version: number; facts: Facts },
): Promise<boolean> {
  const { phaseKey: _phase, componentKey: _component, checks = [], ...columns } = facts;
  const row = { ...columns, id, version, projectId };
  const count = await insertInto(tx, ARCHIVE_TABLES[kind], [row]);
  if (count === 0) return false;
  const proofs = (checks as Facts[]).map((check) => ({ ...check, projectId }));
  if (proofs.length > 0) await insertInto(tx, "Check", proofs);
  return true;
}

function insertInto(tx: Transaction, table: string, rows: Facts[]): Promise<number> {
  return tx.$executeRawUnsafe(
    `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)
     ON CONFLICT DO NOTHING`,
    JSON.stringify(rows),
  );
}

/** Sets columns to the same in each of the rows. Their names are of this code, never of an input. */
export async function updateRows(
  tx: Transaction,
  kind: PlanKind,
  ids: readonly string[],
  columns: Facts,
): Promise<void> {
  const table = ARCHIVE_TABLES[kind];
  const names = Object.keys(columns).map((name) => `"${name}"`);
  await tx.$executeRawUnsafe(
    `UPDATE "${table}" SET (${names.join(", ")}) = (
       SELECT ${names.map((name) => `given.${name}`).join(", ")}
       FROM jsonb_populate_record(NULL::"${table}", $1::jsonb) given
     ) WHERE "id" = ANY($2::uuid[])`,
    JSON.stringify(columns),
    ids,
  );
}

/** Sets columns in many rows, to other values in each: one statement for those of the same columns. */
export async function updateEach(
  tx: Transaction,
  kind: PlanKind,
  rows: readonly { id: string; columns: Facts }[],
): Promise<void> {
  const table = ARCHIVE_TABLES[kind];
  const byNames = new Map<string, Facts[]>();
  for (const { id, columns } of rows) {
    const names = Object.keys(columns).join();
    byNames.set(names, [...(byNames.get(names) ?? []), { ...columns, id }]);
  }
  for (const [names, given] of byNames) {
    const quoted = (of: string) => names.split(",").map((name) => `${of}"${name}"`);
    await tx.$executeRawUnsafe(
      `UPDATE "${table}" AS own SET (${quoted("").join(", ")}) = ROW(${quoted("given.").join(", ")})
       FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) given WHERE own."id" = given."id"`,
      JSON.stringify(given),
    );
  }
}

/**
 * Writes those facts of a row that are others than it has, if the row may stand so beside the rest of the
 * plan. What is wrong is told at its field.
 */
export async function saveFacts<Kind extends PlanKind>(
  tx: Transaction,
  scope: ProjectScope,
  kind: Kind,
  row: KnownRow<Kind>,
  wanted: Partial<PlanFacts[Kind]>,
): Promise<Refusal | null> {
  const after = { ...row.facts, ...wanted };
  const names = changedFacts<PlanFacts[Kind]>(row.facts, after, NAMES[kind]);
  const changed = Object.fromEntries(names.map((name) => [name, after[name]])) as Changed;
  const { phaseKey, componentKey, ...plain } = changed;
  const { key } = plain;
  const isAlone = [phaseKey, componentKey, key].every((name) => name === undefined);
  if (!isAlone) await holdProject(tx, scope);
  if (key !== undefined) {
    const whyNot = await whyNotCall(tx, scope, { ...row, kind }, key);
    if (whyNot !== null) return refuseField("key", whyNot);
  }
  const whyNot = whyNotStand(after as Partial<ItemFacts>);
  if (whyNot !== null) return refuseField(phaseKey === undefined ? "list" : "phaseKey", whyNot);
  const whyNotThere = await whyNotInto(tx, scope, { ...row, kind }, phaseKey);
  if (whyNotThere !== null) return refuseField("phaseKey", whyNotThere);
  const places = await findPlaces(tx, scope, { phaseKey, componentKey });
  if ("ok" in places) return places;
  const columns = { ...plain, ...places } as Facts;
  if (Object.keys(columns).length > 0) await updateRows(tx, kind, [row.id], columns);
  return null;
}

/** What is wrong with the first field of a refusal. */
export function firstOf({ detail, message }: Refusal): string {
  const [first] = (detail ?? []) as { message: string }[];
  return first?.message ?? message;
}

/** Where a row stands: in which phase, and by its order key among the others. */
export interface Stand {
  phaseKey: string | null;
  position: string;
}

export async function savePlace(
  tx: Transaction,
  scope: ProjectScope,
  row: { kind: PlanKind; id: string; list: string | null; phaseKey: string | null },
  { phaseKey, position }: Stand,
): Promise<Refusal | null> {
  if (!isWork(row.kind)) {
    await updateRows(tx, row.kind, [row.id], { position });
    return null;
  }
  const whyNot = whyNotStand({ list: row.list, phaseKey });
  if (whyNot !== null) return refuseField("phaseKey", whyNot);
  if (phaseKey !== row.phaseKey) {
    const known = await findRow(tx, scope, row.kind, row.id);
    const whyNotThere = known && (await whyNotInto(tx, scope, { ...known, ...row }, phaseKey));
    if (whyNotThere) return refuseField("phaseKey", whyNotThere);
  }
  const places = await findPlaces(tx, scope, { phaseKey });
  if ("ok" in places) return places;
  await updateRows(tx, row.kind, [row.id], { ...places, position });
  return null;
}

type Changed = Partial<Pick<ItemFacts, "phaseKey" | "componentKey" | "key">>;

async function whyNotCall(
  tx: Transaction,
  scope: ProjectScope,
  { kind, id, key }: { kind: PlanKind; id: string; key: string },
  to: string,
): Promise<string | null> {
  const rows = await listPlacements(tx, scope, kind);
  const others = rows.filter((row) => row.id !== id);
  const project = await readProject(tx, scope.projectId);
  return whyNotKey(kind, to, others) ?? whyNotRename(project, { kind, key }, to);
}

/** The key of a row that nobody has named, by its kind and by what it stands beside. */
export async function giveKey(
  tx: Transaction,
  scope: ProjectScope,
  kind: PlanKind,
  rows: readonly Placement[],
  { phaseKey = null, list = "readiness" }: Partial<Pick<ItemFacts, "phaseKey" | "list">>,
): Promise<string> {
  const nowhere = await listNamedNowhere(tx, scope, kind);
  const taken = [...rows, ...nowhere].map(({ key }) => key);
  const besides = (is: (row: Placement) => boolean) => ({
    taken,
    beside: rows.filter((row) => !row.isArchived && is(row)).map(({ key }) => key),
  });
  switch (kind) {
    case "task":
      return nextTaskKey(
        besides((row) => row.phaseKey === phaseKey),
        phaseKey,
      );
    case "item":
      return nextItemKey(
        besides((row) => row.phaseKey === phaseKey && row.list === list),
        list,
        phaseKey,
      );
    case "phase":
      return nextKeyBeside(
        besides(() => true),
        "",
      );
    case "component":
      return nextKeyBeside(
        besides(() => true),
        "C",
      );
  }
}

/** A task that follows from something decided elsewhere: last in the plan, under a key of its own. */
export async function addTaskRow(
  context: WriteContext,
  scope: ProjectScope,
  facts: Pick<TaskFacts, "title" | "problem" | "owner" | "dueOn">,
): Promise<{ id: string; key: string }> {
  const { tx, record } = context;
  const rows = await listPlacements(tx, scope, "task");
  const key = await giveKey(tx, scope, "task", rows, {});
  const position = generateKeyBetween(rows.at(-1)?.position ?? null, null);
  const id = crypto.randomUUID();
  const own = { status: "to do", weight: 1, hardStop: false, steps: [], key, position };
  await insertRow(tx, scope, "task", { id, version: 1, facts: { ...own, ...facts } });
  const after = { ...(await findWhole(tx, scope, "task", id)), version: 1 };
  record({ action: "task.added", subject: { kind: "task", id, key }, before: null, after });
  await adopt(context, scope, { kind: "task", id, key });
  return { id, key };
}

/** What a dependency named and was nowhere is there now: the dependency leads to it. */
export async function adopt(
  { tx, record }: WriteContext,
  scope: ProjectScope,
  { kind, id, key }: { kind: "task" | "phase"; id: string; key: string },
): Promise<void> {
  for (const end of await listNamedNowhere(tx, scope, kind)) {
    if (end.key !== key) continue;
    const turn = await takeTurn(tx, scope, { kind: "dependency", id: end.id, version: null });
    if (!turn) continue;
    await leadTo(tx, end, { kind, id });
    record({
      action: "dependency.found",
      subject: { kind: "dependency", id: end.id, key },
      before: { [end.side]: `missing ${kind} ${key}`, version: turn.version - 1 },
      after: { [end.side]: `${kind} ${key}`, version: turn.version },
    });
  }
}

/** An end of a dependency that names a row which is nowhere. */
interface NamedNowhere {
  id: string;
  side: "blocking" | "dependent";
  key: string;
}

async function listNamedNowhere(
  tx: Transaction,
  { projectId }: ProjectScope,
  kind: PlanKind,
): Promise<NamedNowhere[]> {
  const rows = await tx.dependency.findMany({
    where: {
      projectId,
      OR: [{ blockingMissingKey: { not: null } }, { dependentMissingKey: { not: null } }],
    },
  });
  return rows.flatMap((row) =>
    (["blocking", "dependent"] as const).flatMap((side) => {
      const key = row[`${side}MissingKey`];
      return key !== null && row[`${side}Kind`] === kind ? [{ id: row.id, side, key }] : [];
    }),
  );
}

/** Lets one end of a dependency lead to a row, or name a key that is nowhere. */
export async function leadTo(
  tx: Transaction,
  { id, side }: { id: string; side: "blocking" | "dependent" },
  to: { kind: "task" | "phase"; id: string } | { kind: "task" | "phase"; missingKey: string },
): Promise<void> {
  const column = to.kind === "task" ? "TaskId" : "PhaseId";
  await tx.dependency.update({
    where: { id },
    data: {
      [`${side}${column}`]: "id" in to ? to.id : null,
      [`${side}MissingKey`]: "id" in to ? null : to.missingKey,
    },
  });
}

/** R9: by which gate a task is locked; null where it may be started. */
export function lockOf(project: Project, taskKey: string, now: string): Locked | null {
  const lock = obstaclesTo(project, taskKey, now).find((one) => one.kind === "gate");
  if (!lock) return null;
  const { kind, key, locks } = lock;
  return { lock: { kind, key, locks }, reasons: evaluateGate(project, key, now).reasons };
}

/** The same of a phase. */
export function lockOfPhase(project: Project, phaseKey: string, now: string): Locked | null {
  const { gates } = evaluateGates(project, now);
  const key = gates.find((gate) => gate.phaseKey === phaseKey)?.lockedBy ?? null;
  if (key === null) return null;
  return {
    lock: { kind: "gate", key, locks: phaseKey },
    reasons: evaluateGate(project, key, now).reasons,
  };
}

/** R12: what is set in many rows at once, or by a move, is set without a reason. */
export function whyNotSet(
  context: WriteContext,
  scope: ProjectScope,
  ids: readonly string[],
  facts: { phaseKey?: string | null; componentKey?: string | null },
): Promise<Refusal | null> {
  const set = <Row extends { id: string }>(row: Row) =>
    ids.includes(row.id) ? { ...row, ...facts } : row;
  const instead = { instead: "change each in its form, and say why there" };
  return whyNotEase(context, scope, instead, (project) => ({
    ...project,
    tasks: project.tasks.map(set),
    items: project.items.map(set),
  }));
}

/** Why a task stays out of another phase; the plan is read only where somebody works on it. */
export async function whyNotInto(
  tx: Transaction,
  scope: ProjectScope,
  { kind, work }: { kind: PlanKind; work: WorkFacts | null },
  phaseKey: string | null | undefined,
): Promise<string | null> {
  if (kind !== "task" || work?.status !== "in progress" || !phaseKey) return null;
  const project = await readProject(tx, scope.projectId);
  return whyNotEnter(work, lockOfPhase(project, phaseKey, nowInstant()));
}

export function isWork(kind: PlanKind): kind is WorkKind {
  return (WORK_KINDS as readonly PlanKind[]).includes(kind);
}
