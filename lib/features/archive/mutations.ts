import "server-only";
import { whyNotNamed } from "@/lib/features/criteria/access";
import { findGround, listCriteria } from "@/lib/features/criteria/data";
import { findLastChanges, tellBoth } from "@/lib/features/history/data";
import { whyNotWithout } from "@/lib/features/verdict/access";
import { readProject } from "@/lib/features/projects/data";
import { nowInstant } from "@/lib/platform/clock";
import { db, type Transaction } from "@/lib/platform/db";
import { done, type Outcome, type Refusal, refuse } from "@/lib/platform/outcome";
import { type Changed, gone, takeTurns, writeRow } from "@/lib/platform/row-write";
import { type Facts, holdProject, write } from "@/lib/platform/transaction";
import type { ManyRows } from "@/lib/platform/undo";
import type { ProjectScope } from "@/lib/platform/viewer";
import {
  type OutOfTurn,
  sayHindered,
  sayOutOfTurn,
  whyNotArchive,
  whyNotAsTold,
  whyNotInTurn,
  whyNotPutAway,
  whyStays,
} from "./access";
import { type ArchivableRow, ARCHIVE_TABLES, findHanging, findWhole, listArchivable } from "./data";
import type { ArchiveInput, RemoveInput, RestoreInput } from "./schema";
import {
  ARCHIVE_KINDS,
  type ArchiveKind,
  dependentNames,
  type HinderedRow,
  type RestoredRows,
} from "./types";

type Work = Parameters<typeof writeRow>[3];

/**
 * Puts a row away: it takes no part in anything until it is restored, and nothing of what is recorded of it
 * is lost. Whoever does it was told what depends on it.
 */
export function archiveRow(
  scope: ProjectScope,
  { row: seen, dependents: told }: ArchiveInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const { kind, id } = seen;
  const work: Work = async ({ tx, at }) => {
    await holdProject(tx, scope);
    const row = await findArchivable(tx, scope, kind, id);
    if (!row) return gone(kind);
    const project = await readProject(tx, scope.projectId);
    const whyNot = whyNotArchive(project, { kind, key: row.key }, at.toISOString());
    if (whyNot !== null) return refuse("refused", `Not archived. ${whyNot}`);
    const dependents = dependentNames(project, [{ kind, key: row.key }]);
    const whyNotTold = whyNotAsTold(dependents, told);
    if (whyNotTold !== null) return refuse("refused", whyNotTold, { dependents });
    await setArchived(tx, kind, [{ id, at: at.toISOString() }]);
    return {
      action: `${kind}.archived`,
      before: { archivedAt: null },
      after: { archivedAt: at.toISOString() },
    };
  };
  return writeRow(scope, seen, requestId, work, () => tellWhatStands(scope, seen));
}

/** What rests on others comes back after them. */
const IN_TURN = [...ARCHIVE_KINDS.filter((kind) => kind !== "criterion"), "criterion"] as const;

/**
 * Brings rows back as they were, with all that is recorded of them and all that waits for them: all of them
 * or none, in as many statements for many as for one of each kind. A row may come back into a phase that
 * comes back with it. Those that cannot are named with the reason.
 */
export async function restoreRows(
  scope: ProjectScope,
  { rows }: RestoreInput,
  requestId: string,
): Promise<Outcome<RestoredRows>> {
  const late = new Map<string, OutOfTurn>();
  const outcome = await write<RestoredRows>(scope, requestId, async ({ tx, record }) => {
    late.clear();
    const turns: Turn[] = [];
    for (const kind of IN_TURN) {
      const seen = rows.filter((row) => row.kind === kind);
      if (seen.length > 0) turns.push(await takeTurnsOf(tx, scope, kind, seen));
    }
    const restored: RestoredRows["restored"] = [];
    const hindered: HinderedRow[] = [];
    for (const { kind, seen, known, moved } of turns) {
      const ids = [...moved];
      const whyNots = await whyNotRestore(tx, scope, kind, ids);
      await setArchived(
        tx,
        kind,
        ids.map((id) => ({ id, at: null })),
      );
      for (const { id, version } of seen) {
        const row = known.get(id);
        const why = whyNotInTurn(row && { ...row, hasMoved: moved.has(id) }, version);
        if (why !== null) late.set(id, why);
        const whyNot = why ?? whyNots.get(id) ?? null;
        if (!row || whyNot !== null) {
          hindered.push({ kind, id, key: row?.key ?? null, why: whyNot ?? "" });
          continue;
        }
        restored.push({ kind, id, version: row.version });
        record({
          action: `${kind}.restored`,
          subject: { kind, id, key: row.key },
          before: { archivedAt: row.archivedAt, version },
          after: { archivedAt: null, version: row.version },
        });
      }
    }
    if (hindered.length === 0) return done({ restored });
    return refuse("refused", sayHindered(rows.length, hindered), { hindered });
  });
  if (outcome.ok || late.size === 0) return outcome;
  const { hindered } = outcome.detail as { hindered: HinderedRow[] };
  return tellWhoWasFaster(scope, rows.length, hindered, late);
}

