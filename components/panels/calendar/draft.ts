import type { FormFact } from "@/components/forms/settle";
import type { CalendarFacts } from "@/lib/features/schedule/types";
import { formatList } from "@/lib/format/counts";
import { formatFullDay } from "@/lib/format/dates";
import { readNumber } from "@/lib/format/read-figure";
import { wordWeekdays } from "../words/calendar-words";

/** What stands in the fields, as it was written; lists between commas. */
export interface Draft {
  start: string;
  target: string;
  hours: string;
  people: string;
  days: string;
  holidays: string;
}

export type Wrong = Partial<Record<keyof Draft, string>>;

/** Of a day of which only a part is typed. */
export const HALF_DAY = "Say a whole day";

export const FACTS: readonly FormFact<Draft>[] = [
  { label: "Start", fields: ["start"] },
  { label: "Target", fields: ["target"] },
  { label: "Hours a day", fields: ["hours"] },
  { label: "People", fields: ["people"] },
  { label: "Working days", fields: ["days"], word: ({ days }) => wordWeekdays(daysIn(days)) },
  { label: "Holidays", fields: ["holidays"], word: ({ holidays }) => wordHolidays(holidays) },
];

export function draftOf(facts: CalendarFacts): Draft {
  return {
    start: facts.startOn ?? "",
    target: facts.targetOn ?? "",
    hours: String(facts.hoursPerDay),
    people: String(facts.people),
    days: facts.workingDays.join(","),
    holidays: facts.holidays.join(","),
  };
}

/** The calendar that the fields say, or what is wrong with them. */
export function readDraft(
  draft: Draft,
): { facts: CalendarFacts; wrong: null } | { facts: null; wrong: Wrong } {
  const { start, target } = draft;
  const hours = readNumber(draft.hours, HOURS);
  const people = readNumber(draft.people, PEOPLE);
  const workingDays = daysIn(draft.days);
  const isBefore = start !== "" && target !== "" && target < start;
  if (hours.value === null || people.value === null || workingDays.length === 0 || isBefore) {
    return {
      facts: null,
      wrong: {
        ...(isBefore && { target: "The target is before the start" }),
        ...(hours.value === null && { hours: hours.wrong ?? HOURS.such }),
        ...(people.value === null && { people: people.wrong ?? PEOPLE.such }),
        ...(workingDays.length === 0 && { days: "At least one day of the week" }),
      },
    };
  }
  const facts = {
    startOn: start === "" ? null : start,
    targetOn: target === "" ? null : target,
    hoursPerDay: hours.value,
    people: people.value,
    workingDays,
    holidays: holidaysIn(draft.holidays),
  };
  return { facts, wrong: null };
}

const HOURS = {
  least: 0.01,
  most: 24,
  decimals: 2,
  such: "More than 0 and at most 24, as 8 or 7.5",
} as const;
const PEOPLE = {
  least: 0.01,
  most: 1000,
  decimals: 2,
  such: "More than 0 and at most 1,000, as 4 or 4.5",
} as const;

export function daysIn(days: string): number[] {
  return days === "" ? [] : days.split(",").map(Number);
}

/** With the day of the week, or without it. */
export function withWeekday(days: string, day: number, isWorked: boolean): string {
  const others = daysIn(days).filter((one) => one !== day);
  return (isWorked ? [...others, day] : others).sort((one, other) => one - other).join(",");
}

export function holidaysIn(holidays: string): string[] {
  return holidays === "" ? [] : holidays.split(",");
}

export function withoutHoliday(holidays: string, day: string): string {
  return holidaysIn(holidays)
    .filter((one) => one !== day)
    .join(",");
}

/** All days that a text names, such as one that is pasted, in their order and each once. */
export function addHolidays(
  holidays: string,
  text: string,
): { holidays: string; added: string[]; known: string[]; wrong: string[] } {
  const before = holidaysIn(holidays);
  const named = [...new Set(text.match(/\d{4}-\d{2}-\d{2}/g))];
  const days = named.filter(isDay);
  const added = days.filter((day) => !before.includes(day));
  return {
    holidays: [...before, ...added].sort().join(","),
    added,
    known: days.filter((day) => before.includes(day)),
    wrong: named.filter((day) => !isDay(day)),
  };
}

const FIRST_DAY = "1970-01-01";
const LAST_DAY = "2199-12-31";

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00.000Z`);
  const isThere = !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
  return isThere && text >= FIRST_DAY && text <= LAST_DAY;
}

/** What came of adding them; null where all of them are added. */
export function wordNotAdded({
  known,
  wrong,
}: {
  known: string[];
  wrong: string[];
}): string | null {
  const parts = [
    known.length > 0 &&
      `${formatList(known.map(formatFullDay))} ${known.length === 1 ? "is" : "are"} there already`,
    wrong.length > 0 &&
      `${formatList(wrong)} ${wrong.length === 1 ? "is no day" : "are no days"} between 1970 and 2199`,
  ].filter((words) => words !== false);
  return parts.length === 0 ? null : parts.join("; ");
}

function wordHolidays(holidays: string): string {
  const days = holidaysIn(holidays);
  return days.length === 0 ? "none" : days.map(formatFullDay).join(", ");
}
