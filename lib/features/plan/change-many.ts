import "server-only";
import { changedFacts, pickFacts } from "@/lib/domain/facts";
import { dayOf } from "@/lib/domain/instant";
import { mergeChanges } from "@/lib/domain/merge-changes";
import type { Project } from "@/lib/domain/project";
import { whyNotAsTold, whyNotPutAway } from "@/lib/features/archive/access";
import { ARCHIVE_TABLES } from "@/lib/features/archive/data";
import { dependentNames } from "@/lib/features/archive/types";
import { readProject } from "@/lib/features/projects/data";
import { whyNotWithout } from "@/lib/features/verdict/access";
import { formatCount } from "@/lib/format/counts";
import { done, type Outcome, type Refusal, refuse } from "@/lib/platform/outcome";
import { type Facts, holdProject, write, type WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import {
  type Locked,
  startOf,
  whyNoPhase,
  whyNotEnter,
  whyNotStand,
  whyNotStart,
  whyNotStop,
} from "./access";
import { findPlaces, type KnownRow, listPlacements, listRows, type Placement } from "./data";
import { standsOf } from "./place-many";
import { lockOf, lockOfPhase, type Stand, updateEach, whyNotSet } from "./rows";
import type { ChangeManyInput } from "./schema";
import { type ChangedMany, type Hindered, WORK_KINDS, type WorkKind } from "./types";

type Transaction = WriteContext["tx"];
type Seen = ChangeManyInput["rows"][number];
type Change = ChangeManyInput["change"];
type Row = KnownRow<WorkKind> & { kind: WorkKind };

/** What becomes of one of the rows. */
type Answer =
  | { action: string; before: Facts; after: Facts; columns: Facts }
  | { unchanged: true }
  | { why: string };

/**
 * The same change of many tasks and lines at once, all of them or none, in as many statements for five
 * hundred as for five. Those that cannot be changed are named with the reason; sent once more with these
 * in `skip` they are left as they are.
 */
export async function changeMany(
  scope: ProjectScope,
  { rows, change, skip }: ChangeManyInput,
  requestId: string,
): Promise<Outcome<ChangedMany>> {
  return write<ChangedMany>(scope, requestId, async (context) => {
    const { tx } = context;
    const known = await holdRows(tx, scope, rows);
    const asked = rows.flatMap((seen) => {
      const row = known.get(seen.id);
      return row ? [{ row, seen }] : [];
    });
    const judge = await judging(context, scope, change, asked);
    if ("ok" in judge) return judge;
    const answers = rows.map((seen) => {
      const row = known.get(seen.id);
      const answer = row ? judge.decide(row, seen) : { why: "It does not exist any more." };
      return { seen, row, answer };
    });
    const changing = answers.flatMap(({ row, answer }) =>
      row && "columns" in answer ? [{ row, answer }] : [],
    );
    const hindered = answers.flatMap(({ seen: { kind, id }, row, answer }): Hindered[] =>
      "why" in answer ? [{ kind, id, key: row?.key ?? null, why: answer.why }] : [],
    );
    const refusal =
      whyNotAll(rows.length, hindered, skip) ??
      judge.whyNot(changing.map(({ row }) => row)) ??
      (await whyNotEased(
        context,
        scope,
        change,
        changing.map(({ row }) => row.id),
      ));
    if (refusal) return refusal;
    if (changing.length === 0)
      return refuse("refused", "Not changed. All of it stands so already.");

    await save(tx, changing);
    for (const { row, answer } of changing) {
      const { kind, id, key, version } = row;
      context.record({
        action: answer.action,
        subject: { kind, id, key },
        before: { ...answer.before, version },
        after: { ...answer.after, version: version + 1 },
      });
    }
    return done({
      changed: changing.map(({ row: { kind, id, version } }) => ({
        kind,
        id,
        version: version + 1,
      })),
      unchanged: answers.flatMap(({ seen, answer }) => ("unchanged" in answer ? [seen.id] : [])),
      skipped: hindered,
    });
  });
}

/** Holds them until the commit, always in one order, so that two who change many do not wait for each other. */
async function holdRows(
  tx: Transaction,
  scope: ProjectScope,
  seen: readonly Seen[],
): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  for (const kind of WORK_KINDS) {
    const ids = seen.flatMap((row) => (row.kind === kind ? [row.id] : []));
    if (ids.length === 0) continue;
    await tx.$queryRawUnsafe(
      `SELECT "id" FROM "${ARCHIVE_TABLES[kind]}" WHERE "id" = ANY($1::uuid[]) AND "projectId" = $2::uuid
       ORDER BY "id" FOR NO KEY UPDATE`,
      ids,
      scope.projectId,
    );
    for (const row of await listRows(tx, scope, kind, ids)) found.set(row.id, { ...row, kind });
  }
  return found;
}

