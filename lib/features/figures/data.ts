import "server-only";
import { documentRows, toStatedFigure } from "@/lib/features/documents/data";
import type { Transaction } from "@/lib/platform/db";
import { indexKeys } from "@/lib/platform/key-index";
import type { ProjectScope } from "@/lib/platform/viewer";
import type { Subjects } from "./access";
import type { WholeFigure } from "./types";

type Listed = WholeFigure & { id: string; version: number; key: string; position: string };

/** All that is stated of a project, in its order. */
export async function listFigures(
  tx: Pick<Transaction, "statedFigure">,
  { projectId }: ProjectScope,
): Promise<Listed[]> {
  const { orderBy } = documentRows.statedFigures;
  const rows = await tx.statedFigure.findMany({
    where: { projectId },
    orderBy,
    include: { source: { select: { id: true, key: true, title: true } } },
  });
  return rows.map(({ source, ...row }) => ({
    ...toStatedFigure(row, indexKeys({ sources: [source] })),
    source: { title: source.title, section: row.section },
    position: row.position,
  }));
}

/** The keys that a stated figure can be of. */
export async function findSubjects(
  tx: Transaction,
  { projectId }: ProjectScope,
): Promise<Subjects> {
  const all = { where: { projectId }, select: { key: true } } as const;
  const inUse = { where: { projectId, archivedAt: null }, select: { key: true } } as const;
  const keys = (rows: { key: string }[]) => rows.map(({ key }) => key);
  return {
    phase: keys(await tx.phase.findMany(inUse)),
    task: keys(await tx.task.findMany(inUse)),
    component: keys(await tx.component.findMany(inUse)),
    blocker: keys(await tx.blocker.findMany(inUse)),
    risk: keys(await tx.risk.findMany(inUse)),
    metric: keys(await tx.metric.findMany(inUse)),
    criterion: keys(await tx.criterion.findMany(inUse)),
    option: keys(await tx.option.findMany(all)),
    milestone: keys(await tx.milestone.findMany(all)),
    "money line": keys(await tx.moneyLine.findMany(all)),
    decision: keys(await tx.decision.findMany(all)),
  };
}

export function listSources(
  tx: Pick<Transaction, "sourceDocument">,
  { projectId }: ProjectScope,
): Promise<{ id: string; key: string; title: string; position: string }[]> {
  return tx.sourceDocument.findMany({
    where: { projectId },
    orderBy: { position: "asc" },
    select: { id: true, key: true, title: true, position: true },
  });
}
