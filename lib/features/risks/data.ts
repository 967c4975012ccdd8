import "server-only";
import type { Risk } from "@/lib/domain/project";
import { RISK_LEVELS } from "@/lib/domain/vocabulary";
import { toDayOrNull, toRangeOrNull, wordOrNull } from "@/lib/platform/columns";
import type { Prisma } from "@/prisma/generated/client";

export const riskRows = {
  risks: { orderBy: { position: "asc" } },
} satisfies Prisma.ProjectInclude;

type RiskRows = Prisma.ProjectGetPayload<{ include: typeof riskRows }>;

export function toRisks(rows: RiskRows): { risks: Risk[] } {
  return {
    risks: rows.risks.map((row) => ({
      id: row.id,
      version: row.version,
      key: row.key,
      title: row.title,
      level: wordOrNull(RISK_LEVELS, row.level),
      probability: wordOrNull(RISK_LEVELS, row.probability),
      impact: wordOrNull(RISK_LEVELS, row.impact),
      impactNote: row.impactNote,
      loss: toRangeOrNull(row.lossLowMinor, row.lossLikelyMinor, row.lossHighMinor),
      mitigation: row.mitigation,
      owner: row.owner,
      reviewOn: toDayOrNull(row.reviewOn),
    })),
  };
}
