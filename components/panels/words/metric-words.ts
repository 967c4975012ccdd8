import type { GlyphState } from "@/components/charts/state-glyph";
import {
  type MetricResult,
  type MetricStanding,
  metricStanding,
} from "@/lib/domain/metrics/evaluate-metric";
import type { MetricTrend } from "@/lib/domain/metrics/metric-trend";
import type { Metric, Sample } from "@/lib/domain/project";
import type { Comparator } from "@/lib/domain/vocabulary";
import { formatCount, formatShare } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";
import { FIXED_SPACE } from "@/lib/format/marks";
import { formatNumber, formatSpan } from "@/lib/format/numbers";
import { wordLastDay } from "./last-day";

type Target = Pick<Metric, "unit" | "comparator" | "target" | "targetHigh" | "targetText">;
type Reading = Pick<Sample, "low" | "high" | "outOf" | "text">;

/** "0 of 3", "89 %", "10–20 ms", "± 2 %", or the words it was read as. */
export function wordReading({ comparator, unit }: Target, reading: Reading): string {
  const { low, high, outOf, text } = reading;
  if (low === null || high === null) return text ?? "unknown";
  if (outOf !== null) return `${wordFigure(low)} of ${wordFigure(outOf)}`;
  const figure = formatSpan(wordFigure(low), wordFigure(high));
  return withUnit(comparator === "within" ? `± ${figure}` : figure, unit);
}

/** What is asked for, in words: "at least 3 of 3", "above 80 %", "wanted: full". */
export function wordDemand(metric: Target): string {
  const demand = bareDemand(metric);
  return metric.comparator === "is" && metric.targetText !== null ? `wanted: ${demand}` : demand;
}

/** The same after a word of one's own: "wanted above 80 %", "wanted full". */
export function bareDemand(metric: Target): string {
  const { comparator, unit, target, targetHigh, targetText } = metric;
  if (comparator === "is") return targetText ?? "no target";
  if (target === null) return "no target";
  if (comparator === "between" && targetHigh !== null) {
    return `between ${withUnit(`${wordFigure(target)} and ${wordFigure(targetHigh)}`, unit)}`;
  }
  return `${DEMANDS[comparator]} ${wordTargetFigure(metric, target)}`;
}

/** The same as short as it goes: "≥ 3 of 3", "> 80 %", "4–6 ms", "full". */
export function wordTarget(metric: Target): string {
  const { comparator, unit, target, targetHigh, targetText } = metric;
  if (comparator === "is" || target === null) return targetText ?? "no target";
  if (comparator === "between" && targetHigh !== null) {
    return withUnit(formatSpan(wordFigure(target), wordFigure(targetHigh)), unit);
  }
  return `${SIGNS[comparator]}${wordTargetFigure(metric, target)}`;
}

/** A figure of a metric with its unit, as it stands: what is not met must not read as if it were. */
export function wordMetricFigure({ unit }: Pick<Metric, "unit">, figure: number): string {
  return withUnit(wordFigure(figure), unit);
}

/** How a metric counts, drawn: what was only said is a claim, however good it looks. */
export const STANDING_GLYPHS: Record<MetricStanding, GlyphState> = {
  proved: "verified",
  said: "claimed",
  stale: "stale",
  "not met": "refuted",
  unknown: "unknown",
};

/** "met", "not met, stale", "met, stated", "met, without proof". */
export function wordStatus({ state, basis, stale, sample }: MetricResult): string {
  if (state === "unknown") return state;
  const said = basis === "measured" || basis === null ? [] : [basis];
  const bare = basis === "measured" && sample?.proof === null ? ["without proof"] : [];
  return [state, ...said, ...bare, ...(stale ? ["stale"] : [])].join(", ");
}

/** "16 days old, fresh for 7", "fresh until 5 Dec", "due every 7 days"; null of what was never due. */
export function wordFreshness(
  { metric, sample, reasons, holdsUntil }: MetricResult,
  now: string,
): string | null {
  const { cadenceDays } = metric;
  if (sample === null) {
    if (cadenceDays === null) return null;
    return cadenceDays === 1 ? "due every day" : `due every ${cadenceDays} days`;
  }
  const late = reasons.find((reason) => reason.kind === "past freshness");
  if (late) return `${formatCount(late.days, "day")} old, fresh for ${late.freshDays}`;
  return holdsUntil && `fresh until ${wordLastDay(holdsUntil, now)}`;
}

/** "improving since 3 Nov"; of figures that were only said, as what they are. */
export function wordTrend({ direction, from, to }: MetricTrend, now: string): string {
  const since = `${direction} since ${formatShortDay(from.takenOn, now)}`;
  return to.basis === "measured" ? since : `${since}, as ${to.basis}`;
}

export type StandingCounts = Record<MetricStanding, number> & { total: number };

export function countStandings(results: readonly MetricResult[]): StandingCounts {
  const counts = { proved: 0, said: 0, stale: 0, "not met": 0, unknown: 0, total: results.length };
  for (const result of results) counts[metricStanding(result)] += 1;
  return counts;
}

/** "1 of 5 proved, 1 met by word only, 1 met once, and stale". */
export function wordProved({ proved, said, stale, total }: StandingCounts): string {
  return [
    formatShare(proved, total, "proved"),
    ...(said > 0 ? [`${said} met by word only`] : []),
    ...(stale > 0 ? [`${stale} met once, and stale`] : []),
  ].join(", ");
}

const DEMANDS = {
  "<": "below",
  "<=": "at most",
  ">": "above",
  ">=": "at least",
  "=": "exactly",
  between: "at least",
  within: "within ±",
} as const;

const SIGNS: Record<Exclude<Comparator, "is">, string> = {
  "<": "< ",
  "<=": "≤ ",
  ">": "> ",
  ">=": "≥ ",
  "=": "",
  between: "≥ ",
  within: "± ",
};

/** "3 of 3" where a share is asked for. */
function wordTargetFigure({ comparator, unit, targetHigh }: Target, target: number): string {
  return targetHigh === null || comparator === "between"
    ? withUnit(wordFigure(target), unit)
    : `${wordFigure(target)} of ${wordFigure(targetHigh)}`;
}

/** As many decimals as a metric has. */
function wordFigure(figure: number): string {
  return formatNumber(figure, 4);
}

function withUnit(figure: string, unit: string | null): string {
  return unit === null ? figure : `${figure}${FIXED_SPACE}${unit}`;
}
