import "server-only";
import { generateKeyBetween } from "fractional-indexing";
import { factsTold, pickFacts } from "@/lib/domain/facts";
import type { Sample } from "@/lib/domain/project";
import { isSameValue } from "@/lib/domain/same-value";
import { findHanging } from "@/lib/features/archive/data";
import { fromDay } from "@/lib/platform/columns";
import { type Refusal, refuse } from "@/lib/platform/outcome";
import { gone, type Told } from "@/lib/platform/row-write";
import { type Facts, holdProject, type WriteContext } from "@/lib/platform/transaction";
import type { PastChange } from "@/lib/platform/undo";
import type { ProjectScope } from "@/lib/platform/viewer";
import { whyNotAsked, whyNotCorrect, whyNotNamed, whyNotRemove } from "./access";
import { countResting, countRules, findMetric, findSample, listMetrics } from "./data";
import { tellSample } from "./mutations";
import type { MetricDefinition } from "./schema";
import { definitionOf, METRIC_FACTS, type ToldSample } from "./types";

type Transaction = WriteContext["tx"];

/** How a definition becomes what it was: what it asks for stands within its events. */
export const undoChange = {
  of: "metric.changed",
  kind: "metric",
  within: "definition",
  find: async (tx: Transaction, scope: ProjectScope, id: string) => {
    const metric = await findMetric(tx, scope, id);
    return metric && toldOf(definitionOf(metric));
  },
  save: async (tx: Transaction, scope: ProjectScope, id: string, facts: Facts) => {
    const definition = factsTold<MetricDefinition>(facts, METRIC_FACTS);
    const whyNot = await whyNotCalled(tx, scope, { id, name: definition.name });
    if (whyNot) return whyNot;
    // Others may have changed what it stands beside.
    const [wrong] = whyNotAsked(definition);
    if (wrong) return refuse("conflict", `Not taken back. ${wrong.message}.`);
    await tx.metric.update({ where: { id }, data: definition });
    return null;
  },
} as const;

/** How one that was defined goes again, as long as nothing rests on it, and one that was removed comes back. */
export const undoDefinition = {
  added: "metric.defined",
  removed: "metric.removed",
  kind: "metric",
  find: tellWhole,
  add,
  remove,
} as const;

interface Whole {
  definition: MetricDefinition;
  /** Older events do not say where it stood. */
  position?: string;
}

async function tellWhole(tx: Transaction, scope: ProjectScope, id: string): Promise<Facts | null> {
  const row = (await listMetrics(tx, scope)).find((one) => one.id === id);
  return row ? toldOf({ definition: definitionOf(row), position: row.position }) : null;
}

async function add(
  tx: Transaction,
  scope: ProjectScope,
  { id, key, version, facts }: { id: string; key: string | null; version: number; facts: Facts },
): Promise<Refusal | null> {
  const { definition, position } = factsTold<Whole>(facts);
  const whyNot = await whyNotCalled(tx, scope, { id, name: definition.name });
  if (whyNot) return whyNot;
  const last = (await listMetrics(tx, scope)).at(-1)?.position ?? null;
  const place = {
    ...{ id, version, projectId: scope.projectId, key: key ?? "" },
    position: position ?? generateKeyBetween(last, null),
  };
  const { count } = await tx.metric.createMany({
    data: [{ ...pickFacts(definition, METRIC_FACTS), ...place }],
    skipDuplicates: true,
  });
  if (count > 0) return null;
  return refuse("conflict", `Not taken back. Another metric is ${place.key} by now.`);
}

async function remove(tx: Transaction, scope: ProjectScope, id: string): Promise<Refusal | null> {
  await holdProject(tx, scope);
  const metric = await findMetric(tx, scope, id);
  if (!metric) return gone("metric");
  const { comments } = await findHanging(tx, id);
  const rules = await countRules(tx, scope, id);
  const rests = whyNotRemove(await countResting(tx, scope, metric)) !== null;
  if (rests || comments + rules > 0) {
    return refuse("conflict", "Not taken back. By now something rests on it.");
  }
  await tx.metric.delete({ where: { id } });
  return null;
}

async function whyNotCalled(
  tx: Transaction,
  scope: ProjectScope,
  { id, name }: { id: string; name: string },
): Promise<Refusal | null> {
  await holdProject(tx, scope);
  const others = (await listMetrics(tx, scope)).filter((one) => one.id !== id);
  const whyNot = whyNotNamed(name, others);
  return whyNot === null ? null : refuse("conflict", `Not taken back. ${whyNot}.`);
}

/** What stands as the reason of it beside what was read. */
const UNDONE = "Undone";

/** One that was added or read again counts no more, or as before; it stays on record, and so does this. */
export const undoSample: Record<string, Oppose> = {
  "sample.added": async (context, scope, past) => {
    const left = sampleIn(past.after);
    const sample = await findAsLeft(context.tx, scope, past, left);
    if ("ok" in sample) return sample;
    await context.tx.sample.delete({ where: { id: left.id } });
    return {
      action: "sample.taken-back",
      before: { sample: toldOf(left) },
      after: { sample: null, reason: UNDONE },
    };
  },
  "sample.corrected": async (context, scope, past) => {
    const [then, left] = [sampleIn(past.before), sampleIn(past.after)];
    const sample = await findAsLeft(context.tx, scope, past, left);
    if ("ok" in sample) return sample;
    await context.tx.sample.update({
      where: { id: left.id },
      data: { ...columnsOf(then), version: { increment: 1 } },
    });
    return {
      action: "sample.corrected",
      before: { sample: toldOf(left) },
      after: { sample: toldOf(then), reason: UNDONE },
    };
  },
  "sample.taken-back": async ({ tx }, scope, { subject, before }) => {
    const then = sampleIn(before);
    const { projectId, viewer } = scope;
    const { count } = await tx.sample.createMany({
      data: [
        {
          ...{ id: then.id, projectId, metricId: subject.id, ...columnsOf(then) },
          ...{ byName: viewer.name, byUserId: viewer.userId },
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return refuse("conflict", "Not taken back. The sample stands again.");
    return {
      action: "sample.added",
      before: {},
      after: { sample: toldOf({ ...then, by: viewer.name }) },
    };
  },
};

type Oppose = (
  context: WriteContext,
  scope: ProjectScope,
  past: PastChange,
) => Promise<Told | Refusal>;

/** The sample, where nobody has read it again or taken it back since. */
async function findAsLeft(
  tx: Transaction,
  scope: ProjectScope,
  { subject }: PastChange,
  left: ToldSample,
): Promise<Sample | Refusal> {
  const sample = await findSample(tx, scope, subject.id, left.id);
  if (!sample) return refuse("not found", "Not taken back. The sample does not stand any more.");
  if (whyNotCorrect(sample, scope.viewer) !== null || !isSameValue(tellSample(sample), left)) {
    return refuse("conflict", "Not taken back. The sample has been changed again since.");
  }
  return sample;
}

function sampleIn(told: Facts | null): ToldSample {
  return factsTold<{ sample: ToldSample }>(told ?? {}).sample;
}

function columnsOf({ low, high, outOf, text, basis, takenOn, proof }: ToldSample) {
  return { low, high, outOf, text, basis, takenOn: fromDay(takenOn), proof };
}

/** Facts are JSON. */
function toldOf(facts: object): Facts {
  return facts;
}
