import "server-only";
import { whyNotNamed } from "@/lib/features/criteria/access";
import { findGround, listCriteria } from "@/lib/features/criteria/data";
import { tellBoth } from "@/lib/features/history/data";
import { readProject } from "@/lib/features/projects/data";
import { db, type Transaction } from "@/lib/platform/db";
import { type Outcome, type Refusal, refuse } from "@/lib/platform/outcome";
import { type Changed, gone, writeRow } from "@/lib/platform/row-write";
import { type Facts, holdProject } from "@/lib/platform/transaction";
import type { ManyRows } from "@/lib/platform/undo";
import type { ProjectScope } from "@/lib/platform/viewer";
import { whyNotArchive, whyNotAsTold, whyStays } from "./access";
import { ARCHIVE_TABLES, findHanging, findWhole, listArchivable } from "./data";
import type { ArchiveInput, RemoveInput, RestoreInput } from "./schema";
import { type ArchiveKind, dependentNames } from "./types";

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
    const whyNot = whyNotArchive(project, { kind, key: row.key });
    if (whyNot !== null) return refuse("refused", `Not archived. ${whyNot}`);
    const dependents = dependentNames(project, [{ kind, key: row.key }]);
    const whyNotTold = whyNotAsTold(dependents, told);
    if (whyNotTold !== null) return refuse("refused", whyNotTold, { dependents });
    await setArchived(tx, kind, [id], at.toISOString());
    return {
      action: `${kind}.archived`,
      before: { archivedAt: null },
      after: { archivedAt: at.toISOString() },
    };
  };
  return writeRow(scope, seen, requestId, work, () => tellWhatStands(scope, seen));
}

/** Brings a row back as it was, with all that is recorded of it and all that waits for it. */
export function restoreRow(
  scope: ProjectScope,
  { row: seen }: RestoreInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const { kind, id } = seen;
  const work: Work = async ({ tx }) => {
    const row = await findArchivable(tx, scope, kind, id);
    if (!row) return gone(kind);
    const whyNot = await whyNotRestore(tx, scope, kind, [id]);
    if (whyNot !== null) return refuse("refused", `Not restored. ${whyNot}`);
    await setArchived(tx, kind, [id], null);
    return {
      action: `${kind}.restored`,
      before: { archivedAt: row.archivedAt },
      after: { archivedAt: null },
    };
  };
  const archived = { ...seen, among: "archived" } as const;
  return writeRow(scope, archived, requestId, work, () => tellWhatStands(scope, seen));
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
  return async (
    tx: Transaction,
    scope: ProjectScope,
    id: string,
    { archivedAt }: Facts,
  ): Promise<Refusal | null> => {
    const at = archivedAt as string | null;
    const whyNot =
      at === null
        ? await whyNotRestore(tx, scope, kind, [id])
        : await whyNotAgain(tx, scope, kind, id);
    if (whyNot !== null) return refuse("conflict", `Not taken back. ${whyNot}`);
    await setArchived(tx, kind, [id], at);
    return null;
  };
}

/** The same of many rows; what goes into the archive once more is looked at row by row. */
export function manyArchived(kind: ArchiveKind): ManyRows {
  return {
    find: async (tx, scope, ids) => {
      const rows = await listArchivable(tx, scope, kind, ids);
      return new Map(rows.map(({ id, archivedAt }) => [id, { archivedAt }]));
    },
    save: async (tx, scope, rows) => {
      const ids = rows.map(({ id }) => id);
      if (!rows.every(({ then }) => then["archivedAt"] === null)) {
        for (const { id, then } of rows) {
          const refusal = await restoreArchived(kind)(tx, scope, id, then);
          if (refusal) return refusal;
        }
        return null;
      }
      const whyNot = await whyNotRestore(tx, scope, kind, ids);
      if (whyNot !== null) return refuse("conflict", `Not taken back. ${whyNot}`);
      await setArchived(tx, kind, ids, null);
      return null;
    },
  };
}

async function whyNotAgain(
  tx: Transaction,
  scope: ProjectScope,
  kind: ArchiveKind,
  id: string,
): Promise<string | null> {
  await holdProject(tx, scope);
  const row = await findArchivable(tx, scope, kind, id);
  const project = await readProject(tx, scope.projectId);
  return row && whyNotArchive(project, { kind, key: row.key });
}

/** A row comes back into its phase and to what its rule names, or waits until that is there again. */
async function whyNotRestore(
  tx: Transaction,
  scope: ProjectScope,
  kind: ArchiveKind,
  ids: string[],
): Promise<string | null> {
  if (kind === "criterion") return whyNotJudge(tx, scope, ids);
  if (kind !== "task" && kind !== "item") return null;
  await holdProject(tx, scope);
  const { projectId } = scope;
  const some = { some: { id: { in: ids } } };
  const beneath = kind === "task" ? { tasks: some } : { items: some };
  const where = { projectId, archivedAt: { not: null }, ...beneath };
  const phase = await tx.phase.findFirst({ where, select: { key: true } });
  return phase && `Phase ${phase.key} is archived: restore that first.`;
}

async function whyNotJudge(
  tx: Transaction,
  scope: ProjectScope,
  ids: string[],
): Promise<string | null> {
  await holdProject(tx, scope);
  const criteria = (await listCriteria(tx, scope)).filter(({ id }) => ids.includes(id));
  const ground = await findGround(tx, scope);
  const [wrong] = criteria.flatMap((criterion) => whyNotNamed(criterion, ground));
  return wrong ? `${wrong.message} any more, and it rests on that.` : null;
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
  ids: string[],
  at: string | null,
): Promise<void> {
  await tx.$executeRawUnsafe(
    `UPDATE "${ARCHIVE_TABLES[kind]}" SET "archivedAt" = $2::timestamptz
     WHERE "id" = ANY($1::uuid[])`,
    ids,
    at,
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
