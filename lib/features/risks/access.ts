import { dayOf } from "@/lib/domain/instant";

interface Planned {
  reviewOn: string | null;
}

/** The same risk raised twice is one: whoever got no answer may try again without a second row. */
export function whyNotRaise(
  { title, reviewOn }: Planned & { title: string },
  others: readonly { key: string; title: string }[],
  now: string,
): string | null {
  const same = others.find((other) => plain(other.title) === plain(title));
  if (same) return `Not raised. ${same.key} has that title already.`;
  return isPast(reviewOn, now) ? "Not raised. The day of its next review has passed." : null;
}

/** A review that is overdue may stay so; a new day lies ahead. */
export function whyNotReassess(
  before: Planned,
  after: Planned,
  changed: readonly string[],
  now: string,
): string | null {
  if (changed.length === 0) return "Not saved. Nothing of it has changed.";
  const isMoved = after.reviewOn !== before.reviewOn;
  return isMoved && isPast(after.reviewOn, now)
    ? "Not saved. The day of its next review has passed."
    : null;
}

export function whyNotReview(nextOn: string, now: string): string | null {
  return nextOn <= dayOf(now) ? "Not saved. The next review comes after today’s." : null;
}

function isPast(day: string | null, now: string): boolean {
  return day !== null && day < dayOf(now);
}

function plain(title: string): string {
  return title.trim().replace(/\s+/g, " ").toLowerCase();
}
