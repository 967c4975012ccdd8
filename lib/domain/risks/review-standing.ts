import { addDays, dayOf, daysBetween } from "../instant";
import type { Risk } from "../project";

export const REVIEW_STATES = ["due", "planned", "none"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export interface ReviewStanding {
  state: ReviewState;
  /** Since it is due, 0 today; until it is planned; null without a date. */
  days: number | null;
  /** When time alone makes it due. */
  holdsUntil: string | null;
}

/** Whether somebody has to look at a risk again: from the day on that was set, and not before. */
export function reviewStanding({ reviewOn }: Pick<Risk, "reviewOn">, now: string): ReviewStanding {
  if (reviewOn === null) return { state: "none", days: null, holdsUntil: null };
  const since = daysBetween(reviewOn, dayOf(now));
  if (since >= 0) return { state: "due", days: since, holdsUntil: null };
  return { state: "planned", days: -since, holdsUntil: addDays(reviewOn, 0) };
}

/** The day of the review after one that is done now. */
export function nextReviewOn(cadenceDays: number, now: string): string {
  return dayOf(addDays(now, cadenceDays));
}
