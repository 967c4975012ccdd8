import "server-only";
import { generateKeyBetween } from "fractional-indexing";
import { changedFacts, pickFacts } from "@/lib/domain/facts";
import { dayOf } from "@/lib/domain/instant";
import type { Changes } from "@/lib/domain/merge-changes";
import { nextKeyBeside } from "@/lib/domain/plan/next-plan-key";
import type { Task } from "@/lib/domain/project";
import { findWhole } from "@/lib/features/archive/data";
import { readGround } from "@/lib/features/claims/data";
import { tellBoth } from "@/lib/features/history/data";
import { weighing } from "@/lib/features/verdict/data";
import { db, type Transaction } from "@/lib/platform/db";
import { type Edited, editFacts, type Weighing } from "@/lib/platform/fact-edit";
import { done, type Outcome, type Refusal, refuse, refuseField } from "@/lib/platform/outcome";
import { type Changed, gone, writeRow } from "@/lib/platform/row-write";
import { type Facts, holdProject, write, type WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { gapFor, startOf, whyNotKey, whyNotStand, whyNotStart, whyNotStop } from "./access";
import {
  findAdded,
  findPlaces,
  findRow,
  type KnownRow,
  listPlacements,
  tellWhatStands,
  type WorkFacts,
} from "./data";
import {
  adopt,
  firstOf,
  giveKey,
  insertRow,
  lockOf,
  saveFacts,
  savePlace,
  type Stand,
  updateRows,
  whyNotSet,
} from "./rows";
import type {
  AddComponentInput,
  AddItemInput,
  AddPhaseInput,
  AddTaskInput,
  DuplicateInput,
  EditComponentInput,
  EditItemInput,
  EditPhaseInput,
  EditTaskInput,
  MoveInput,
  Place,
  StartInput,
} from "./schema";
import type { ItemFacts, PlanFacts, PlanKind, WorkKind } from "./types";

type Work = Parameters<typeof writeRow>[3];
type Added = Changed & { key: string };

export function addTask(scope: ProjectScope, input: AddTaskInput, requestId: string) {
  const { slug: _slug, id, place, key, ...facts } = input;
  return addRow(scope, { kind: "task", id, place, key, facts }, requestId);
}

export function addItem(scope: ProjectScope, input: AddItemInput, requestId: string) {
  const { slug: _slug, id, place, key, ...facts } = input;
  return addRow(scope, { kind: "item", id, place, key, facts }, requestId);
}

export function addPhase(scope: ProjectScope, input: AddPhaseInput, requestId: string) {
  const { slug: _slug, id, place, key, ...facts } = input;
  return addRow(scope, { kind: "phase", id, place, key, facts }, requestId);
}

export function addComponent(scope: ProjectScope, input: AddComponentInput, requestId: string) {
  const { slug: _slug, id, place, key, ...facts } = input;
  return addRow(scope, { kind: "component", id, place, key, facts }, requestId);
}

export function editTask(scope: ProjectScope, input: EditTaskInput, requestId: string) {
  return editRow(scope, { kind: "task", ...input.task }, input, requestId);
}

export function editItem(scope: ProjectScope, input: EditItemInput, requestId: string) {
  return editRow(scope, { kind: "item", ...input.item }, input, requestId);
}

export function editPhase(scope: ProjectScope, input: EditPhaseInput, requestId: string) {
  return editRow(scope, { kind: "phase", ...input.phase }, input, requestId);
}

export function editComponent(scope: ProjectScope, input: EditComponentInput, requestId: string) {
  return editRow(scope, { kind: "component", ...input.component }, input, requestId);
}

/** R9: a task of a phase that is locked by a gate is not started. Another's edit beside it does not matter. */
export function startRow(
  scope: ProjectScope,
  { row: { kind, id } }: StartInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  return workOn(scope, { kind, id }, requestId, async ({ tx, at }, { work }) => {
    const now = at.toISOString();
    const ground = kind === "task" ? await readGround(tx, scope, { kind, id }) : null;
    const locked = ground && lockOf(ground.project, ground.subject.key, now);
    const whyNot = whyNotStart(work, locked);
    if (whyNot !== null) return refuse("refused", `Not started. ${whyNot}`, locked ?? undefined);
    // No day is kept of a line of a checklist.
    const startedOn = kind === "task" ? startOf(work, dayOf(now)) : null;
    return { status: "in progress", startedOn };
  });
}

/** It waits again. The day on which it was started first stays. */
export function stopRow(
  scope: ProjectScope,
  { row: { kind, id } }: StartInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  return workOn(scope, { kind, id }, requestId, (_, { work }) => {
    const whyNot = whyNotStop(work);
    const answer: Working | Refusal =
      whyNot === null
        ? { status: "to do", startedOn: work.startedOn }
        : refuse("refused", `Not stopped. ${whyNot}`);
    return Promise.resolve(answer);
  });
}

/** To another phase, to another place among the others, or both. No other row is touched. */
export function moveRow(
  scope: ProjectScope,
  { row: seen, phaseKey, place }: MoveInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const { kind, id } = seen;
  const work: Work = async (context) => {
    const { tx } = context;
    await holdProject(tx, scope);
    const rows = await listPlacements(tx, scope, kind);
    const own = rows.find((one) => one.id === id);
    if (!own) return gone(kind);
    const others = rows.filter((one) => one !== own);
    const target = { phaseKey: phaseKey === undefined ? own.phaseKey : phaseKey, list: own.list };
    const gap = place && gapFor(others, place, target);
    if (place && !gap) return refuse("refused", "Not moved. What it should follow is gone.");
    const isThere =
      !gap ||
      ((gap.above === null || gap.above < own.position) &&
        (gap.below === null || own.position < gap.below));
    const before = { phaseKey: own.phaseKey, position: own.position };
    const position = isThere ? own.position : generateKeyBetween(gap.above, gap.below);
    const after = { phaseKey: target.phaseKey, position };
    if (before.phaseKey === after.phaseKey && before.position === position) {
      return refuse("refused", "Not moved. It stands there already.");
    }
    const goes = kind === "item" && own.list === "exit" && before.phaseKey !== after.phaseKey;
    const whyNot = goes
      ? await whyNotSet(context, scope, [id], { phaseKey: after.phaseKey })
      : null;
    const refusal = await savePlace(tx, scope, { ...own, kind }, after);
    if (refusal) return refuse("refused", `Not moved. ${firstOf(refusal)}.`);
    if (whyNot) return whyNot;
    const names = changedFacts<Stand>(before, after, ["phaseKey", "position"]);
    return {
      action: `${kind}.moved`,
      before: pickFacts(before, names),
      after: pickFacts(after, names),
    };
  };
  return writeRow(scope, seen, requestId, work, () => tellWhatStands(scope, seen));
}

/** Its facts and its checks once more, right after it; what was claimed, proved and waived of it is its own. */
export async function duplicateRow(
  scope: ProjectScope,
  { of: { kind, id: originalId }, id }: DuplicateInput,
  requestId: string,
): Promise<Outcome<Added>> {
  const known = await findRow(db(), scope, kind, id);
  if (known) return done({ id, version: known.version, key: known.key });
  return write<Added>(scope, requestId, async (context) => {
    const { tx } = context;
    await holdProject(tx, scope);
    const row = await findRow(tx, scope, kind, originalId);
    const whole = await findWhole(tx, scope, kind, originalId);
    if (!row || row.archivedAt !== null || !whole) return gone(kind);
    const rows = await listPlacements(tx, scope, kind);
    const { phaseKey } = row.facts;
    const key = await giveKey(tx, scope, kind, rows, row.facts);
    const gap = gapFor(rows, { after: originalId }, { phaseKey, list: null });
    const position = generateKeyBetween(gap?.above ?? null, gap?.below ?? null);
    const checks = await copiesOf(tx, scope, { kind, id, key }, whole);
    const facts = { ...whole, ...NOT_COPIED[kind], key, position, checks };
    return insertNew(context, scope, { kind, id, key, facts });
  });
}

/** What happened to a row, and when it is planned, is not of its copy; nor how a document called it. */
const NOT_COPIED = {
  task: {
    status: "to do",
    statedKey: null,
    actualHours: null,
    plannedStartOn: null,
    plannedEndOn: null,
    startedOn: null,
    finishedOn: null,
  },
  item: { status: "to do" },
} as const;

/** R5: whether its check was ever seen failing, a copy has yet to show. */
async function copiesOf(
  tx: Transaction,
  { projectId }: ProjectScope,
  row: { kind: "task" | "item"; id: string; key: string },
  whole: Facts,
) {
  const all = await tx.check.findMany({
    where: { projectId },
    select: { key: true, position: true },
    orderBy: { position: "asc" },
  });
  const taken = all.map(({ key }) => key);
  let last = all.at(-1)?.position ?? null;
  return (whole["checks"] as Facts[]).map((check) => {
    const key = nextKeyBeside({ beside: [], taken }, `check-${row.key}-`);
    taken.push(key);
    last = generateKeyBetween(last, null);
    const subject = { [`${row.kind}Id`]: row.id };
    const own = { id: crypto.randomUUID(), version: 1, key, position: last, seenRed: false };
    return { ...check, ...own, ...subject };
  });
}

interface Adding<Kind extends PlanKind> {
  kind: Kind;
  id: string;
  place: Place;
  key: string | null;
  facts: Omit<PlanFacts[Kind], "key">;
}

/** Whoever sends it again is answered with what was added. */
async function addRow<Kind extends PlanKind>(
  scope: ProjectScope,
  { kind, id, place, key: given, facts }: Adding<Kind>,
  requestId: string,
): Promise<Outcome<Added>> {
  const known = await findRow(db(), scope, kind, id);
  if (known) {
    const sent = { ...facts, ...(given !== null && { key: given }) };
    return addedBefore(scope, { kind, id }, known, sent);
  }
  return write<Added>(scope, requestId, async (context) => {
    const { tx } = context;
    await holdProject(tx, scope);
    const rows = await listPlacements(tx, scope, kind);
    const key = given ?? (await giveKey(tx, scope, kind, rows, facts));
    const whyNotNamed = whyNotKey(kind, key, rows);
    if (whyNotNamed !== null) return refuseField("key", whyNotNamed);
    const { phaseKey, componentKey, list = null } = facts as Partial<ItemFacts>;
    const whyNot = whyNotStand({ list, phaseKey });
    if (whyNot !== null) return refuseField("phaseKey", whyNot);
    const places = await findPlaces(tx, scope, { phaseKey, componentKey });
    if ("ok" in places) return places;
    const gap = gapFor(rows, place, { phaseKey: phaseKey ?? null, list });
    if (!gap) return refuse("refused", "Not added. What it should follow is gone.");
    const position = generateKeyBetween(gap.above, gap.below);
    const whole = { ...UNSAID[kind], ...facts, ...places, key, position } as Facts;
    const added = await insertNew(context, scope, { kind, id, key, facts: whole });
    if (added.ok && (kind === "task" || kind === "phase"))
      await adopt(context, scope, { kind, id, key });
    return added;
  });
}

/**
 * What was sent once more because its answer was lost is added already, whatever others have made of it since; what
 * its sender changed before sending it again is not.
 */
async function addedBefore(
  scope: ProjectScope,
  { kind, id }: { kind: PlanKind; id: string },
  { version, key, facts }: KnownRow,
  sent: Facts,
): Promise<Outcome<Added>> {
  const added = (await findAdded(scope, kind, id)) ?? { ...facts };
  if (changedFacts<Facts>(sent, added, Object.keys(sent)).length === 0) {
    return done({ id, version, key });
  }
  const message = `It is added already, as ${key}. What you changed since is not saved: edit it there.`;
  return refuse("conflict", message);
}

/** What a row says that nobody has been asked. */
const UNSAID = {
  task: { status: "to do" },
  item: { status: "to do" },
  phase: { deferred: false },
  component: {},
} as const satisfies Record<PlanKind, Facts>;

async function insertNew(
  { tx, record }: WriteContext,
  scope: ProjectScope,
  { kind, id, key, facts }: { kind: PlanKind; id: string; key: string; facts: Facts },
): Promise<Outcome<Added>> {
  const isNew = await insertRow(tx, scope, kind, { id, version: 1, facts });
  if (!isNew) return refuse("conflict", "Not added. It is added already.");
  const after = { ...(await findWhole(tx, scope, kind, id)), version: 1 };
  record({ action: `${kind}.added`, subject: { kind, id, key }, before: null, after });
  return done({ id, version: 1, key });
}

function editRow<Kind extends PlanKind>(
  scope: ProjectScope,
  seen: { kind: Kind; id: string; version: number },
  { changes, reason }: { changes: Changes<PlanFacts[Kind]>; reason?: string | null | undefined },
  requestId: string,
): Promise<Outcome<Edited>> {
  const { kind, id } = seen;
  return editFacts(scope, seen, changes, requestId, {
    action: `${kind}.edited`,
    find: ({ tx }) => findRow(tx, scope, kind, id),
    save: ({ tx }, { row, changed }) => saveFacts(tx, scope, kind, row, changed),
    weighs: WEIGHS[kind],
    reason,
    tellBoth,
  });
}

const WEIGHS: { [Kind in PlanKind]: Weighing<PlanFacts[Kind]> } = {
  task: weighing("tasks", ["componentKey", "weight", "hardStop"]),
  item: weighing("items", ["list", "phaseKey", "componentKey", "weight", "hardStop", "blocking"]),
  phase: weighing("phases", []),
  component: weighing("components", ["hardStop", "capPercent", "statedPercent"]),
};

type Working = Pick<Task, "status" | "startedOn">;

async function workOn(
  scope: ProjectScope,
  { kind, id }: { kind: WorkKind; id: string },
  requestId: string,
  decide: (
    context: WriteContext,
    row: { key: string; work: WorkFacts },
  ) => Promise<Working | Refusal>,
): Promise<Outcome<Changed>> {
  const seen = { kind, id, version: null };
  const work: Work = async (context) => {
    const row = await findRow(context.tx, scope, kind, id);
    if (!row?.work) return gone(kind);
    const after = await decide(context, { key: row.key, work: row.work });
    if ("ok" in after) return after;
    const names = changedFacts<Working>(row.work, after, ["status", "startedOn"]);
    const changed = pickFacts(after, names);
    await updateRows(context.tx, kind, [id], changed);
    const action = after.status === "in progress" ? `${kind}.started` : `${kind}.stopped`;
    return { action, before: pickFacts<Working, keyof Working>(row.work, names), after: changed };
  };
  return writeRow(scope, seen, requestId, work, () => tellWhatStands(scope, seen));
}
