import "server-only";
import { generateKeyBetween } from "fractional-indexing";
import { metricKey } from "@/lib/domain/metrics/metric-key";
import { problemOf } from "@/lib/domain/metrics/reading";
import type { Metric, Sample } from "@/lib/domain/project";
import { weighing } from "@/lib/features/verdict/data";
import { fromDay } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { asItStands, type CurrentFacts, type Edited, editFacts } from "@/lib/platform/fact-edit";
import { done, type Outcome, type Refusal, refuse, refuseField } from "@/lib/platform/outcome";
import { type Changed, gone, type Told, writeRow } from "@/lib/platform/row-write";
import { holdProject, write } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import {
  whyNotAgain,
  whyNotAsked,
  whyNotCorrect,
  whyNotCorrectTo,
  whyNotNamed,
  whyNotOn,
  whyNotRemove,
  whyNotTakeBack,
  wordReadingProblem,
} from "./access";
import {
  countResting,
  findMetric,
  findMoved,
  findSample,
  isReadSince,
  listMetrics,
  listSamplesOn,
} from "./data";
import type {
  AddSampleInput,
  ChangeMetricInput,
  CorrectSampleInput,
  DefineMetricInput,
  NewSample,
  RemoveMetricInput,
  TakeBackSampleInput,
} from "./schema";
import { definitionOf, METRIC_FACTS, sayWhatMoved, type ToldSample } from "./types";

/** Writes down what was read. Two who add at once both land: neither takes anything from the other. */
export async function addSample(
  scope: ProjectScope,
  { metricId, ...input }: AddSampleInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  return onSamples(scope, metricId, requestId, async (tx, metric, at) => {
    const refusal = whyNotSample(metric, input, at);
    if (refusal !== null) return refusal;
    const { projectId, viewer } = scope;
    const sameDay = await listSamplesOn(tx, scope, [metric], [fromDay(input.takenOn)]);
    const whyNot = whyNotAgain(input, sameDay, viewer);
    if (whyNot !== null) return refuse("refused", whyNot);
    const by = { byName: viewer.name, byUserId: viewer.userId };
    const { id } = await tx.sample.create({
      data: { projectId, metricId, ...columnsOf(input), ...by },
      select: { id: true },
    });
    const sample = { id, by: viewer.name, ...factsOf(input) };
    return { action: "sample.added", before: {}, after: { sample } };
  });
}

/** Reads one's own sample again. What stood there before stays in the audit trail, with the reason. */
export async function correctSample(
  scope: ProjectScope,
  { metricId, sample: seen, reason, ...input }: CorrectSampleInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  return onSamples(scope, metricId, requestId, async (tx, metric, at) => {
    const sample = await findSeenSample(tx, scope, metricId, seen);
    if ("ok" in sample) return sample;
    const whyNot = whyNotCorrect(sample, scope.viewer);
    if (whyNot !== null) return refuse("refused", whyNot);
    const refusal = whyNotSample(metric, input, at);
    if (refusal !== null) return refusal;
    const sameDay = await listSamplesOn(tx, scope, [metric], [fromDay(input.takenOn)]);
    const whyNotSo = whyNotCorrectTo(input, sample, sameDay);
    if (whyNotSo !== null) return refuse("refused", whyNotSo);
    await tx.sample.update({
      where: { id: seen.id },
      data: { ...columnsOf(input), version: { increment: 1 } },
    });
    const before = tellSample(sample);
    return {
      action: "sample.corrected",
      before: { sample: before },
      after: { sample: { ...before, ...factsOf(input) }, reason },
    };
  });
}

/** Takes one's own sample away: it counts no more. The audit trail keeps it, with the reason. */
export async function takeBackSample(
  scope: ProjectScope,
  { metricId, sample: seen, reason }: TakeBackSampleInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  return onSamples(scope, metricId, requestId, async (tx) => {
    const sample = await findSeenSample(tx, scope, metricId, seen);
    if ("ok" in sample) return sample;
    const whyNot = whyNotTakeBack(sample, scope.viewer);
    if (whyNot !== null) return refuse("refused", whyNot);
    await tx.sample.delete({ where: { id: seen.id } });
    return {
      action: "sample.taken-back",
      before: { sample: tellSample(sample) },
      after: { sample: null, reason },
    };
  });
}

/** A new metric, after the others. Its key comes from its name and never changes. */
export async function defineMetric(
  scope: ProjectScope,
  { definition }: DefineMetricInput,
  requestId: string,
): Promise<Outcome<Changed & { key: string }>> {
  return write(scope, requestId, async ({ tx, record }) => {
    await holdProject(tx, scope);
    const metrics = await listMetrics(tx, scope);
    const whyNot = whyNotNamed(definition.name, metrics);
    if (whyNot !== null) return refuseField("definition.name", whyNot);
    const key = metricKey(definition.name, new Set(metrics.map((one) => one.key)));
    const position = generateKeyBetween(metrics.at(-1)?.position ?? null, null);
    const [row] = await tx.metric.createManyAndReturn({
      data: [{ projectId: scope.projectId, key, position, ...definition }],
      skipDuplicates: true,
      select: { id: true, version: true },
    });
    if (!row) return refuse("conflict", "Somebody has just defined a metric of this name.");
    const { id, version } = row;
    record({
      action: "metric.defined",
      subject: { kind: "metric", id, key },
      before: null,
      after: { definition, position, version },
    });
    return done({ id, version, key });
  });
}

