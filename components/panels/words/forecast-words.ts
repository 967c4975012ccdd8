import type { Forecast } from "@/lib/domain/forecast/forecast-completion";
import { whyNoDay, type WhyNoDay } from "@/lib/domain/forecast/outlook";
import { formatShortDay } from "@/lib/format/dates";
import { formatPercent } from "@/lib/format/percent";

const NO_DAY: Record<WhyNoDay, string> = {
  "nothing left": "nothing is left to forecast",
  "nothing estimated": "no forecast: nothing that is left is estimated",
};

/**
 * "80 % of runs end by 12 Jun, 3 % by the target", in one line. Null stands for one that is still being
 * computed. What nobody has estimated takes no time in it, so then it is the earliest that can be.
 */
export function wordForecast(forecast: Forecast | null, now: string): string {
  if (forecast === null) return "the forecast is being computed";
  const { p80, chanceOfTarget, atLeast } = forecast;
  const whyNot = whyNoDay(forecast);
  if (whyNot !== null || p80.on === null) return NO_DAY[whyNot ?? "nothing left"];
  const end = formatShortDay(p80.on, now);
  const by = `80\u00a0% of runs end by ${end}${atLeast ? " at the earliest" : ""}`;
  return chanceOfTarget === null
    ? by
    : `${by}, ${formatPercent(100 * chanceOfTarget)} by the target`;
}
