import { dayOf, toMs } from "../instant";

/** Readiness as a snapshot has it, 0–100, null where there was nothing to measure. `on`: the day it was taken. */
export type TrendPoint = readonly [on: string, verified: number | null, claimed: number | null];

export interface Trend {
  /** The oldest week first; null for a week of which no snapshot is kept. The last is as it stands. */
  weeks: (TrendPoint | null)[];
  /** What has become of what was verified since the last snapshot of last week; null where either is unknown. */
  since: { on: string; points: number } | null;
}

/** So many weeks are looked back. */
export const TREND_WEEKS = 6;

/**
 * Readiness week by week. Of a week, which begins on Monday in UTC, its last snapshot counts; what stands now counts for
 * the one that is under way. Nothing is filled in: a week without a snapshot stays a gap.
 */
export function trendOf(
  kept: readonly TrendPoint[],
  current: { verified: number | null; claimed: number | null },
  now: string,
): Trend {
  const today = dayOf(now);
  const thisWeek = weekOf(today);
  const before = Array<TrendPoint | null>(TREND_WEEKS).fill(null);
  for (const point of kept) {
    const place = TREND_WEEKS - (thisWeek - weekOf(point[0]));
    const known = before[place];
    if (known === null || (known !== undefined && known[0] <= point[0])) before[place] = point;
  }
  const last = before.at(-1) ?? null;
  const { verified, claimed } = current;
  const isKnown = last !== null && last[1] !== null && verified !== null;
  return {
    weeks: [...before, [today, verified, claimed]],
    since: isKnown ? { on: last[0], points: verified - last[1] } : null,
  };
}

/** Weeks since the one that 1970 began in, on a Thursday. */
function weekOf(day: string): number {
  return Math.floor((toMs(day) / DAY_MS + 3) / 7);
}

const DAY_MS = 86_400_000;
