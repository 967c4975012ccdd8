import { comparableEnds } from "@/lib/domain/metrics/comparable";
import { sampleLine } from "@/lib/domain/metrics/sample-line";
import type { Metric, Project, Sample } from "@/lib/domain/project";
import { formatCount } from "@/lib/format/counts";
import { wordReading } from "./metric-words";

/** What a sparkline of a metric draws. */
export interface MetricLine {
  /** Oldest first; null is a gap. */
  points: (number | null)[];
  targets: number[];
  /** The newest figure was only said. */
  hollow: boolean;
  label: string;
}

/** More would not be told apart at its size. */
const MOST_POINTS = 36;

export function metricLine(project: Project, metric: Metric): MetricLine {
  const line = sampleLine(project, metric).slice(-MOST_POINTS);
  const samples = line.filter((sample) => sample !== null);
  return {
    points: line.map((sample) => middle(metric, sample)),
    targets: targetsOf(metric),
    hollow: samples.at(-1)?.basis !== "measured",
    label: labelOf(metric, samples),
  };
}

/** The figures between which a reading is wanted, or the one that it is compared with. */
export function targetsOf({ comparator, target, targetHigh }: Metric): number[] {
  if (comparator === "is" || target === null) return [];
  return comparator === "between" && targetHigh !== null && targetHigh !== target
    ? [target, targetHigh]
    : [target];
}

function middle(metric: Metric, sample: Sample | null): number | null {
  const ends = sample && comparableEnds(metric, sample);
  return ends && (ends.low + ends.high) / 2;
}

function labelOf(metric: Metric, samples: readonly Sample[]): string {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last) return "no figure";
  if (first === last) return `${wordReading(metric, last)} once`;
  const span = `from ${wordReading(metric, first)} to ${wordReading(metric, last)}`;
  return `${formatCount(samples.length, "sample")}, ${span}`;
}
