import type { CalendarFacts } from "@/lib/features/schedule/types";
import { agree, formatCount, formatList } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";
import { EN_DASH, FIXED_SPACE } from "@/lib/format/marks";
import { formatNumber } from "@/lib/format/numbers";

/** As ISO 8601 counts them, from 1 on. */
export const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/** "Working calendar: from 1 Dec, Mon–Fri, 8 h a day, 4.5 people, 2 holidays." */
export function wordCalendar(facts: CalendarFacts, now: string): string {
  const { startOn, hoursPerDay, people, workingDays, holidays } = facts;
  const parts = [
    ...(startOn === null ? [] : [`from ${formatShortDay(startOn, now)}`]),
    wordWeekdays(workingDays),
    `${formatNumber(hoursPerDay, 2)}${FIXED_SPACE}h a day`,
    `${formatNumber(people, 2)} ${agree(people, "person", "people")}`,
    holidays.length === 0 ? "no holidays" : formatCount(holidays.length, "holiday"),
  ];
  return `Working calendar: ${parts.join(", ")}.`;
}

/** "Mon–Fri", "Mon, Wed–Fri and Sun", "every day". */
export function wordWeekdays(days: readonly number[]): string {
  if (days.length === WEEKDAYS.length) return "every day";
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return formatList(runs.flatMap(wordRun));
}

/** Two in a row are told one by one. */
function wordRun(run: readonly number[]): string[] {
  const names = run.map((day) => WEEKDAYS[day - 1] ?? "");
  return names.length < 3 ? names : [`${names[0] ?? ""}${EN_DASH}${names.at(-1) ?? ""}`];
}
