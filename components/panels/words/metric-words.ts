import type { Metric, Sample } from "@/lib/domain/project";
import { FIXED_SPACE } from "@/lib/format/marks";
import { formatNumber, formatSpan } from "@/lib/format/numbers";

type Target = Pick<Metric, "unit" | "comparator" | "target" | "targetHigh" | "targetText">;
type Reading = Pick<Sample, "low" | "high" | "outOf" | "text">;

/** "0 of 3", "89 %", "10–20 ms", "± 2 %", or the words it was read as. */
export function wordReading({ comparator, unit }: Target, reading: Reading): string {
  const { low, high, outOf, text } = reading;
  if (low === null || high === null) return text ?? "unknown";
  if (outOf !== null) return `${formatNumber(low)} of ${formatNumber(outOf)}`;
  const figure = formatSpan(formatNumber(low), formatNumber(high));
  return withUnit(comparator === "within" ? `± ${figure}` : figure, unit);
}

/** What is asked for, in words: "at least 3", "above 80 %", "within ± 2 %". */
export function wordDemand(metric: Target): string {
  const { comparator, unit, target, targetHigh, targetText } = metric;
  if (comparator === "is") return targetText === null ? "no target" : `wanted: ${targetText}`;
  if (target === null) return "no target";
  const figure = formatNumber(target);
  if (comparator === "between" && targetHigh !== null) {
    return `between ${withUnit(`${figure} and ${formatNumber(targetHigh)}`, unit)}`;
  }
  return `${DEMANDS[comparator]} ${withUnit(figure, unit)}`;
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

function withUnit(figure: string, unit: string | null): string {
  return unit === null ? figure : `${figure}${FIXED_SPACE}${unit}`;
}
