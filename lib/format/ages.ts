import { FIXED_SPACE } from "./marks";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago in a sentence: "now", "5 min ago", "31 h ago", "16 days ago". */
export function formatAgo(instant: string, now: string): string {
  const elapsed = elapsedMs(instant, now);
  if (elapsed < MINUTE) return "now";
  if (elapsed < 2 * DAY) return `${formatAge(instant, now)} ago`;
  return `${String(Math.floor(elapsed / DAY))} days ago`;
}

/** How old in a column: "5 min", "31 h", "52 d". Hours up to two days, so that a day is never two. */
export function formatAge(instant: string, now: string): string {
  const elapsed = elapsedMs(instant, now);
  if (elapsed < HOUR) return withSymbol(Math.floor(elapsed / MINUTE), "min");
  if (elapsed < 2 * DAY) return withSymbol(Math.floor(elapsed / HOUR), "h");
  return withSymbol(Math.floor(elapsed / DAY), "d");
}

/** Days from one day to another, negative when `to` lies before. Both are days or instants, in UTC. */
export function daysBetween(from: string, to: string): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / DAY);
}

export interface Countdown {
  value: string;
  unit: string;
}

/** What is left until a moment: "3 days", under 48 hours "31 h". Null when it has come. */
export function countdown(until: string, now: string): Countdown | null {
  const left = Date.parse(until) - Date.parse(now);
  if (left <= 0) return null;
  if (left < HOUR) return { value: String(Math.ceil(left / MINUTE)), unit: "min" };
  if (left < 2 * DAY) return { value: String(Math.floor(left / HOUR)), unit: "h" };
  return { value: String(Math.floor(left / DAY)), unit: "days" };
}

function elapsedMs(instant: string, now: string): number {
  return Math.max(0, Date.parse(now) - Date.parse(instant));
}

function startOfDay(day: string): number {
  return Date.parse(new Date(day).toISOString().slice(0, 10));
}

function withSymbol(value: number, symbol: string): string {
  return `${String(value)}${FIXED_SPACE}${symbol}`;
}
