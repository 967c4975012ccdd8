import "server-only";
import type { Milestone } from "@/lib/domain/project";
import { economicsRows, toMilestone } from "@/lib/features/economics/data";
import type { Transaction } from "@/lib/platform/db";
import type { ProjectScope } from "@/lib/platform/viewer";

/** All of a project, in their order. */
export async function listMilestones(
  tx: Pick<Transaction, "milestone">,
  { projectId }: ProjectScope,
): Promise<(Milestone & { position: string })[]> {
  const { orderBy } = economicsRows.milestones;
  const rows = await tx.milestone.findMany({ where: { projectId }, orderBy });
  return rows.map((row) => ({ ...toMilestone(row), position: row.position }));
}

export function listPhaseKeys(
  tx: Pick<Transaction, "phase">,
  { projectId }: ProjectScope,
): Promise<{ key: string }[]> {
  return tx.phase.findMany({ where: { projectId, archivedAt: null }, select: { key: true } });
}