/** R11: of rows that are others by now it is told who changed them since they were seen. */
async function tellWhoWasFaster(
  scope: ProjectScope,
  asked: number,
  hindered: readonly HinderedRow[],
  late: ReadonlyMap<string, OutOfTurn>,
): Promise<Refusal> {
  const last = await findLastChanges(scope, [...late.keys()]);
  const sayOf = (row: HinderedRow) =>
    sayOutOfTurn(late.get(row.id) ?? null, last.get(row.id) ?? null, scope.viewer);
  const told = hindered.map((row) => ({ ...row, why: sayOf(row)?.words ?? row.why }));
  const isConflict = hindered.every((row) => sayOf(row)?.isConflict);
  return refuse(isConflict ? "conflict" : "refused", sayHindered(asked, told), { hindered: told });
}

interface Turn {
  kind: ArchiveKind;
  seen: RestoreInput["rows"];
  /** As they are since. */
  known: ReadonlyMap<string, ArchivableRow>;
  /** Those that are held until the commit: they were archived. */
  moved: ReadonlySet<string>;
}

async function takeTurnsOf(
  tx: Transaction,
  scope: ProjectScope,
  kind: ArchiveKind,
  seen: RestoreInput["rows"],
): Promise<Turn> {
  const ids = seen.map(({ id }) => id);
  const moved = await takeTurns(tx, scope, { kind, ids, among: "archived" });
  const known = await listArchivable(tx, scope, kind, ids);
  return {
    ...{ kind, seen },
    known: new Map(known.map((row) => [row.id, row])),
    moved: new Set(moved.keys()),
  };
}

/**
 * Removes an archived row for good, with its checks, its waivers and the dependencies that name it: nothing
 * brings it back, though its event keeps what it was. What was claimed and proved keeps its row.
 */
export function removeForGood(
  scope: ProjectScope,
  { row: seen }: RemoveInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const { kind, id } = seen;
  const work: Work = async ({ tx }) => {
    const whole = await findWhole(tx, scope, kind, id);
    if (!whole) return gone(kind);
    const { waivers, notApplicable, dependencies, samples, ...beneath } = await findHanging(tx, id);
    const whyNot = whyStays({ kind }, beneath);
    if (whyNot !== null) return refuse("refused", `Not removed. ${whyNot}`);
    await removeRow(tx, kind, id);
    return {
      action: `${kind}.removed-for-good`,
      before: { ...whole, waivers, notApplicable, dependencies, samples },
      after: null,
    };
  };
  const archived = { ...seen, among: "archived" } as const;
  return writeRow(scope, archived, requestId, work, () => tellWhatStands(scope, seen));
}

/** Whether a row is archived, as its events tell it; and the way back to that. */
export function tellArchived(kind: ArchiveKind) {
  return async (tx: Transaction, scope: ProjectScope, id: string): Promise<Facts | null> => {
    const row = await findArchivable(tx, scope, kind, id);
    return row && { archivedAt: row.archivedAt };
  };
}

export function restoreArchived(kind: ArchiveKind) {
  const { save } = manyArchived(kind);
  return (tx: Transaction, scope: ProjectScope, id: string, then: Facts) =>
    save(tx, scope, [{ id, then }]);
}

