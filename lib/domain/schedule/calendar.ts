import { toMs } from "../instant";
import type { Project } from "../project";

/** Hours a day, days of the week, and the days on which nobody works. */
export type WorkingTime = Pick<Project, "hoursPerDay" | "workingDays" | "holidays">;

/**
 * Working hours counted from the morning of the first working day on or after a given day. Moments are
 * half-open: work that ends after the last hour of a day ends on that day, what follows begins on the
 * next working day. Days are `YYYY-MM-DD`; hours are exact to a hundredth.
 */
export interface Calendar {
  hoursPerDay: number;
  /** The day on which what begins at this hour begins. */
  startDay: (hours: number) => string;
  /** The day on which what ends at this hour ends; nothing ends before the first day. */
  endDay: (hours: number) => string;
  /** The hour of the morning of a day, negative before the first day; a free day has that of the next working day. */
  hourAtStart: (day: string) => number;
  /** The hour of the evening of a day. */
  hourAtEnd: (day: string) => number;
}

export function makeCalendar(time: WorkingTime, firstDay: string): Calendar {
  const days = countWorkingDays(time);
  const origin = days.before(dayNumber(firstDay));
  const hundredthsADay = Math.round(time.hoursPerDay * HUNDRED);
  const daysIn = (hours: number) => Math.round(hours * HUNDRED) / hundredthsADay;
  const hoursOf = (count: number) => (count * hundredthsADay) / HUNDRED;
  const named: string[] = [];
  const dayAt = (count: number) => (named[count] ??= nameDay(days.at(origin + count)));
  return {
    hoursPerDay: time.hoursPerDay,
    startDay: (hours) => dayAt(Math.floor(daysIn(hours))),
    endDay: (hours) => dayAt(Math.max(0, Math.ceil(daysIn(hours)) - 1)),
    hourAtStart: (day) => hoursOf(days.before(dayNumber(day)) - origin),
    hourAtEnd: (day) => hoursOf(days.before(dayNumber(day) + 1) - origin),
  };
}

const HUNDRED = 100;
const DAY_MS = 86_400_000;
const DAYS_OF_WEEK = [1, 2, 3, 4, 5, 6, 7];

interface WorkingDays {
  /** How many working days lie before a day, counted from 1970. */
  before: (day: number) => number;
  /** The working day before which so many lie. */
  at: (count: number) => number;
}

/** In constant time per week and logarithmic in the holidays, however far away a day is. */
function countWorkingDays({ workingDays, holidays }: WorkingTime): WorkingDays {
  const offsets = [0, 1, 2, 3, 4, 5, 6].filter((day) => isWorked(workingDays, weekday(day)));
  const perWeek = offsets.length;
  const weekly = (day: number) => {
    const week = Math.floor(day / 7);
    return week * perWeek + offsets.filter((offset) => offset < day - week * 7).length;
  };
  const free = freeDays(workingDays, holidays);
  // Counted among the days of the week that are worked, less the holidays before it: what ends before it.
  const worked = free.map((day, index) => weekly(day) - index);
  return {
    before: (day) => weekly(day) - countWhile(free, (one) => one < day),
    at: (count) => {
      const among = count + countWhile(worked, (one) => one <= count);
      const week = Math.floor(among / perWeek);
      return week * 7 + (offsets[among - week * perWeek] ?? 0);
    },
  };
}

/** A project whose list holds no day works on every day: no time at all would make no plan. */
function isWorked(workingDays: readonly number[], day: number): boolean {
  const known = DAYS_OF_WEEK.filter((one) => workingDays.includes(one));
  return known.length === 0 || known.includes(day);
}

/** Holidays on days that are otherwise worked, ascending, each once. */
function freeDays(workingDays: readonly number[], holidays: readonly string[]): number[] {
  const days = holidays
    .map(dayNumber)
    .filter((day) => !Number.isNaN(day) && isWorked(workingDays, weekday(day)));
  return [...new Set(days)].sort((one, other) => one - other);
}

/** 1 January 1970 was a Thursday. */
function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** How many at the front of an ascending list fulfil what holds for no later one once it fails. */
function countWhile(values: readonly number[], holds: (value: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function dayNumber(day: string): number {
  return Math.floor(toMs(day) / DAY_MS);
}

/** The last day that four digits can name: whatever ends later is shown as that. */
const LAST_DAY = 2_932_896;

function nameDay(day: number): string {
  return new Date(Math.min(day, LAST_DAY) * DAY_MS).toISOString().slice(0, 10);
}
