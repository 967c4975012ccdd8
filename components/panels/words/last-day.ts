import { formatShortDay } from "@/lib/format/dates";

/** "19 Dec": the last day of what ends with the given moment. */
export function wordLastDay(end: string, now: string): string {
  const ms = Date.parse(end);
  return Number.isNaN(ms) ? end : formatShortDay(new Date(ms - 1).toISOString(), now);
}
