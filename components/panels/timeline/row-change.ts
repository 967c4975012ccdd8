import type { WorkingTime } from "@/lib/domain/schedule/calendar";
import {
  daysBetween,
  daysBetweenEnds,
  moveEnd,
  movePlan,
  moveWindow,
  resizeEstimate,
  shiftDay,
} from "@/lib/domain/schedule/replan";
import type { PlannedFacts } from "@/lib/features/schedule/types";
import type { Planned } from "../timeline-edit/contract";
import { wordKeeps, wordStays } from "../words/plan-words";
import type { Day, Days, TimelineRow } from "./contract";
import { dayText, toDay, wordDay, wordDays } from "./days";
import { wordName } from "./words";

/**
 * What a hand does to a bar, in working days: moves it as a whole, or its end. What each writes:
 *
 * - A task or a phase that is moved is planned to begin on the day where its bar was put down; a planned end
 *   moves with it. It begins then unless something holds it up for longer. Of a phase the planned days come
 *   from documents and nothing waits for them, so it is also said to begin no sooner.
 * - One that is made longer has its estimate scaled so that the bar ends where its end was put down; a planned
 *   end moves with it.
 * - A milestone that is moved is promised for another day, its window as a whole.
 */
export interface RowChange {
  kind: "move" | "length";
  by: number;
}

export type ChangeKind = RowChange["kind"];

/** Why a row cannot be changed so, as a sentence; null where it can. */
export function whyNotChange(row: TimelineRow, kind: ChangeKind): string | null {
  const name = capital(row.kind === "finish" ? row.name : wordName(row));
  const { version, stays, keeps } = row;
  if (version === undefined) return `${name} is not planned here.`;
  if (stays !== undefined && (kind === "move" || stays !== "begun")) return wordStays(stays, name);
  if (kind === "length" && keeps !== undefined) return wordKeeps(keeps, name);
  return movedDays(row) === null ? wordStays("no day", name) : null;
}

/** From when to when the bar is that is moved: of a milestone what was promised. */
export function movedDays({ kind, planned, expected }: TimelineRow): Days | null {
  const days = kind === "milestone" ? (planned ?? expected) : expected;
  return days ?? null;
}

/** How many working days it is to a place so many days of the calendar away; free days are stepped over. */
export function workingDaysTo(
  row: TimelineRow,
  kind: ChangeKind,
  days: number,
  { time, today }: { time: WorkingTime; today: Day },
): number {
  const moved = movedDays(row);
  if (moved === null) return 0;
  const [first, last] = moved;
  const by =
    kind === "move"
      ? daysBetween(time, dayText(first), dayText(first + days))
      : daysBetweenEnds(time, dayText(last), dayText(last + days));
  return atLeast(row, { kind, by }, { time, today });
}

/** No work begins before today, and a bar is a day long or as long as it is. */
export function atLeast(
  row: TimelineRow,
  { kind, by }: RowChange,
  { time, today }: { time: WorkingTime; today: Day },
): number {
  const first = movedDays(row)?.[0] ?? today;
  const least =
    kind === "length"
      ? 1 - Math.max(1, Math.ceil(row.length ?? 1))
      : row.kind === "milestone"
        ? -Infinity
        : Math.min(0, daysBetween(time, dayText(first), dayText(today)));
  return Math.max(least, by) || 0;
}

/** Why a change by keys stops where it is. */
export function whyNoFurther(row: TimelineRow, kind: ChangeKind): string {
  const name = capital(shortName(row));
  return kind === "move"
    ? `${name} cannot begin sooner: nothing is planned before today.`
    : `${name} cannot be made shorter here: a bar is a day at least. Its estimate can say less.`;
}

/** The row as it is drawn until the server says what comes of it. */
export function changedRow(row: TimelineRow, change: RowChange, time: WorkingTime): TimelineRow {
  const { kind, by } = change;
  const shift = (day: Day) => toDay(shiftDay(time, dayText(day), by));
  const { planned, expected, at, length } = row;
  if (row.kind === "milestone") {
    const days = movedDays(row);
    return days ? { ...row, planned: [shift(days[0]), shift(days[1])] } : row;
  }
  if (!expected) return row;
  const [first, last] = expected;
  const days: Days = [kind === "move" ? shift(first) : first, shift(last)];
  return {
    ...row,
    expected: days,
    ...(at && { at: [days[0] + at[0] - first, days[1] + at[1] - last] }),
    ...(kind === "length" && length !== undefined && { length: Math.max(0, length + by) }),
    ...(planned && {
      planned: [kind === "move" ? shift(planned[0]) : planned[0], shift(planned[1])],
    }),
  };
}

/** What is written of a row that was changed so. `days`: how long all of it is by its estimate. */
export function factsAfter(
  { planned, days }: { planned: Planned; days: number },
  row: TimelineRow,
  { kind, by }: RowChange,
  time: WorkingTime,
): Planned["facts"] {
  const moved = movedDays(row);
  const first = moved === null ? null : dayText(moved[0]);
  if (planned.kind === "milestone") {
    const expectedOn = moved === null ? null : dayText(moved[1]);
    return { ...planned.facts, ...moveWindow(time, planned.facts, expectedOn, by) };
  }
  const { facts } = planned;
  if (kind === "move" && first !== null) {
    const days = movePlan(time, facts, first, by);
    const notBeforeOn = days.plannedStartOn;
    return { ...facts, ...days, ...("notBeforeOn" in facts && { notBeforeOn }) };
  }
  return {
    ...facts,
    ...moveEnd(time, facts, by),
    estimate: facts.estimate && resizeEstimate(facts.estimate, { days, toDays: days + by }, time),
  };
}

/** "12 – 19 Mar": where it is drawn; of a milestone the promised day. */
export function wordMoved(row: TimelineRow, now: string): string {
  const days = movedDays(row);
  if (days === null) return "no day";
  return row.kind === "milestone" ? wordDay(days[1], now) : wordDays(days, now);
}

/** "Moved task 1.2 to 12 – 19 Mar", "Made task 1.2 last 12 – 19 Mar". */
export function wordChange(row: TimelineRow, kind: ChangeKind, now: string): string {
  const name = shortName(row);
  const when = wordMoved(row, now);
  if (row.kind === "milestone") return `Promised ${name} for ${when}`;
  return kind === "move" ? `Moved ${name} to ${when}` : `Made ${name} last ${when}`;
}

/** "task 1.2", "milestone MVP". */
export function shortName({ kind, key, name }: TimelineRow): string {
  return kind === "milestone" ? `milestone ${name}` : `${kind} ${key}`;
}

/** What another left of a row: "planned 12 – 19 Mar", "takes 4–6 h". */
export function wordFacts(facts: PlannedFacts[keyof PlannedFacts], now: string): string {
  const day = (text: string | null) => (text === null ? "no day" : wordDay(toDay(text), now));
  if ("actualOn" in facts) return `promised ${day(facts.endsOn)}`;
  const { estimate } = facts;
  const beginsOn = "notBeforeOn" in facts ? facts.notBeforeOn : facts.plannedStartOn;
  const takes = estimate
    ? `takes ${[estimate.low, estimate.likely, estimate.high]
        .filter((figure, at, all) => figure !== null && figure !== all[at - 1])
        .join(" – ")} ${estimate.unit}`
    : "no estimate";
  return `no sooner than ${day(beginsOn)}, ${takes}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
