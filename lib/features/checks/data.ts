import "server-only";
import type { Subject } from "@/lib/domain/project";
import { CHECK_KINDS, SUBJECT_KINDS, type SubjectKind } from "@/lib/domain/vocabulary";
import { word } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import type { Keyed } from "@/lib/platform/listed-rows";
import type { ProjectScope } from "@/lib/platform/viewer";
import type { CheckFacts } from "./types";

const KEY = { select: { key: true } } as const;

/** All of a project in their order, those of rows in the archive too: they keep their keys. */
export async function listChecks(
  tx: Pick<Transaction, "check">,
  { projectId }: ProjectScope,
): Promise<(CheckFacts & Keyed)[]> {
  const rows = await tx.check.findMany({
    where: { projectId },
    include: { task: KEY, item: KEY, blocker: KEY, criterion: KEY },
    orderBy: { position: "asc" },
    relationLoadStrategy: "join",
  });
  return rows.map(({ id, version, key, position, kind, ...row }) => ({
    ...{ id, version, key, position },
    subject: subjectOf(row),
    kind: word(CHECK_KINDS, kind),
    label: row.label,
    command: row.command,
    expected: row.expected,
    freshnessDays: row.freshnessDays,
    seenRed: row.seenRed,
    passesNeeded: row.passesNeeded,
  }));
}

function subjectOf(row: Record<SubjectKind, { key: string } | null>): Subject {
  for (const kind of SUBJECT_KINDS) {
    const named = row[kind];
    if (named) return { kind, key: named.key };
  }
  throw new Error("A check proves nothing.");
}

/** The row that a check is to prove, in use; null where there is none. */
export async function findSubject(
  tx: Pick<Transaction, "task" | "checklistItem" | "blocker" | "criterion">,
  { projectId }: ProjectScope,
  { kind, key }: Subject,
): Promise<{ id: string } | null> {
  const of = { where: { projectId, key, archivedAt: null }, select: { id: true } };
  switch (kind) {
    case "task":
      return tx.task.findFirst(of);
    case "item":
      return tx.checklistItem.findFirst(of);
    case "blocker":
      return tx.blocker.findFirst(of);
    case "criterion":
      return tx.criterion.findFirst(of);
  }
}

/** How many runs were recorded of it, and how many rules say that they speak of it. */
export async function countHanging(
  tx: Pick<Transaction, "evidence" | "mappingRule">,
  checkId: string,
): Promise<{ runs: number; rules: number }> {
  return {
    runs: await tx.evidence.count({ where: { checkId } }),
    rules: await tx.mappingRule.count({ where: { checkId } }),
  };
}

/** The same as it stands, for whoever only looks. */
export function findHanging(checkId: string): Promise<{ runs: number; rules: number }> {
  return countHanging(db(), checkId);
}
