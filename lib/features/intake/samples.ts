import "server-only";
import { problemOf } from "@/lib/domain/metrics/reading";
import { isOfWriter } from "@/lib/domain/person";
import type { Metric, Sample } from "@/lib/domain/project";
import { whyNotOn, wordReadingProblem } from "@/lib/features/metrics/access";
import { listSamplesOn, listTheseMetrics } from "@/lib/features/metrics/data";
import { fromDay } from "@/lib/platform/columns";
import { type Refusal, refuseField } from "@/lib/platform/outcome";
import { gone, takeTurns } from "@/lib/platform/row-write";
import type { WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";

/** What a program measured: a figure of one day, in the unit of its metric. */
export interface Measured {
  metricId: string;
  value: number;
  takenOn: string;
  proof: string;
}

/**
 * Writes down what a program measured, a thousand figures in as many statements as one. Of one day one figure of it
 * stands, the newest: the others are in the audit trail. Answers the id of each sample, in their order.
 */
export async function takeReadings(
  { tx, at, record }: WriteContext,
  scope: ProjectScope,
  measured: readonly Measured[],
): Promise<string[] | Refusal> {
  if (measured.length === 0) return [];
  const ids = [...new Set(measured.map(({ metricId }) => metricId))];
  const turns = await takeTurns(tx, scope, { kind: "metric", ids });
  const metrics = new Map((await listTheseMetrics(tx, scope, ids)).map((one) => [one.id, one]));
  const days = [...new Set(measured.map(({ takenOn }) => takenOn))].map(fromDay);
  const known = await listSamplesOn(tx, scope, [...metrics.values()], days);
  const standing = standingOf(known, scope);
  const written = new Map<string, Written>();
  const answer: string[] = [];
  for (const { metricId, value, takenOn, proof } of measured) {
    const metric = metrics.get(metricId);
    const turn = turns.get(metricId);
    if (!metric || !turn) return gone("metric");
    const refusal = whyNotTake(metric, value, takenOn, at);
    if (refusal !== null) return refusal;
    const name = nameOf(metric.key, takenOn);
    const before = standing.get(name);
    const id = before?.id ?? crypto.randomUUID();
    const facts = { ...readingOf(value), basis: "measured" as const, proof };
    const told = { id, by: scope.viewer.name, takenOn, ...facts };
    record({
      action: before ? "sample.corrected" : "sample.added",
      subject: { kind: "metric", id: metricId, key: metric.key },
      before: { ...(before && { sample: before }), version: turn.version - 1 },
      after: { sample: told, version: turn.version },
    });
    const isNew = written.get(id)?.isNew ?? before === undefined;
    written.set(id, { id, metricId, takenOn, value, proof, isNew });
    standing.set(name, told);
    answer.push(id);
  }
  await writeAll(tx, scope, [...written.values()]);
  return answer;
}

function whyNotTake(metric: Metric, value: number, takenOn: string, at: Date): Refusal | null {
  const problem = problemOf(metric, readingOf(value));
  if (problem !== null) return refuseField("reading", wordReadingProblem(problem, metric));
  const whyNot = whyNotOn(takenOn, at.toISOString());
  return whyNot === null ? null : refuseField("takenOn", whyNot);
}

function readingOf(value: number) {
  return { low: value, high: value, outOf: null, text: null };
}

interface Written {
  id: string;
  metricId: string;
  takenOn: string;
  value: number;
  proof: string;
  isNew: boolean;
}

async function writeAll(
  tx: WriteContext["tx"],
  { projectId, viewer }: ProjectScope,
  rows: readonly Written[],
): Promise<void> {
  const added = rows.filter(({ isNew }) => isNew);
  const corrected = rows.filter(({ isNew }) => !isNew);
  if (added.length > 0) {
    await tx.sample.createMany({
      data: added.map(({ id, metricId, takenOn, value, proof }) => ({
        ...{ id, projectId, metricId, takenOn: fromDay(takenOn), ...readingOf(value) },
        ...{ basis: "measured", proof, byName: viewer.name, byUserId: viewer.userId },
      })),
    });
  }
  if (corrected.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Sample" SET "low" = given."value", "high" = given."value", "outOf" = NULL, "text" = NULL,
      "proof" = given."proof", "version" = "Sample"."version" + 1
    FROM json_to_recordset(${JSON.stringify(corrected)}::json) AS given (
      "id" uuid, "value" numeric, "proof" text
    )
    WHERE "Sample"."id" = given."id" AND "Sample"."projectId" = ${projectId}::uuid`;
}

type ToldSample = ReturnType<typeof told>;

/** By metric and day the sample that the viewer has measured. */
function standingOf(samples: readonly Sample[], { viewer }: ProjectScope) {
  const found = new Map<string, ToldSample>();
  for (const sample of samples) {
    const name = nameOf(sample.metricKey, sample.takenOn);
    const isOwn = sample.basis === "measured" && isOfWriter(sample.by, viewer);
    if (isOwn && !found.has(name)) found.set(name, told(sample));
  }
  return found;
}

function nameOf(metricKey: string, takenOn: string): string {
  return `${takenOn} ${metricKey}`;
}

function told({ id, by, takenOn, basis, low, high, outOf, text, proof }: Sample) {
  return { id, by: by.name, takenOn, basis, low, high, outOf, text, proof };
}