/**
 * Changes what a metric asks for. A sample that came in meanwhile is a conflict too where that is another
 * target: nobody moves it past a reading that they have not seen.
 */
export function changeMetric(
  scope: ProjectScope,
  { metric: seen, changes, reason }: ChangeMetricInput,
  requestId: string,
): Promise<Outcome<Edited>> {
  const { id } = seen;
  return editFacts(scope, { kind: "metric", ...seen }, changes, requestId, {
    action: "metric.changed",
    find: async ({ tx }) => {
      await holdProject(tx, scope);
      const metric = await findMetric(tx, scope, id);
      return metric && { version: metric.version, facts: definitionOf(metric) };
    },
    save: async ({ tx }, { row, said, changed }) => {
      const others = (await listMetrics(tx, scope)).filter((one) => one.id !== id);
      const whyNot = "name" in changed ? whyNotNamed(said.name, others) : null;
      if (whyNot !== null) return refuseField("name", whyNot);
      const [wrong] = whyNotAsked(said);
      if (wrong) return refuseField(wrong.path, wrong.message);
      const isOther = TARGET_FACTS.some((name) => name in changed);
      if (isOther && (await isReadSince(tx, scope, seen))) {
        const current: CurrentFacts = { id, version: row.version - 1, fields: {} };
        return refuse("conflict", "Somebody was faster.", current);
      }
      await tx.metric.update({ where: { id }, data: said });
      return { before: { definition: row.facts }, after: { definition: said } };
    },
    weighs: weighing("metrics", [...TARGET_FACTS, "cadenceDays"]),
    reason,
    tellBoth: tellMoved,
  });
}

/** By what a reading meets a metric, or does not. */
const TARGET_FACTS = ["unit", "comparator", "target", "targetHigh", "targetText"] as const;

/** Takes away a metric on which nothing rests yet: it was a mistake. */
export async function removeMetric(
  scope: ProjectScope,
  { metric: { id, version } }: RemoveMetricInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const work: Parameters<typeof writeRow>[3] = async ({ tx }) => {
    const metric = (await listMetrics(tx, scope)).find((one) => one.id === id);
    if (!metric) return gone("metric");
    const whyNot = whyNotRemove(await countResting(tx, scope, metric));
    if (whyNot !== null) return refuse("refused", whyNot);
    await tx.metric.delete({ where: { id } });
    return {
      action: "metric.removed",
      before: { definition: definitionOf(metric), position: metric.position },
      after: null,
    };
  };
  return writeRow(scope, { kind: "metric", id, version }, requestId, work, () =>
    tellWhatStands(scope, id),
  );
}

/** What the second of two is told: what both have changed, and what was read last. */
async function tellMoved(scope: ProjectScope, current: CurrentFacts): Promise<Refusal> {
  const moved = await findMoved(scope, current.id);
  return refuse("conflict", sayWhatMoved(moved, scope.viewer), { ...current, ...moved });
}

async function tellWhatStands(scope: ProjectScope, id: string): Promise<Refusal> {
  const metric = await findMetric(db(), scope, id);
  if (!metric) return gone("metric");
  return tellMoved(scope, asItStands(metric, METRIC_FACTS));
}

/** A change of a metric's samples, one after another whoever makes it. */
function onSamples(
  scope: ProjectScope,
  metricId: string,
  requestId: string,
  work: (tx: Transaction, metric: Metric, at: string) => Promise<Told | Refusal>,
): Promise<Outcome<Changed>> {
  return writeRow(
    scope,
    { kind: "metric", id: metricId, version: null },
    requestId,
    async ({ tx, at }) => {
      const metric = await findMetric(tx, scope, metricId);
      return metric ? work(tx, metric, at.toISOString()) : gone("metric");
    },
    () => tellWhatStands(scope, metricId),
  );
}

function whyNotSample(
  metric: Metric,
  { reading, takenOn }: Pick<NewSample, "reading" | "takenOn">,
  now: string,
): Refusal | null {
  const problem = problemOf(metric, reading);
  if (problem !== null) return refuseField("reading", wordReadingProblem(problem, metric));
  const whyNot = whyNotOn(takenOn, now);
  return whyNot === null ? null : refuseField("takenOn", whyNot);
}

/** The sample as its reader saw it. A metric's samples change one at a time, so it stays so. */
async function findSeenSample(
  tx: Transaction,
  scope: ProjectScope,
  metricId: string,
  seen: { id: string; version: number },
): Promise<Sample | Refusal> {
  const sample = await findSample(tx, scope, metricId, seen.id);
  if (!sample) return refuse("not found", "This sample does not stand any more.");
  return sample.version === seen.version ? sample : refuse("conflict", "Somebody was faster.");
}

function columnsOf({ reading, basis, takenOn, proof }: NewSample) {
  return { ...reading, basis, takenOn: fromDay(takenOn), proof };
}

function factsOf({ reading, basis, takenOn, proof }: NewSample) {
  return { ...reading, basis, takenOn, proof };
}

/** A sample as its events keep it. */
export function tellSample({ id, by, takenOn, basis, low, high, outOf, text, proof }: Sample) {
  const sample = { id, by: by.name, takenOn, basis, low, high, outOf, text, proof };
  return sample satisfies ToldSample;
}
