import type { Forecast } from "@/lib/domain/forecast/forecast-completion";
import { formatShortDay } from "@/lib/format/dates";
import { formatPercent } from "@/lib/format/percent";

/**
 * "80 % of runs end by 12 Jun, 3 % by the target", in one line. Null stands for one that is still being
 * computed. What nobody has estimated takes no time in it, so then it is the earliest that can be.
 */
export function wordForecast(forecast: Forecast | null, now: string): string {
  if (forecast === null) return "the forecast is being computed";
  const { p80, p95, chanceOfTarget, atLeast, gaps } = forecast;
  if (p80.on === null) return "nothing is left to forecast";
  if (p95.hours === 0) {
    const isUnknown = gaps.some(({ kind }) => kind === "unestimated");
    return isUnknown
      ? "no forecast: nothing that is left is estimated"
      : "nothing is left to forecast";
  }
  const end = formatShortDay(p80.on, now);
  const by = `80\u00a0% of runs end by ${end}${atLeast ? " at the earliest" : ""}`;
  return chanceOfTarget === null
    ? by
    : `${by}, ${formatPercent(100 * chanceOfTarget)} by the target`;
}
