import { earliest } from "@/lib/domain/instant";
import {
  evaluateMetric,
  type MetricResult,
  metricStanding,
} from "@/lib/domain/metrics/evaluate-metric";
import { metricTrend } from "@/lib/domain/metrics/metric-trend";
import type { Project } from "@/lib/domain/project";
import { formatCount, formatShare } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";
import { wordLastDay } from "../words/last-day";
import { metricLine } from "../words/metric-line";
import { metricUses } from "../words/metric-uses";
import {
  countStandings,
  type StandingCounts,
  wordFreshness,
  wordMetricFigure,
  wordReading,
  wordStatus,
  wordTarget,
  wordTrend,
} from "../words/metric-words";
import type { MetricRegisterModel, RegisterRow } from "./contract";

export interface Rights {
  maySample: boolean;
  mayDefine: boolean;
}

export function prepareMetricRegister(
  project: Project,
  rights: Rights,
  now: string,
): MetricRegisterModel {
  const results = project.metrics.map((metric) => evaluateMetric(project, metric, now));
  const counts = countStandings(results);
  const uses = metricUses(project, now);
  const categories = [...new Set(project.metrics.map(({ category }) => category))];
  const rows = results.map((result) => toRow(project, result, uses, now));
  return {
    slug: project.slug,
    now,
    freshnessDays: project.freshnessDays,
    ...rights,
    lead: leadOf(results, categories),
    sentence: sentenceOf(counts),
    facts: factsOf(results, counts, now),
    rows: categories.flatMap((category) => rows.filter((row) => row.metric.category === category)),
  };
}

/** "8 metrics in 2 categories, 5 of them sampled". */
function leadOf(results: MetricResult[], categories: (string | null)[]): string {
  const named = categories.filter((category) => category !== null).length;
  const where = named > 1 ? ` in ${named} categories` : "";
  if (results.length === 0) return "0 metrics";
  const sampled = results.filter(({ sample }) => sample !== null).length;
  return `${formatCount(results.length, "metric")}${where}, ${sampled} of them sampled`;
}

/** What decides: how many are proved, and what weighs most against the others. */
function sentenceOf(counts: StandingCounts): string {
  const { proved, said, stale, unknown, total } = counts;
  if (total === 0) return "No metric is defined, so nothing here is measured.";
  if (proved === total) return ALL_PROVED[total] ?? `All ${total} metrics are proved.`;
  const share = `${formatShare(proved, total)} metrics ${proved === 1 ? "is" : "are"} proved.`;
  if (counts["not met"] > 0) return `${share} ${be(counts["not met"], "not met")}`;
  if (stale > 0) return `${share} ${be(stale, "out of date")}`;
  if (unknown > 0) return `${share} ${be(unknown, "unknown")}`;
  return `${share} ${be(said, "met by word only")}`;
}

const ALL_PROVED: Readonly<Record<number, string>> = {
  1: "The metric is proved to meet its target.",
  2: "Both metrics are proved.",
};

function be(count: number, what: string): string {
  return `${count} ${count === 1 ? "is" : "are"} ${what}.`;
}

/** What else stands against it, and what comes next. */
function factsOf(results: MetricResult[], counts: StandingCounts, now: string): string | null {
  const { said, stale, unknown } = counts;
  const parts = [
    ...(said > 0 ? [`${said} met by word only`] : []),
    ...(stale > 0 ? [`${stale} met once, and stale`] : []),
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
  ];
  const sums = parts.length === 0 ? [] : [`${parts.join(", ")}.`];
  const next = earliest(results.map(({ holdsUntil }) => holdsUntil));
  const first = results.find(({ holdsUntil }) => next !== null && holdsUntil === next);
  const due =
    next && first ? [`${first.metric.name} is fresh until ${wordLastDay(next, now)}.`] : [];
  const facts = [...sums, ...due];
  return facts.length === 0 ? null : facts.join(" ");
}

function toRow(
  project: Project,
  result: MetricResult,
  uses: ReturnType<typeof metricUses>,
  now: string,
): RegisterRow {
  const { metric, sample, stale } = result;
  const trend = metricTrend(project, metric);
  return {
    metric,
    sample,
    current: sample ? wordReading(metric, sample) : "unknown",
    target: wordTarget(metric),
    baseline: metric.baseline === null ? null : wordMetricFigure(metric, metric.baseline),
    standing: metricStanding(result),
    stale,
    status: wordStatus(result),
    freshness: wordFreshness(result, now),
    line: metricLine(project, metric),
    trend: trend && { direction: trend.direction, words: wordTrend(trend, now) },
    taken: sample && {
      by: sample.by.name,
      on: formatShortDay(sample.takenOn, now),
      proof: sample.proof,
    },
    uses: uses.get(metric.key) ?? [],
  };
}
