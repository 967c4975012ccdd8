import type { Forecast } from "@/lib/domain/forecast/forecast-completion";
import { whyNoDay, type WhyNoDay } from "@/lib/domain/forecast/outlook";
import { formatList } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";
import { formatPercent } from "@/lib/format/percent";
import { wordGaps } from "./gap-words";

const NO_DAY: Record<WhyNoDay, string> = {
  "nothing left": "nothing is left to forecast",
  "nothing estimated": "no forecast: nothing that is left is estimated",
};

/**
 * "80 % of runs end by 12 Jun, 3 % by the target", in one line. Null stands for one that is still being
 * computed. What takes time and is not in it is named: then it is the earliest that can be.
 */
export function wordForecast(forecast: Forecast | null, now: string): string {
  if (forecast === null) return "the forecast is being computed";
  const { p80, chanceOfTarget, atLeast, gaps } = forecast;
  const whyNot = whyNoDay(forecast);
  if (whyNot !== null || p80.on === null) return NO_DAY[whyNot ?? "nothing left"];
  const end = formatShortDay(p80.on, now);
  const by = `80\u00a0% of runs end by ${end}${atLeast ? " at the earliest" : ""}`;
  const why = atLeast ? ` (${formatList(wordGaps(gaps))})` : "";
  return chanceOfTarget === null
    ? `${by}${why}`
    : `${by}, ${atLeast ? "at most " : ""}${formatPercent(100 * chanceOfTarget)} by the target${why}`;
}
