import { FIXED_SPACE } from "./marks";
import { formatNumber, formatSpan } from "./numbers";

export interface EffortRange {
  low: number;
  high: number;
  unit: "hours" | "weeks";
}

/** "3.5–4.5 h", "0.5 h", "2–8 weeks", "1 week". */
export function formatEffort({ low, high, unit }: EffortRange): string {
  const span = formatSpan(formatNumber(low), formatNumber(high));
  if (unit === "hours") return `${span}${FIXED_SPACE}h`;
  return span === "1" ? "1 week" : `${span} weeks`;
}
