import "server-only";
import type { Criterion } from "@/lib/domain/project";
import { decisionRows, toCriterion } from "@/lib/features/decisions/data";
import type { Transaction } from "@/lib/platform/db";
import type { ProjectScope } from "@/lib/platform/viewer";
import type { Ground } from "./access";

/** All of a project in their order, those in the archive too: they keep their keys and their places. */
export async function listCriteria(
  tx: Pick<Transaction, "criterion">,
  { projectId }: ProjectScope,
): Promise<(Criterion & { position: string })[]> {
  const { orderBy } = decisionRows.criteria;
  const rows = await tx.criterion.findMany({ where: { projectId }, orderBy });
  return rows.map((row) => ({ ...toCriterion(row), position: row.position }));
}

/** What a rule or a consequence can name by its key. */
export async function findGround(
  tx: Pick<Transaction, "metric" | "phase" | "task" | "component" | "option">,
  { projectId }: ProjectScope,
): Promise<Ground> {
  const select = { key: true } as const;
  const where = { projectId };
  const inUse = { where: { projectId, archivedAt: null }, select };
  return {
    metrics: await tx.metric.findMany(inUse),
    phases: await tx.phase.findMany(inUse),
    tasks: await tx.task.findMany(inUse),
    components: await tx.component.findMany(inUse),
    options: await tx.option.findMany({ where, select }),
  };
}
