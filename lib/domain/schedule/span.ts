import { type Layout, HUNDRED } from "./lay-out";

/** Early and late days of what is left to do, with the hours from the first one, and its slack. */
export interface Span {
  /** Of what is under way the day on which it began, where that is known. */
  earlyStart: string;
  earlyFinish: string;
  lateStart: string;
  lateFinish: string;
  earlyStartHours: number;
  earlyFinishHours: number;
  lateStartHours: number;
  lateFinishHours: number;
  /** How much later it may be before the project ends later, in working hours and in working days. */
  slackHours: number;
  slackDays: number;
  /** How much later it may end before anything else begins later. */
  freeSlackHours: number;
  critical: boolean;
}

/** From where one node begins to where another ends. */
export function spanOf(
  layout: Layout,
  first: number,
  last: number,
  startedOn: string | null,
): Span {
  const { times, network } = layout;
  const hours = (values: Float64Array, node: number) => (values[node] as number) / HUNDRED;
  const early = [hours(times.earlyStart, first), hours(times.earlyFinish, last)] as const;
  const late = [hours(times.lateStart, first), hours(times.lateFinish, last)] as const;
  const slackHours = hours(times.slack, last);
  const [earlyStart, earlyFinish] = daysOf(layout, ...early);
  const [lateStart, lateFinish] = daysOf(layout, ...late);
  return {
    earlyStart: startedOn !== null && startedOn < earlyStart ? startedOn : earlyStart,
    earlyFinish,
    lateStart,
    lateFinish,
    earlyStartHours: early[0],
    earlyFinishHours: early[1],
    lateStartHours: late[0],
    lateFinishHours: late[1],
    slackHours,
    slackDays: inDays(slackHours, network.calendar.hoursPerDay),
    freeSlackHours: hours(times.freeSlack, last),
    critical: slackHours === 0,
  };
}

/** To a hundredth. */
export function inDays(hours: number, hoursPerDay: number): number {
  return Math.round((hours / hoursPerDay) * HUNDRED) / HUNDRED;
}

/** What takes no time stands where ends what it waits for, not on the morning after. */
function daysOf({ network }: Layout, start: number, end: number): [start: string, end: string] {
  const { startDay, endDay } = network.calendar;
  return [start === end ? endDay(end) : startDay(start), endDay(end)];
}
