import "server-only";
import type { Waiver } from "@/lib/domain/project";
import type { SubjectKind } from "@/lib/domain/vocabulary";
import { subjectColumn } from "@/lib/features/evidence/data";
import { toDay, toInstantOrNull, toPerson, toPersonOrNull } from "@/lib/platform/columns";
import type { Transaction } from "@/lib/platform/db";
import type { ProjectScope } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";

/** A waiver with what it is about. */
export interface KnownWaiver extends Waiver {
  about: { kind: SubjectKind; id: string };
}

export async function listWaiversOf(
  tx: Transaction,
  scope: ProjectScope,
  subject: { kind: SubjectKind; id: string },
): Promise<KnownWaiver[]> {
  const where = { projectId: scope.projectId, ...subjectColumn(subject) };
  const rows = await tx.waiver.findMany({ where, include: SUBJECTS, orderBy: { seq: "asc" } });
  return rows.map(toWaiver);
}

export async function findWaiver(
  tx: Transaction,
  scope: ProjectScope,
  id: string,
): Promise<KnownWaiver | null> {
  const where = { id, projectId: scope.projectId };
  const row = await tx.waiver.findFirst({ where, include: SUBJECTS });
  return row && toWaiver(row);
}

const SUBJECTS = {
  task: { select: { key: true } },
  item: { select: { key: true } },
  blocker: { select: { key: true } },
  criterion: { select: { key: true } },
} satisfies Prisma.WaiverInclude;

type WaiverRow = Prisma.WaiverGetPayload<{ include: typeof SUBJECTS }>;

function toWaiver(row: WaiverRow): KnownWaiver {
  const [kind, id, key] = subjectOf(row);
  return {
    id: row.id,
    version: row.version,
    subject: { kind, key },
    about: { kind, id },
    reason: row.reason,
    requestedBy: toPerson(row.requestedByName, row.requestedByUserId),
    requestedAt: row.requestedAt.toISOString(),
    approvedBy: toPersonOrNull(row.approvedByName, row.approvedByUserId),
    approvedAt: toInstantOrNull(row.approvedAt),
    expiresOn: toDay(row.expiresOn),
  };
}

function subjectOf(row: WaiverRow): [SubjectKind, id: string, key: string] {
  if (row.taskId !== null && row.task) return ["task", row.taskId, row.task.key];
  if (row.itemId !== null && row.item) return ["item", row.itemId, row.item.key];
  if (row.blockerId !== null && row.blocker) return ["blocker", row.blockerId, row.blocker.key];
  if (row.criterionId !== null && row.criterion) {
    return ["criterion", row.criterionId, row.criterion.key];
  }
  throw new Error("A waiver has no subject.");
}
