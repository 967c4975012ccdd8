import { EN_DASH } from "./marks";

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
export const MONTHS = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
] as const;

const MS_PER_DAY = 86_400_000;

/**
 * Days are `YYYY-MM-DD`, instants ISO 8601; both are read in UTC, so that a server and a browser
 * write the same words. `now` may be either. The year is written only where it is another than now's.
 */
export function formatDay(day: string, now: string): string {
  return `${weekday(day)} ${formatShortDay(day, now)}`;
}

/** "5 Dec", "16 Jun 2026". */
export function formatShortDay(day: string, now: string): string {
  return year(day) === year(now) ? dayAndMonth(day) : `${dayAndMonth(day)} ${year(day)}`;
}

/** "Tue 2 Dec 2025": always with the year, for the head of a page and for paper. */
export function formatFullDay(day: string): string {
  return `${weekday(day)} ${dayAndMonth(day)} ${year(day)}`;
}

/** "1–2 Dec", "28 Nov – 3 Dec", "29 Dec – 2 Jan 2026". */
export function formatDayRange(from: string, to: string, now: string): string {
  if (from.slice(0, 10) === to.slice(0, 10)) return formatShortDay(from, now);
  if (from.slice(0, 7) === to.slice(0, 7)) {
    return `${dayOfMonth(from)}${EN_DASH}${formatShortDay(to, now)}`;
  }
  const start = year(from) === year(to) ? dayAndMonth(from) : formatShortDay(from, now);
  return `${start} ${EN_DASH} ${formatShortDay(to, now)}`;
}

/** "1 Dec 16:10" in UTC. */
export function formatInstant(instant: string, now: string): string {
  return `${formatShortDay(instant, now)} ${formatTime(instant)}`;
}

/** "09:40" in UTC. */
export function formatTime(instant: string): string {
  return inUtc(instant).slice(11, 16);
}

function weekday(day: string): string {
  const days = Math.floor(Date.parse(day) / MS_PER_DAY);
  // The first day of 1970 was a Thursday.
  return WEEKDAYS[(((days + 4) % 7) + 7) % 7] ?? "";
}

function dayAndMonth(day: string): string {
  return `${dayOfMonth(day)} ${MONTHS[Number(inUtc(day).slice(5, 7)) - 1] ?? ""}`;
}

function dayOfMonth(day: string): string {
  return String(Number(inUtc(day).slice(8, 10)));
}

function year(day: string): string {
  return inUtc(day).slice(0, 4);
}

/** Nearly all come in UTC: making a `Date` of each took a plan of a thousand rows a millisecond or two. */
function inUtc(written: string): string {
  const isUtc = written.length === 10 || written.endsWith("Z");
  return isUtc ? written : new Date(written).toISOString();
}
