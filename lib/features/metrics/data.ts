import "server-only";
import { withoutAmounts } from "@/lib/domain/economics/without-money";
import type { Metric, Sample } from "@/lib/domain/project";
import { COMPARATORS, SAMPLE_BASES } from "@/lib/domain/vocabulary";
import { findLastChange } from "@/lib/features/history/data";
import { toDay, toNumberOrNull, toPerson, word } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import type { KeyIndex } from "@/lib/platform/key-index";
import { mayDo, type ProjectScope, untilThen } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { MovedMetric, ToldSample, TrailEntry } from "./types";
import type { Resting } from "./access";
import type { MetricDefinition } from "./schema";

export const metricRows = {
  // Two that were defined at the same moment stand in one order nevertheless.
  metrics: { orderBy: [{ position: "asc" }, { id: "asc" }] },
  samples: { orderBy: { seq: "asc" } },
} satisfies Prisma.ProjectInclude;

type MetricRows = Prisma.ProjectGetPayload<{ include: typeof metricRows }>;

export function toMetrics(rows: MetricRows, keys: KeyIndex) {
  return {
    metrics: rows.metrics.map(toMetric),
    samples: rows.samples.map((row) => toSample(row, keys.of(row.metricId))),
  };
}

/** The metrics of a project in their order, as a transaction under way sees them. */
export async function listMetrics(tx: Transaction, scope: ProjectScope) {
  const rows = await tx.metric.findMany({
    where: { projectId: scope.projectId },
    orderBy: metricRows.metrics.orderBy,
  });
  return rows.map((row) => ({ ...toMetric(row), position: row.position }));
}

export async function findMetric(
  tx: Pick<Transaction, "metric">,
  scope: ProjectScope,
  id: string,
): Promise<Metric | null> {
  const row = await tx.metric.findFirst({ where: { id, projectId: scope.projectId } });
  return row && toMetric(row);
}

/** Those of these ids, in no order. */
export async function listTheseMetrics(
  tx: Pick<Transaction, "metric">,
  { projectId }: ProjectScope,
  ids: string[],
): Promise<Metric[]> {
  const rows = await tx.metric.findMany({ where: { id: { in: ids }, projectId } });
  return rows.map(toMetric);
}

/** Their samples of these days. */
export async function listSamplesOn(
  tx: Transaction,
  { projectId }: ProjectScope,
  metrics: readonly Metric[],
  days: Date[],
): Promise<Sample[]> {
  const keys = new Map(metrics.map(({ id, key }) => [id, key]));
  const rows = await tx.sample.findMany({
    where: { metricId: { in: [...keys.keys()] }, projectId, takenOn: { in: days } },
    orderBy: { seq: "asc" },
  });
  return rows.map((row) => toSample(row, keys.get(row.metricId) ?? ""));
}

export async function findSample(
  tx: Pick<Transaction, "sample">,
  scope: ProjectScope,
  metricId: string,
  id: string,
): Promise<Sample | null> {
  const where = { id, metricId, projectId: scope.projectId };
  const row = await tx.sample.findFirst({ where, include: { metric: { select: { key: true } } } });
  return row && toSample(row, row.metric.key);
}

/** How much rests on a metric. Rules name it by its key. */
export async function countResting(
  tx: Transaction,
  scope: ProjectScope,
  { id, key }: Metric,
): Promise<Resting> {
  const { projectId } = scope;
  const rule = { equals: { kind: "metric", metricKey: key } };
  const [samples, criteria, figures] = [
    await tx.sample.count({ where: { projectId, metricId: id } }),
    await tx.criterion.count({ where: { projectId, rule } }),
    await tx.statedFigure.count({
      where: { projectId, computes: "metric.target", subjectKey: key },
    }),
  ];
  return { samples, criteria, figures };
}

/** How many rules of reports speak of it. */
export function countRules(
  tx: Transaction,
  { projectId }: ProjectScope,
  id: string,
): Promise<number> {
  return tx.mappingRule.count({ where: { projectId, metricId: id } });
}

/** What became of a metric last, for whoever came second. */
export async function findMoved(scope: ProjectScope, id: string): Promise<MovedMetric> {
  const moved = await findLastChange(scope, id);
  const newest = await db().sample.findFirst({
    where: { metricId: id, projectId: scope.projectId },
    orderBy: [{ takenOn: "desc" }, { seq: "desc" }],
    include: { metric: { select: { key: true } } },
  });
  return { sample: newest && toSample(newest, newest.metric.key), moved };
}

/** Whether a sample came, went or was corrected since that version of the metric. */
export async function isReadSince(
  tx: Transaction,
  { projectId }: ProjectScope,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  const last = await tx.event.findFirst({
    where: { projectId, subjectId: id, action: { startsWith: "sample." } },
    orderBy: { seq: "desc" },
    select: { after: true },
  });
  const { version: moved = 0 } = (last?.after ?? {}) as { version?: number };
  return moved > version;
}

const TOLD: Record<string, TrailEntry["kind"]> = {
  "sample.corrected": "corrected",
  "sample.taken-back": "taken back",
  "metric.changed": "changed",
  "metric.defined": "defined",
};

/** So many are told; the audit trail has them all. */
const TRAIL_LENGTH = 200;

/** What became of a metric besides the samples that stand, the newest first. */
export async function listMetricTrail(scope: ProjectScope, metricId: string) {
  const rows = await db().event.findMany({
    where: {
      projectId: scope.projectId,
      subjectId: metricId,
      action: { in: Object.keys(TOLD) },
      at: untilThen(scope),
    },
    orderBy: { seq: "desc" },
    take: TRAIL_LENGTH,
  });
  const trail = rows.map(toTrailEntry);
  return mayDo(scope, "money:read") ? trail : withoutAmounts(trail);
}

interface TrailRow {
  id: string;
  action: string;
  actorName: string;
  actorUserId: string | null;
  at: Date;
  before: unknown;
  after: unknown;
}

/** What `mutations.ts` of this feature wrote down, read back. */
interface Told {
  sample: ToldSample;
  definition: MetricDefinition;
  reason: string;
}

function toTrailEntry(row: TrailRow): TrailEntry {
  const { id, action, actorName, actorUserId, at } = row;
  const told = { id, by: toPerson(actorName, actorUserId), at: at.toISOString() };
  const [before, after] = [row.before as Told, row.after as Told];
  switch (TOLD[action]) {
    case "corrected":
      return {
        ...told,
        kind: "corrected",
        before: before.sample,
        after: after.sample,
        reason: after.reason,
      };
    case "taken back":
      return { ...told, kind: "taken back", before: before.sample, reason: after.reason };
    case "changed":
      return { ...told, kind: "changed", before: before.definition, after: after.definition };
    default:
      return { ...told, kind: "defined" };
  }
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

function toSample(row: MetricRows["samples"][number], metricKey: string): Sample {
  return {
    id: row.id,
    version: row.version,
    metricKey,
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
