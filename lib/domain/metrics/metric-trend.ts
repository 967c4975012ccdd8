import type { Metric, Project, Sample } from "../project";
import { indexProject, listed } from "../project-index";
import { comparableEnds, isPercent } from "./comparable";
import { onePerDay } from "./sample-line";

export interface MetricTrend {
  /** `unclear`: of two ranges one end came nearer to what is wanted and the other went away. */
  direction: "improving" | "worsening" | "steady" | "unclear";
  /** The two samples that were compared. */
  from: Sample;
  to: Sample;
}

/**
 * Whether the newest reading is better than the one before, in the direction that the comparator asks
 * for. Compared are figures of two days and of one basis: a stated figure and a measured one make no
 * trend. Null where there are no two such figures, or where nothing says which way is better.
 */
export function metricTrend(project: Project, metric: Metric): MetricTrend | null {
  const days = onePerDay(listed(indexProject(project).samplesOf, metric.key));
  const to = days.at(-1);
  const from = to && days.slice(0, -1).findLast((sample) => isComparable(metric, sample, to));
  if (!to || !from) return null;
  const [before, after] = [distances(metric, from), distances(metric, to)];
  return before && after && { direction: compare(before, after), from, to };
}

function isComparable(metric: Metric, one: Sample, other: Sample): boolean {
  if (one.basis !== other.basis) return false;
  return isPercent(metric) || (one.outOf === null) === (other.outOf === null);
}

/** How far the better and the worse end of a reading are from what is wanted; only their order counts. */
type Distances = [better: number, worse: number];

function distances(metric: Metric, sample: Sample): Distances | null {
  const ends = comparableEnds(metric, sample);
  if (ends === null) return null;
  const outOf = isPercent(metric) ? null : sample.outOf;
  const [one, other] = [distance(metric, ends.low, outOf), distance(metric, ends.high, outOf)];
  if (one === null || other === null) return null;
  return [Math.min(one, other), Math.max(one, other)];
}

/** Of "x of y" the share counts, and more is better unless less is asked for. */
function distance(metric: Metric, figure: number, outOf: number | null): number | null {
  const { comparator, target, targetHigh } = metric;
  const value = outOf === null ? figure : figure / outOf;
  switch (comparator) {
    case "<":
    case "<=":
      return value;
    case ">":
    case ">=":
      return -value;
    case "=":
    case "between":
      if (outOf !== null) return -value;
      return target === null
        ? null
        : outside(value, target, comparator === "=" ? target : targetHigh);
    case "within":
      return Math.abs(value);
    case "is":
      return null;
  }
}

function outside(value: number, from: number, to: number | null): number {
  if (value < from) return from - value;
  return to !== null && value > to ? value - to : 0;
}

function compare(before: Distances, after: Distances): MetricTrend["direction"] {
  const nearer = after.some((end, index) => end < (before[index] ?? end));
  const farther = after.some((end, index) => end > (before[index] ?? end));
  if (nearer && farther) return "unclear";
  if (nearer) return "improving";
  return farther ? "worsening" : "steady";
}