/** Of what is set at once the verdict may rest on the phase and the component. */
async function whyNotEased(
  context: WriteContext,
  scope: ProjectScope,
  change: Change,
  ids: readonly string[],
): Promise<Refusal | null> {
  switch (change.what) {
    case "phaseKey":
    case "componentKey":
      return whyNotSet(context, scope, ids, { [change.what]: change.to });
    case "place":
      return change.phaseKey === undefined
        ? null
        : whyNotSet(context, scope, ids, { phaseKey: change.phaseKey });
    default:
      return null;
  }
}

function whyNotAll(
  asked: number,
  hindered: readonly Hindered[],
  skip: readonly string[],
): Refusal | null {
  const left = new Set(skip);
  if (hindered.every(({ id }) => left.has(id))) return null;
  const count = `${String(hindered.length)} of ${formatCount(asked, "row")}`;
  return refuse("refused", `Not changed. ${count} cannot be changed so.`, { hindered });
}

interface Asked {
  row: Row;
  seen: Seen;
}

interface Judge {
  decide: (row: Row, seen: Seen) => Answer;
  /** What only those together can say that are changed. */
  whyNot: (rows: readonly Row[]) => Refusal | null;
}

/** Reads what the change needs to know, once for all rows. */
async function judging(
  { tx, at }: WriteContext,
  scope: ProjectScope,
  change: Change,
  asked: readonly Asked[],
): Promise<Judge | Refusal> {
  const now = at.toISOString();
  switch (change.what) {
    case "start": {
      const project = await readProject(tx, scope.projectId);
      return each((row) => starting(project, row, now));
    }
    case "stop":
      return each(stopping);
    case "archive": {
      await holdProject(tx, scope);
      return archiving(await readProject(tx, scope.projectId), change.dependents, now);
    }
    case "phaseKey": {
      await holdProject(tx, scope);
      const places = await findPlaces(tx, scope, { phaseKey: change.to }, () => "change.to");
      if ("ok" in places) return places;
      const locked = await lockedBy(tx, scope, change.to, now);
      return each((row, seen) => {
        const { kind, facts, work } = row;
        const enters = kind === "task" && work && facts.phaseKey !== change.to;
        const whyNot =
          whyNotStand({ ...facts, phaseKey: change.to }) ??
          (enters ? whyNotEnter(work, locked) : null);
        return whyNot === null ? setting(row, seen, change, places) : { why: `${whyNot}.` };
      });
    }
    case "place": {
      await holdProject(tx, scope);
      const { phaseKey } = change;
      const places = await findPlaces(tx, scope, { phaseKey }, () => "change.phaseKey");
      if ("ok" in places) return places;
      const locked = await lockedBy(tx, scope, phaseKey ?? null, now);
      const placements = {
        task: await listPlacements(tx, scope, "task"),
        item: await listPlacements(tx, scope, "item"),
      };
      return placing(change, asked, { placements, places, locked });
    }
    case "componentKey": {
      await holdProject(tx, scope);
      const places = await findPlaces(tx, scope, { componentKey: change.to }, () => "change.to");
      if ("ok" in places) return places;
      return each((row, seen) => setting(row, seen, change, places));
    }
    default:
      return each((row, seen) => setting(row, seen, change, { [change.what]: change.to }));
  }
}

function each(decide: Judge["decide"]): Judge {
  return {
    decide: (row, seen) =>
      row.archivedAt !== null ? { why: "It is archived." } : decide(row, seen),
    whyNot: () => null,
  };
}

/** R11: what somebody else has set meanwhile is not set anew unless it was seen. */
function setting(
  row: Row,
  seen: Seen,
  { what, to }: Extract<Change, { to: unknown }>,
  columns: Facts,
): Answer {
  const now: { [what]: string | null } = { [what]: row.facts[what] };
  const from = row.version === seen.version ? row.facts[what] : seen.from;
  const merge = mergeChanges(now, { [what]: { from, to } });
  if (merge.kind === "nothing") return { unchanged: true };
  if (merge.kind === "conflict") return { why: "Somebody has changed the same of it meanwhile." };
  const { before, after } = merge;
  return { action: `${row.kind}.edited`, before: before, after: after, columns };
}

async function lockedBy(
  tx: Transaction,
  scope: ProjectScope,
  phaseKey: string | null,
  now: string,
): Promise<Locked | null> {
  if (phaseKey === null) return null;
  return lockOfPhase(await readProject(tx, scope.projectId), phaseKey, now);
}

