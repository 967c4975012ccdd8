import type { Activity } from "../schedule/activity";
import { type Points, hasSpread } from "../schedule/points";

/** Shares of the figure between which it varies; the figure itself is likeliest. */
export interface Spread {
  low: number;
  high: number;
}

export interface AssumedSpread extends Spread {
  /** How many of the estimates that are left rest on it. */
  rows: number;
}

/** Work is later more often than sooner, and by more. */
export const ASSUMED_SPREAD: Spread = { low: 0.9, high: 1.3 };

const NO_ESTIMATES: readonly Activity["kind"][] = ["extension", "day", "phase day"];

/**
 * What each activity may take. An estimate of one figure is no promise that nothing varies: it is taken to
 * vary as assumed, and counted. What a consequence adds and a planned day are no estimates, and stay as they are.
 */
export function spreadOver(
  activities: readonly Pick<Activity, "kind" | "points">[],
  spread: Spread | null,
): { points: (Points | null)[]; single: number } {
  let single = 0;
  const points = activities.map(({ kind, points: own }) => {
    if (own === null || hasSpread(own) || own.high === 0 || NO_ESTIMATES.includes(kind)) return own;
    single += 1;
    if (spread === null) return own;
    return { low: own.likely * spread.low, likely: own.likely, high: own.likely * spread.high };
  });
  return { points, single };
}
