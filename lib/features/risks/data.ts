import "server-only";
import type { Risk } from "@/lib/domain/project";
import { RISK_LEVELS } from "@/lib/domain/vocabulary";
import { toDayOrNull, toRangeOrNull, wordOrNull } from "@/lib/platform/columns";
import type { Transaction } from "@/lib/platform/db";
import type { ProjectScope } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";

export const riskRows = {
  risks: { orderBy: { position: "asc" } },
} satisfies Prisma.ProjectInclude;

type RiskRows = Prisma.ProjectGetPayload<{ include: typeof riskRows }>;

export function toRisks(rows: RiskRows): { risks: Risk[] } {
  return { risks: rows.risks.map(toRisk) };
}

function toRisk(row: RiskRows["risks"][number]): Risk {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    title: row.title,
    level: wordOrNull(RISK_LEVELS, row.level),
    probability: wordOrNull(RISK_LEVELS, row.probability),
    probabilityPercent: row.probabilityPercent,
    impact: wordOrNull(RISK_LEVELS, row.impact),
    impactNote: row.impactNote,
    loss: toRangeOrNull(row.lossLowMinor, row.lossLikelyMinor, row.lossHighMinor),
    mitigation: row.mitigation,
    owner: row.owner,
    reviewOn: toDayOrNull(row.reviewOn),
  };
}

export async function findRisk(
  client: Pick<Transaction, "risk">,
  { projectId }: ProjectScope,
  id: string,
): Promise<Risk | null> {
  const row = await client.risk.findFirst({ where: { id, projectId } });
  return row && toRisk(row);
}

/** The register in its order, as far as a new name has to be told apart in it. */
export function listRisks(tx: Pick<Transaction, "risk">, { projectId }: ProjectScope) {
  return tx.risk.findMany({
    where: { projectId },
    select: { id: true, key: true, title: true, position: true },
    orderBy: { position: "asc" },
  });
}
