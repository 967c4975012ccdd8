import "server-only";
import { problemOf } from "@/lib/domain/metrics/reading";
import { isSamePerson } from "@/lib/domain/person";
import type { Sample } from "@/lib/domain/project";
import { whyNotOn, wordReadingProblem } from "@/lib/features/metrics/access";
import { findMetric, listSamplesOn } from "@/lib/features/metrics/data";
import { fromDay } from "@/lib/platform/columns";
import { type Refusal, refuseField } from "@/lib/platform/outcome";
import { gone, takeTurn } from "@/lib/platform/row-write";
import type { WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";

/** What a program measured: a figure of one day. */
export interface Measured {
  metricId: string;
  value: number;
  takenOn: string;
  proof: string;
}

/**
 * Writes down what a program measured. Of one day one figure of it stands, the newest: the others are in the
 * audit trail.
 */
export async function takeReading(
  { tx, at, record }: WriteContext,
  scope: ProjectScope,
  { metricId, value, takenOn, proof }: Measured,
): Promise<{ id: string } | Refusal> {
  const turn = await takeTurn(tx, scope, { kind: "metric", id: metricId, version: null });
  const metric = turn && (await findMetric(tx, scope, metricId));
  if (!turn || !metric) return gone("metric");
  const reading = { low: value, high: value, outOf: null, text: null };
  const problem = problemOf(metric, reading);
  if (problem !== null) return refuseField("reading", wordReadingProblem(problem, metric));
  const whyNot = whyNotOn(takenOn, at.toISOString());
  if (whyNot !== null) return refuseField("takenOn", whyNot);
  const { projectId, viewer } = scope;
  const sameDay = await listSamplesOn(tx, scope, metric, fromDay(takenOn));
  const before = sameDay.find(({ by, basis }) => basis === "measured" && isSamePerson(by, viewer));
  const facts = { ...reading, basis: "measured", proof };
  const data = { ...facts, takenOn: fromDay(takenOn) };
  const { id } = before
    ? await tx.sample.update({
        where: { id: before.id },
        data: { ...data, version: { increment: 1 } },
        select: { id: true },
      })
    : await tx.sample.create({
        data: { projectId, metricId, ...data, byName: viewer.name, byUserId: viewer.userId },
        select: { id: true },
      });
  const version = turn.version - 1;
  record({
    action: before ? "sample.corrected" : "sample.added",
    subject: { kind: "metric", id: metricId, key: metric.key },
    before: before ? { sample: told(before), version } : { version },
    after: { sample: { id, by: viewer.name, takenOn, ...facts }, version: turn.version },
  });
  return { id };
}

function told({ id, by, takenOn, basis, low, high, outOf, text, proof }: Sample) {
  return { id, by: by.name, takenOn, basis, low, high, outOf, text, proof };
}
