import "server-only";
import type { Metric, Sample } from "@/lib/domain/project";
import { COMPARATORS, SAMPLE_BASES } from "@/lib/domain/vocabulary";
import { toDay, toNumberOrNull, toPerson, word } from "@/lib/platform/columns";
import type { KeyIndex } from "@/lib/platform/key-index";
import type { Prisma } from "@/prisma/generated/client";

export const metricRows = {
  metrics: { orderBy: { position: "asc" } },
  samples: { orderBy: { seq: "asc" } },
} satisfies Prisma.ProjectInclude;

type MetricRows = Prisma.ProjectGetPayload<{ include: typeof metricRows }>;

export function toMetrics(rows: MetricRows, keys: KeyIndex) {
  return {
    metrics: rows.metrics.map(toMetric),
    samples: rows.samples.map((row) => toSample(row, keys)),
  };
}

function toMetric(row: MetricRows["metrics"][number]): Metric {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    name: row.name,
    category: row.category,
    unit: row.unit,
    comparator: word(COMPARATORS, row.comparator),
    target: toNumberOrNull(row.target),
    targetHigh: toNumberOrNull(row.targetHigh),
    targetText: row.targetText,
    baseline: toNumberOrNull(row.baseline),
    cadenceDays: row.cadenceDays,
  };
}

function toSample(row: MetricRows["samples"][number], keys: KeyIndex): Sample {
  return {
    id: row.id,
    version: row.version,
    metricKey: keys.of(row.metricId),
    basis: word(SAMPLE_BASES, row.basis),
    low: toNumberOrNull(row.low),
    high: toNumberOrNull(row.high),
    outOf: toNumberOrNull(row.outOf),
    text: row.text,
    takenOn: toDay(row.takenOn),
    by: toPerson(row.byName, row.byUserId),
    proof: row.proof,
  };
}
