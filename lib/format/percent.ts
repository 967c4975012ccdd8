import { FIXED_SPACE } from "./marks";
import { formatNumber } from "./numbers";

/** "29.4 %". Something is never rounded to nothing, nor nearly all to all. */
export function formatPercent(percent: number): string {
  return percentFigure(percent) + FIXED_SPACE + "%";
}

/** The same figure where the unit stands in the column head. */
export function percentFigure(percent: number): string {
  if (percent > 0 && percent < 0.1) return "< 0.1";
  if (percent > 99.9 && percent < 100) return "99.9";
  return formatNumber(percent);
}
