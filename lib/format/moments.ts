import { formatAgo } from "./ages";
import { formatInstant, formatShortDay, formatTime } from "./dates";

/** "21 Nov 09:14"; of what a document says on a day, the day: its midnight is no time. */
export function formatMoment(instant: string, now: string): string {
  return isDay(instant) ? formatShortDay(instant, now) : formatInstant(instant, now);
}

/** "3 min ago", "21 Nov". */
export function formatSince(instant: string, now: string): string {
  return isDay(instant) ? formatShortDay(instant, now) : formatAgo(instant, now);
}

/** "03:37" of today, "21 Nov" of another day. */
export function formatWhen(instant: string, now: string): string {
  const isToday = instant.slice(0, 10) === now.slice(0, 10);
  return isToday && !isDay(instant) ? formatTime(instant) : formatShortDay(instant, now);
}

/**
 * A document knows days: its facts stand at midnight, and where they follow each other, seconds after it.
 * What follows by more is a moment.
 */
function isDay(instant: string): boolean {
  return /T00:00:0\d(\.000)?Z$/.test(instant);
}
