import { pickFacts } from "@/lib/domain/facts";
import { isSamePerson } from "@/lib/domain/person";
import type { Metric, Person, Sample } from "@/lib/domain/project";
import type { MetricDefinition } from "./schema";

/** A sample as an event keeps it. */
export interface ToldSample extends Omit<Sample, "version" | "metricKey" | "by"> {
  by: string;
}

/** What became of a metric besides the samples that stand, from the audit trail. */
export type TrailEntry = { id: string; by: Person; at: string } & (
  | { kind: "corrected"; before: ToldSample; after: ToldSample; reason: string }
  | { kind: "taken back"; before: ToldSample; reason: string }
  | { kind: "changed"; before: MetricDefinition; after: MetricDefinition }
  | { kind: "defined" }
);

export const METRIC_FACTS = [
  "name",
  "category",
  "unit",
  "comparator",
  "target",
  "targetHigh",
  "targetText",
  "baseline",
  "cadenceDays",
] as const satisfies readonly (keyof MetricDefinition)[];

/** What became of a metric last, as the second of two people is told beside what both have changed. */
export interface MovedMetric {
  /** The newest. */
  sample: Sample | null;
  /** Who moved it last, and how; null where nothing says. */
  moved: { by: Person; action: string } | null;
}

/** What a metric asks for, without what only the database says of it. */
export function definitionOf(metric: Metric): MetricDefinition {
  return pickFacts(metric, METRIC_FACTS);
}

const MOVES: Record<string, string> = {
  "sample.added": "added a sample",
  "sample.corrected": "corrected a sample",
  "sample.taken-back": "took a sample back",
  "metric.changed": "changed it",
};

/** Told to `reader`, who may be the first as well, in another window. */
export function sayWhatMoved({ moved }: Pick<MovedMetric, "moved">, reader: Person): string {
  if (moved === null) return "Somebody was faster.";
  const did = MOVES[moved.action] ?? "changed it";
  return isSamePerson(moved.by, reader)
    ? `You have ${did.replace(/^took/, "taken")} elsewhere.`
    : `${moved.by.name} was faster and ${did}.`;
}
