import { type Trend, TREND_WEEKS } from "@/lib/domain/history/trend";
import { formatShortDay } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { percentFigure } from "@/lib/format/percent";

/** How ready a project was, week by week; the last is as it stands. */
export interface TrendModel {
  /** Percentages; null for a week of which nothing is kept. */
  verified: (number | null)[];
  claimed: (number | null)[];
  /** "+3 since 22 Nov"; null where last week is unknown. */
  since: string | null;
}

/** Null where no week before is kept: one point is no trend. */
export function toTrend({ weeks, since }: Trend, now: string): TrendModel | null {
  if (weeks.slice(0, -1).every((point) => point === null)) return null;
  return {
    verified: weeks.map((point) => point && point[1]),
    claimed: weeks.map((point) => point && point[2]),
    since: since && `${signed(since.points)} since ${formatShortDay(since.on, now)}`,
  };
}

/** What its line shows: "Verified over 6 weeks: 12 %, not kept, 14 %, … 15 % now". */
export function wordTrend({ verified }: TrendModel): string {
  const weeks = verified.map((percent) => wordWeek(percent)).join(", ");
  return `Verified over ${String(TREND_WEEKS)} weeks: ${weeks} now`;
}

export function wordWeek(percent: number | null): string {
  return percent === null ? "not kept" : `${percentFigure(percent)} %`;
}

/** Points, "±0", "+3", "−2". */
function signed(points: number): string {
  const whole = Math.round(points);
  if (whole === 0) return "±0";
  return `${whole > 0 ? "+" : "−"}${formatNumber(Math.abs(whole))}`;
}
