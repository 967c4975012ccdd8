import type { Estimate, Milestone, Task } from "../project";
import { type WorkingTime, makeCalendar } from "./calendar";

/** The days somebody plans for a task or a phase. */
export type PlannedDays = Pick<Task, "plannedStartOn" | "plannedEndOn">;

/** The days within which somebody promises a milestone. */
export type Window = Pick<Milestone, "startsOn" | "endsOn">;

/**
 * The working day so many working days later, or sooner where `by` is negative. From a free day the next
 * working day is the first later one, and the working day before it the first sooner one.
 */
export function shiftDay(time: WorkingTime, day: string, by: number): string {
  if (by === 0) return day;
  const { hoursPerDay, hourAtStart, hourAtEnd, startDay } = makeCalendar(time, day);
  const isFree = hourAtStart(day) === hourAtEnd(day);
  return startDay((isFree && by > 0 ? by - 1 : by) * hoursPerDay);
}

/** How many working days later one day begins than another; a free day begins as the next working day does. */
export function daysBetween(time: WorkingTime, from: string, to: string): number {
  const { hoursPerDay, hourAtStart } = makeCalendar(time, from);
  return Math.round(hourAtStart(to) / hoursPerDay);
}

/** The same of the evenings of two days; that of a free day is that of the working day before it. */
export function daysBetweenEnds(time: WorkingTime, from: string, to: string): number {
  const { hoursPerDay, hourAtEnd } = makeCalendar(time, from);
  return Math.round((hourAtEnd(to) - hourAtEnd(from)) / hoursPerDay);
}

/** How many working days there are from one day through another. */
function daysWithin(time: WorkingTime, from: string, to: string): number {
  const { hoursPerDay, hourAtEnd } = makeCalendar(time, from);
  return Math.round(hourAtEnd(to) / hoursPerDay);
}

/**
 * What moving a bar writes: it is planned to begin where it was put down. A planned end moves with the planned
 * start, with as many working days between them; one without a start moves as far as the bar.
 */
export function movePlan(
  time: WorkingTime,
  { plannedStartOn, plannedEndOn }: PlannedDays,
  beginsOn: string,
  by: number,
): PlannedDays {
  const startsOn = shiftDay(time, beginsOn, by);
  if (plannedEndOn === null) return { plannedStartOn: startsOn, plannedEndOn };
  const endsOn =
    plannedStartOn === null
      ? shiftDay(time, plannedEndOn, by)
      : shiftDay(time, startsOn, Math.max(1, daysWithin(time, plannedStartOn, plannedEndOn)) - 1);
  return { plannedStartOn: startsOn, plannedEndOn: endsOn < startsOn ? startsOn : endsOn };
}

/** What moving the end of a bar does to a planned end: it moves as far, and never before the planned start. */
export function moveEnd(
  time: WorkingTime,
  { plannedStartOn, plannedEndOn }: PlannedDays,
  by: number,
): PlannedDays {
  if (plannedEndOn === null) return { plannedStartOn, plannedEndOn };
  const endsOn = shiftDay(time, plannedEndOn, by);
  const isBefore = plannedStartOn !== null && endsOn < plannedStartOn;
  return { plannedStartOn, plannedEndOn: isBefore ? plannedStartOn : endsOn };
}

/** Moves what was promised; where nothing was, the day on which it is expected becomes the promise. */
export function moveWindow(
  time: WorkingTime,
  { startsOn, endsOn }: Window,
  expectedOn: string | null,
  by: number,
): Window {
  const promisedOn = endsOn ?? expectedOn;
  return {
    startsOn: startsOn && shiftDay(time, startsOn, by),
    endsOn: promisedOn && shiftDay(time, promisedOn, by),
  };
}

/**
 * An estimate that makes a bar of `days` working days one of `toDays`: each point grows alike, to a hundredth
 * of its unit, so that the bar ends where its end was put down. What took no time takes one figure.
 */
export function resizeEstimate(
  estimate: Estimate,
  { days, toDays }: { days: number; toDays: number },
  { hoursPerDay, workingDays }: Pick<WorkingTime, "hoursPerDay" | "workingDays">,
): Estimate {
  const { low, likely, high, unit } = estimate;
  if (days <= 0 || high <= 0) {
    const figure = hundredths(
      unit === "weeks" ? toDays / workingDays.length : toDays * hoursPerDay,
    );
    return { low: figure, likely: figure, high: figure, unit };
  }
  const grow = (value: number) => hundredths((value * toDays) / days);
  return { low: grow(low), likely: likely === null ? null : grow(likely), high: grow(high), unit };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
