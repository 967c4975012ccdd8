/**
 * Date arithmetic on given values: instants are ISO 8601 in UTC, days `YYYY-MM-DD` in UTC.
 * Nothing here reads a clock; a value that is no date never throws and is never before or after anything.
 */

const DAY_MS = 86_400_000;

/** Milliseconds since 1970, NaN where the value is no date. */
export function toMs(value: string): number {
  return Date.parse(value);
}

/** Whether `now` has reached the moment. A moment that cannot be read has passed: doubt never helps. */
export function hasPassed(moment: string, now: string): boolean {
  return !isBefore(now, moment);
}

/** Instants written in full compare as text, which is a good deal quicker than reading them. */
function isBefore(one: string, other: string): boolean {
  if (isFull(one) && isFull(other)) return one < other;
  return toMs(one) < toMs(other);
}

const FULL = "2026-03-16T12:00:00.000Z".length;

function isFull(instant: string): boolean {
  return instant.length === FULL && instant.endsWith("Z");
}

export function addDays(instant: string, days: number): string {
  return fromMs(toMs(instant) + days * DAY_MS) ?? instant;
}

/** Whole days from one to the other, rounded down; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.floor((toMs(to) - toMs(from)) / DAY_MS);
}

/** The day in UTC on which an instant falls. */
export function dayOf(instant: string): string {
  return (fromMs(toMs(instant)) ?? instant).slice(0, 10);
}

/** The first moment after a day: something that holds until that day holds through all of it. */
export function endOfDay(day: string): string {
  return addDays(day, 1);
}

/** The first of the given moments; null stands for never. */
export function earliest(moments: Iterable<string | null>): string | null {
  let first: string | null = null;
  for (const moment of moments) {
    if (moment !== null) first = sooner(moment, first);
  }
  return first;
}

/** The earlier of a moment and another that may never come. */
export function sooner(moment: string, other: string | null): string {
  return other !== null && hasPassed(other, moment) ? other : moment;
}

export function later(moment: string, other: string): string {
  return hasPassed(moment, other) ? other : moment;
}

/** Oldest first; rows of one moment keep the order in which they were recorded. */
export function inTimeOrder<T>(rows: readonly T[], momentOf: (row: T) => string): T[] {
  return rows
    .map((row) => ({ row, ms: toMs(momentOf(row)) }))
    .sort((one, other) => one.ms - other.ms || 0)
    .map(({ row }) => row);
}

function fromMs(ms: number): string | null {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
