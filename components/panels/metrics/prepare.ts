import { evaluateMetric, type MetricResult } from "@/lib/domain/metrics/evaluate-metric";
import type { Metric, Project, Sample } from "@/lib/domain/project";
import { indexProject, listed } from "@/lib/domain/project-index";
import type { Comparator } from "@/lib/domain/vocabulary";
import { formatShare } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";
import { FIXED_SPACE } from "@/lib/format/marks";
import { formatNumber, formatSpan } from "@/lib/format/numbers";
import { hrefOf } from "../words/href-of";
import { wordReading } from "../words/metric-words";
import type { MetricRow, MetricsModel } from "./contract";

export function prepareMetrics(project: Project, now: string): MetricsModel {
  const results = project.metrics.map((metric) => evaluateMetric(project, metric, now));
  return { rows: results.map((result) => toRow(project, result, now)), note: note(results) };
}

/** A figure that was only said, or that is too old, proves nothing: it is counted beside the proved. */
function note(results: MetricResult[]): string {
  const met = results.filter((one) => one.state === "met");
  const fresh = met.filter((one) => !one.stale);
  const proved = fresh.filter((one) => one.basis === "measured");
  const parts = [
    `${formatShare(proved.length, results.length)} proved`,
    countOf(fresh.length - proved.length, "met by word only"),
    countOf(met.length - fresh.length, "met once, and stale"),
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function countOf(count: number, words: string): string | null {
  return count === 0 ? null : `${count} ${words}`;
}

function toRow(project: Project, result: MetricResult, now: string): MetricRow {
  const { metric, sample } = result;
  return {
    key: metric.key,
    href: hrefOf(project.slug, { kind: "metric", key: metric.key }),
    name: metric.name,
    current: sample ? wordReading(metric, sample) : "unknown",
    target: wordTarget(metric),
    state: result.state,
    basis: result.basis,
    stale: result.stale,
    trend: listed(indexProject(project).samplesOf, metric.key).map(middle),
    targetFigure: metric.target,
    asOf: sample ? formatShortDay(sample.takenOn, now) : "never",
  };
}

function middle({ low, high }: Sample): number | null {
  return low === null || high === null ? null : (low + high) / 2;
}

const SIGNS: Record<Comparator, string> = {
  "<": "< ",
  "<=": "≤ ",
  ">": "> ",
  ">=": "≥ ",
  "=": "",
  between: "",
  within: "± ",
  is: "",
};

function wordTarget(metric: Metric): string {
  if (metric.target === null) return metric.targetText ?? "no target";
  const figure =
    metric.comparator === "between" && metric.targetHigh !== null
      ? formatSpan(formatNumber(metric.target), formatNumber(metric.targetHigh))
      : formatNumber(metric.target);
  return withUnit(`${SIGNS[metric.comparator]}${figure}`, metric.unit);
}

function withUnit(figure: string, unit: string | null): string {
  return unit === null ? figure : `${figure}${FIXED_SPACE}${unit}`;
}