/** The same of many rows. */
export function manyArchived(kind: ArchiveKind): ManyRows {
  return {
    find: async (tx, scope, ids) => {
      const rows = await listArchivable(tx, scope, kind, ids);
      return new Map(rows.map(({ id, archivedAt }) => [id, { archivedAt }]));
    },
    save: async (tx, scope, rows) => {
      const then = rows.map((row) => ({ id: row.id, at: row.then["archivedAt"] as string | null }));
      const ids = (isBack: boolean) =>
        then.filter(({ at }) => (at === null) === isBack).map(({ id }) => id);
      const [whyNot] = [
        ...(await whyNotRestore(tx, scope, kind, ids(true))).values(),
        ...(await whyNotAgain(tx, scope, kind, ids(false))),
      ];
      if (whyNot !== undefined) return refuse("conflict", `Not taken back. ${whyNot}`);
      await setArchived(tx, kind, then);
      return null;
    },
  };
}

/** Why rows do not go into the archive once more. */
async function whyNotAgain(
  tx: Transaction,
  scope: ProjectScope,
  kind: ArchiveKind,
  ids: string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  await holdProject(tx, scope);
  const rows = await listArchivable(tx, scope, kind, ids);
  const project = await readProject(tx, scope.projectId);
  const now = nowInstant();
  const named = rows.map(({ key }) => ({ kind, key }));
  const whyNots = named.map((row) => whyNotPutAway(project, row, now));
  return [...whyNots, whyNotWithout(project, named, now)].filter((why) => why !== null);
}

/** A row comes back into its phase and to what its rule names, or waits until that is there again. */
async function whyNotRestore(
  tx: Transaction,
  scope: ProjectScope,
  kind: ArchiveKind,
  ids: string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0 || !["task", "item", "criterion"].includes(kind)) return new Map();
  await holdProject(tx, scope);
  if (kind === "criterion") return whyNotJudge(tx, scope, ids);
  const rows = await tx.$queryRawUnsafe<{ id: string; key: string }[]>(
    `SELECT row."id", phase."key" FROM "${ARCHIVE_TABLES[kind]}" row
     JOIN "Phase" phase ON phase."id" = row."phaseId" AND phase."archivedAt" IS NOT NULL
     WHERE row."id" = ANY($1::uuid[])`,
    ids,
  );
  return new Map(rows.map(({ id, key }) => [id, `Phase ${key} is archived: restore that first.`]));
}

async function whyNotJudge(
  tx: Transaction,
  scope: ProjectScope,
  ids: string[],
): Promise<ReadonlyMap<string, string>> {
  const criteria = (await listCriteria(tx, scope)).filter(({ id }) => ids.includes(id));
  const ground = await findGround(tx, scope);
  return new Map(
    criteria.flatMap((criterion) =>
      whyNotNamed(criterion, ground)
        .slice(0, 1)
        .map(
          ({ message }) => [criterion.id, `${message} any more, and it rests on that.`] as const,
        ),
    ),
  );
}

async function findArchivable(
  client: Pick<Transaction, "$queryRawUnsafe">,
  scope: ProjectScope,
  kind: ArchiveKind,
  id: string,
) {
  const [row] = await listArchivable(client, scope, kind, [id]);
  return row ?? null;
}

async function setArchived(
  tx: Transaction,
  kind: ArchiveKind,
  rows: readonly { id: string; at: string | null }[],
): Promise<void> {
  await tx.$executeRawUnsafe(
    `UPDATE "${ARCHIVE_TABLES[kind]}" row SET "archivedAt" = given."at"
     FROM json_to_recordset($1::json) AS given ("id" uuid, "at" timestamptz)
     WHERE row."id" = given."id"`,
    JSON.stringify(rows),
  );
}

async function removeRow(tx: Transaction, kind: ArchiveKind, id: string): Promise<void> {
  const table = ARCHIVE_TABLES[kind];
  await tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE "id" = $1::uuid`, id);
}

/** What the second of two people is told: that it stands otherwise by now. */
async function tellWhatStands(
  scope: ProjectScope,
  { kind, id }: { kind: ArchiveKind; id: string },
): Promise<Refusal> {
  const row = await findArchivable(db(), scope, kind, id);
  return row ? tellBoth(scope, row) : gone(kind);
}
