import "server-only";
import { findRow, listRows, tellWhatStands } from "@/lib/features/plan/data";
import type { PlanKind } from "@/lib/features/plan/types";
import { readProject } from "@/lib/features/projects/data";
import type { Transaction } from "@/lib/platform/db";
import { type Outcome, type Refusal, refuse } from "@/lib/platform/outcome";
import { type Changed, gone, writeRow } from "@/lib/platform/row-write";
import { type Facts, holdProject } from "@/lib/platform/transaction";
import type { ManyRows } from "@/lib/platform/undo";
import type { ProjectScope } from "@/lib/platform/viewer";
import { whyNotArchive, whyNotAsTold, whyStays } from "./access";
import { findHanging, findWhole } from "./data";
import type { ArchiveInput, RemoveInput, RestoreInput } from "./schema";
import { dependentNames } from "./types";

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
    const row = await findRow(tx, scope, kind, id);
    if (!row) return gone(kind);
    const project = await readProject(tx, scope.projectId);
    const whyNot = whyNotArchive(project, { kind, key: row.key });
    if (whyNot !== null) return refuse("refused", `Not archived. ${whyNot}`);
    const dependents = dependentNames(project, [{ kind, key: row.key }]);
    const whyNotTold = whyNotAsTold(dependents, told);
    if (whyNotTold !== null) return refuse("refused", whyNotTold, { dependents });
    await SET[kind](tx, [id], at);
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
    const row = await findRow(tx, scope, kind, id);
    if (!row) return gone(kind);
    const whyNot = await whyNotRestore(tx, scope, kind, [id]);
    if (whyNot !== null) return refuse("refused", `Not restored. ${whyNot}`);
    await SET[kind](tx, [id], null);
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
    const { waivers, notApplicable, dependencies, ...beneath } = await findHanging(tx, id);
    const whyNot = whyStays({ kind }, beneath);
    if (whyNot !== null) return refuse("refused", `Not removed. ${whyNot}`);
    await REMOVE[kind](tx, id);
    return {
      action: `${kind}.removed-for-good`,
      before: { ...whole, waivers, notApplicable, dependencies },
      after: null,
    };
  };
  const archived = { ...seen, among: "archived" } as const;
  return writeRow(scope, archived, requestId, work, () => tellWhatStands(scope, seen));
}

/** Whether a row is archived, as its events tell it; and the way back to that. */
export function tellArchived(kind: PlanKind) {
  return async (tx: Transaction, scope: ProjectScope, id: string): Promise<Facts | null> => {
    const row = await findRow(tx, scope, kind, id);
    return row && { archivedAt: row.archivedAt };
  };
}

export function restoreArchived(kind: PlanKind) {
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
    await SET[kind](tx, [id], at === null ? null : new Date(at));
    return null;
  };
}

/** The same of many rows; what goes into the archive once more is looked at row by row. */
export function manyArchived(kind: PlanKind): ManyRows {
  return {
    find: async (tx, scope, ids) => {
      const rows = await listRows(tx, scope, kind, ids);
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
      await SET[kind](tx, ids, null);
      return null;
    },
  };
}

async function whyNotAgain(
  tx: Transaction,
  scope: ProjectScope,
  kind: PlanKind,
  id: string,
): Promise<string | null> {
  await holdProject(tx, scope);
  const row = await findRow(tx, scope, kind, id);
  const project = await readProject(tx, scope.projectId);
  return row && whyNotArchive(project, { kind, key: row.key });
}

/** A row comes back into its phase, or waits until that is there again. */
async function whyNotRestore(
  tx: Transaction,
  scope: ProjectScope,
  kind: PlanKind,
  ids: string[],
): Promise<string | null> {
  if (kind !== "task" && kind !== "item") return null;
  await holdProject(tx, scope);
  const { projectId } = scope;
  const some = { some: { id: { in: ids } } };
  const beneath = kind === "task" ? { tasks: some } : { items: some };
  const where = { projectId, archivedAt: { not: null }, ...beneath };
  const phase = await tx.phase.findFirst({ where, select: { key: true } });
  return phase && `Phase ${phase.key} is archived: restore that first.`;
}

const SET: Record<
  PlanKind,
  (tx: Transaction, ids: string[], archivedAt: Date | null) => Promise<unknown>
> = {
  phase: (tx, ids, archivedAt) =>
    tx.phase.updateMany({ where: { id: { in: ids } }, data: { archivedAt } }),
  task: (tx, ids, archivedAt) =>
    tx.task.updateMany({ where: { id: { in: ids } }, data: { archivedAt } }),
  item: (tx, ids, archivedAt) =>
    tx.checklistItem.updateMany({ where: { id: { in: ids } }, data: { archivedAt } }),
  component: (tx, ids, archivedAt) =>
    tx.component.updateMany({ where: { id: { in: ids } }, data: { archivedAt } }),
};

const REMOVE: Record<PlanKind, (tx: Transaction, id: string) => Promise<unknown>> = {
  phase: (tx, id) => tx.phase.delete({ where: { id } }),
  task: (tx, id) => tx.task.delete({ where: { id } }),
  item: (tx, id) => tx.checklistItem.delete({ where: { id } }),
  component: (tx, id) => tx.component.delete({ where: { id } }),
};
