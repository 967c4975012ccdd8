import type { Day, Days } from "./contract";
import { formatDayRange, formatShortDay } from "@/lib/format/dates";

const MS_PER_DAY = 86_400_000;

export function toDay(text: string): Day {
  return Math.floor(Date.parse(text) / MS_PER_DAY);
}

export function toDayOrNull(text: string | null): Day | null {
  return text === null ? null : toDay(text);
}

/** "2025-12-02". */
export function dayText(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Where only one end is known both are it; null where none is. */
export function toDays(first: string | null, last: string | null): Days | null {
  const [from, to] = [first ?? last, last ?? first];
  if (from === null || to === null) return null;
  const days: Days = [toDay(from), toDay(to)];
  return days[0] <= days[1] ? days : [days[1], days[0]];
}

/** "12 Dec". */
export function wordDay(day: Day, now: string): string {
  return formatShortDay(dayText(day), now);
}

export function wordDays([first, last]: Days, now: string): string {
  return formatDayRange(dayText(first), dayText(last), now);
}
