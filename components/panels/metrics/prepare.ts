import { evaluateMetric, type MetricResult } from "@/lib/domain/metrics/evaluate-metric";
import type { Metric, Project, Sample } from "@/lib/domain/project";
import { indexProject, listed } from "@/lib/domain/project-index";
import type { Comparator } from "@/lib/domain/vocabulary";
import { formatShortDay } from "@/lib/format/dates";
import { FIXED_SPACE } from "@/lib/format/marks";
import { formatNumber, formatSpan } from "@/lib/format/numbers";
import type { MetricRow, MetricsModel } from "./contract";

export function prepareMetrics(project: Project, now: string): MetricsModel {
  const results = project.metrics.map((metric) => evaluateMetric(project, metric, now));
  return { rows: results.map((result) => toRow(project, result, now)), note: note(results) };
}

function note(results: MetricResult[]): string {
  const met = results.filter((one) => one.state === "met");
  const said = met.filter((one) => one.basis !== "measured").length;
  const tail = said > 0 ? `, ${said} of them only by word` : "";
  return `${met.length} of ${results.length} meet their target${tail}`;
}

function toRow(project: Project, result: MetricResult, now: string): MetricRow {
  const { metric, sample } = result;
  return {
    key: metric.key,
    name: metric.name,
    current: sample ? wordSample(metric, sample) : "unknown",
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

function wordSample(metric: Metric, sample: Sample): string {
  if (sample.low === null || sample.high === null) return sample.text ?? "unknown";
  if (sample.outOf !== null) return `${formatNumber(sample.low)} of ${formatNumber(sample.outOf)}`;
  const figure =
    sample.low === sample.high
      ? formatNumber(sample.low)
      : formatSpan(formatNumber(sample.low), formatNumber(sample.high));
  return withUnit(`${metric.comparator === "within" ? "± " : ""}${figure}`, metric.unit);
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

export function wordTarget(metric: Metric): string {
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
