import type { Metric, Sample } from "../project";

export function isPercent({ unit }: Pick<Metric, "unit">): boolean {
  return unit === "%";
}

/**
 * Both ends of a reading as its metric counts: of a percentage "9 of 10" is 90. Null where only words
 * were read.
 */
export function comparableEnds(
  metric: Pick<Metric, "unit">,
  { low, high, outOf }: Pick<Sample, "low" | "high" | "outOf">,
): { low: number; high: number } | null {
  if (low === null || high === null) return null;
  if (outOf === null || !isPercent(metric)) return { low, high };
  return { low: (100 * low) / outOf, high: (100 * high) / outOf };
}
