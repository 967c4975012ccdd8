import { addDays, dayOf, endOfDay, hasPassed, toMs } from "../instant";

/** What an address asks for that names a day or an instant. */
export type AsOf =
  | { kind: "now" }
  /** `at`: the last moment of a day, or the instant itself. */
  | { kind: "past"; at: string }
  | { kind: "to come"; at: string }
  | { kind: "unreadable" };

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/;

/** A day is meant as it ended, in UTC, and today as it is. Null, which names nothing, is now. */
export function readAsOf(asked: string | null, now: string): AsOf {
  if (asked === null || asked === "") return { kind: "now" };
  if (DAY.test(asked)) return readDay(asked, now);
  if (!INSTANT.test(asked) || !isOfCalendar(asked.slice(0, 10))) return { kind: "unreadable" };
  if (Number.isNaN(toMs(asked))) return { kind: "unreadable" };
  const at = addDays(asked, 0);
  if (at === now) return { kind: "now" };
  return { kind: hasPassed(at, now) ? "past" : "to come", at };
}

function readDay(day: string, now: string): AsOf {
  if (!isOfCalendar(day)) return { kind: "unreadable" };
  const today = dayOf(now);
  if (day === today) return { kind: "now" };
  if (day > today) return { kind: "to come", at: day };
  return { kind: "past", at: addDays(endOfDay(day), -LAST_MS) };
}

/** The 30th of February is read as the 2nd of March by what reads dates. */
function isOfCalendar(day: string): boolean {
  return !Number.isNaN(toMs(day)) && dayOf(day) === day;
}

/** As a share of a day. */
const LAST_MS = 1 / 86_400_000;
