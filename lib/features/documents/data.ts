import "server-only";
import type { QualityPillar, SourceDocument, StatedFigure } from "@/lib/domain/project";
import { FIGURE_UNITS } from "@/lib/domain/vocabulary";
import { toDayOrNull, toNumberOrNull, word } from "@/lib/platform/columns";
import type { KeyIndex } from "@/lib/platform/key-index";
import type { Prisma } from "@/prisma/generated/client";

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

function toStatedFigure(row: DocumentRows["statedFigures"][number], keys: KeyIndex): StatedFigure {
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
