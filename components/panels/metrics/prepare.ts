import {
  evaluateMetric,
  type MetricResult,
  type MetricStanding,
  metricStanding,
} from "@/lib/domain/metrics/evaluate-metric";
import type { Project } from "@/lib/domain/project";
import { formatShortDay } from "@/lib/format/dates";
import { hrefOf, pageHref } from "../words/href-of";
import { metricLine } from "../words/metric-line";
import {
  countStandings,
  wordProved,
  wordReading,
  wordStatus,
  wordTarget,
} from "../words/metric-words";
import type { MetricRow, MetricsModel } from "./contract";

/** A summary: what is more stands on the page of the metrics. */
const SHOWN = 12;

export function prepareMetrics(project: Project, now: string): MetricsModel {
  const results = project.metrics.map((metric) => evaluateMetric(project, metric, now));
  return {
    href: pageHref(project.slug, "/metrics"),
    rows: cut(results).map((result) => toRow(project, result, now)),
    more: Math.max(0, results.length - SHOWN),
    note: wordProved(countStandings(results)),
  };
}

/** Where not all find room, what asks for somebody stands first. */
function cut(results: MetricResult[]): MetricResult[] {
  if (results.length <= SHOWN) return results;
  const rank = (result: MetricResult) => URGENCY.indexOf(metricStanding(result));
  return results.toSorted((one, other) => rank(one) - rank(other)).slice(0, SHOWN);
}

const URGENCY: readonly MetricStanding[] = ["not met", "stale", "unknown", "said", "proved"];

function toRow(project: Project, result: MetricResult, now: string): MetricRow {
  const { metric, sample } = result;
  return {
    key: metric.key,
    href: hrefOf(project.slug, { kind: "metric", key: metric.key }),
    name: metric.name,
    current: sample ? wordReading(metric, sample) : "unknown",
    target: wordTarget(metric),
    inWords: metric.comparator === "is",
    standing: metricStanding(result),
    status: wordStatus(result),
    line: metricLine(project, metric),
    asOf: sample ? formatShortDay(sample.takenOn, now) : "never",
  };
}