interface Ground {
  placements: Record<WorkKind, readonly Placement[]>;
  /** The columns of the phase that they go into. */
  places: Facts;
  locked: Locked | null;
}

/** They keep their order, and what they go between keeps its place. */
function placing(
  { phaseKey, behind }: Extract<Change, { what: "place" }>,
  asked: readonly Asked[],
  { placements, places, locked }: Ground,
): Judge {
  const going = asked.filter(
    ({ row, seen }) => row.archivedAt === null && whyNot(row, seen) === null,
  );
  const stands = new Map(
    WORK_KINDS.flatMap((kind) => {
      const ids = going.flatMap(({ row }) => (row.kind === kind ? [row.id] : []));
      return standsOf(placements[kind], ids, { phaseKey, behind });
    }).map((stand) => [stand.own.id, stand]),
  );
  return each((row, seen) => {
    const why = whyNot(row, seen);
    if (why !== null) return { why };
    const stand = stands.get(row.id);
    if (!stand) return { unchanged: true };
    const { own, then } = stand;
    const names = changedFacts<Stand>(own, then, ["phaseKey", "position"]);
    if (names.length === 0) return { unchanged: true };
    const columns = names.includes("phaseKey") ? places : {};
    return {
      action: `${row.kind}.moved`,
      before: pickFacts<Stand, keyof Stand>(own, names),
      after: pickFacts<Stand, keyof Stand>(then, names),
      columns: { ...columns, position: then.position },
    };
  });

  function whyNot({ kind, version, facts, work }: Row, seen: Seen): string | null {
    if (version !== seen.version) return "Somebody has changed it meanwhile.";
    const list = "list" in facts ? facts.list : null;
    const enters = kind === "task" && work && phaseKey && facts.phaseKey !== phaseKey;
    const why =
      (phaseKey ? whyNoPhase(list) : null) ??
      whyNotStand({ list, phaseKey }) ??
      (enters ? whyNotEnter(work, locked) : null);
    return why && `${why}.`;
  }
}

function starting(project: Project, row: Row, now: string): Answer {
  const { kind, key, work } = row;
  if (!work || work.status === "in progress") return { unchanged: true };
  const whyNot = whyNotStart(work, kind === "task" ? lockOf(project, key, now) : null);
  if (whyNot !== null) return { why: whyNot };
  const startedOn = kind === "task" ? startOf(work, dayOf(now)) : null;
  const isFirst = startedOn !== work.startedOn;
  const before = { status: work.status, ...(isFirst && { startedOn: work.startedOn }) };
  const after = { status: "in progress", ...(isFirst && { startedOn }) };
  return { action: `${kind}.started`, before, after, columns: after };
}

function stopping({ kind, work }: Row): Answer {
  if (!work || whyNotStop(work) !== null) return { unchanged: true };
  const after = { status: "to do" };
  return { action: `${kind}.stopped`, before: { status: work.status }, after, columns: after };
}

function archiving(project: Project, told: readonly string[], now: string): Judge {
  return {
    decide: (row, seen) => {
      if (row.archivedAt !== null) return { unchanged: true };
      if (row.version !== seen.version) return { why: "Somebody has changed it meanwhile." };
      const whyNot = whyNotPutAway(project, row, now);
      if (whyNot !== null) return { why: whyNot };
      const after = { archivedAt: now };
      return {
        action: `${row.kind}.archived`,
        before: { archivedAt: null },
        after,
        columns: after,
      };
    },
    whyNot: (rows) => {
      const whyNotAll = whyNotWithout(project, rows, now);
      if (whyNotAll !== null) return refuse("refused", `Not archived. ${whyNotAll}`);
      const dependents = dependentNames(project, rows);
      const whyNot = whyNotAsTold(dependents, told);
      return whyNot === null ? null : refuse("refused", whyNot, { dependents });
    },
  };
}

/** One statement for all rows of which the same columns change. */
async function save(
  tx: Transaction,
  changing: readonly { row: Row; answer: { columns: Facts } }[],
): Promise<void> {
  for (const kind of WORK_KINDS) {
    const rows = changing.flatMap(({ row, answer: { columns } }) =>
      row.kind === kind ? [{ id: row.id, columns }] : [],
    );
    if (rows.length === 0) continue;
    await updateEach(tx, kind, rows);
    await tx.$executeRawUnsafe(
      `UPDATE "${ARCHIVE_TABLES[kind]}" SET "version" = "version" + 1 WHERE "id" = ANY($1::uuid[])`,
      rows.map(({ id }) => id),
    );
  }
}
