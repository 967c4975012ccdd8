import "server-only";
import { isOfMoney } from "@/lib/domain/audit/audit-figures";
import type { QualityPillar, SourceDocument, StatedFigure } from "@/lib/domain/project";
import { FIGURE_UNITS } from "@/lib/domain/vocabulary";
import { findLastActor } from "@/lib/features/history/data";
import { sayWhoWasFaster } from "@/lib/features/history/types";
import { toDayOrNull, toInstantOrNull, toNumberOrNull, word } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import type { KeyIndex } from "@/lib/platform/key-index";
import { type Refusal, refuse } from "@/lib/platform/outcome";
import { gone } from "@/lib/platform/row-write";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { CurrentExplanation } from "./types";

export const documentRows = {
  sources: { orderBy: { position: "asc" } },
  pillars: { orderBy: { position: "asc" } },
  statedFigures: { orderBy: { position: "asc" } },
} satisfies Prisma.ProjectInclude;

type DocumentRows = Prisma.ProjectGetPayload<{ include: typeof documentRows }>;

export function toDocuments(rows: DocumentRows, keys: KeyIndex) {
  return {
    sources: rows.sources.map(toSource),
    pillars: rows.pillars.map(toPillar),
    statedFigures: rows.statedFigures.map((row) => toStatedFigure(row, keys)),
  };
}

function toSource(row: DocumentRows["sources"][number]): SourceDocument {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    title: row.title,
    statedOn: toDayOrNull(row.statedOn),
    author: row.author,
  };
}

function toPillar(row: DocumentRows["pillars"][number]): QualityPillar {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    name: row.name,
    meaning: row.meaning,
  };
}

export function toStatedFigure(
  row: DocumentRows["statedFigures"][number],
  keys: KeyIndex,
): StatedFigure {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    label: row.label,
    unit: word(FIGURE_UNITS, row.unit),
    low: toNumberOrNull(row.low),
    high: toNumberOrNull(row.high),
    text: row.text,
    computes: row.computes,
    subjectKey: row.subjectKey,
    source: { key: keys.of(row.sourceId), section: row.section },
    explanation:
      row.explanation === null || row.explainedBy === null || row.explainedAt === null
        ? null
        : { text: row.explanation, by: row.explainedBy, at: row.explainedAt.toISOString() },
  };
}

/** What somebody says of why a figure differs, as its events tell it; all null while nobody does. */
export interface ExplanationFacts {
  explanation: string | null;
  explainedBy: string | null;
  explainedAt: string | null;
}

/** Whoever may not see money finds no figure of it. */
export async function findExplanation(
  client: Pick<Transaction, "statedFigure">,
  scope: ProjectScope,
  id: string,
): Promise<{ version: number; facts: ExplanationFacts } | null> {
  const row = await client.statedFigure.findFirst({ where: { id, projectId: scope.projectId } });
  if (!row) return null;
  const { version, computes, explanation, explainedBy } = row;
  const unit = word(FIGURE_UNITS, row.unit);
  if (isOfMoney({ unit, computes }) && !mayDo(scope, "money:read")) return null;
  const explainedAt = toInstantOrNull(row.explainedAt);
  return { version, facts: { explanation, explainedBy, explainedAt } };
}

/** What the second of two people is told: what stands of it now. */
export async function tellWhatStands(scope: ProjectScope, id: string): Promise<Refusal> {
  const found = await findExplanation(db(), scope, id);
  if (!found) return gone("figure");
  const changedBy = await findLastActor(scope, id);
  const { explanation } = found.facts;
  const current: CurrentExplanation = { version: found.version, explanation };
  const who = sayWhoWasFaster(changedBy, scope.viewer);
  return refuse("conflict", `${who} Nothing of yours is written.`, current);
}
