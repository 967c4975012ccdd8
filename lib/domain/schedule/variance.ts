import { daysBetween } from "../instant";
import type { BaselineRow, Project } from "../project";
import { type ComparedBaseline, wholeOf } from "./baselines";
import { type Calendar, makeCalendar } from "./calendar";
import { type Days, type Present, presentRows } from "./present-rows";
import type { ProjectSchedule } from "./project-schedule";

/** From one day to another; above zero where the other is later. */
export interface Slip {
  calendarDays: number;
  workingDays: number;
  workingHours: number;
}

/** One row of the plan four times over, each kept apart (R22). */
export interface Variance extends Pick<Present, "kind" | "key" | "name" | "actual" | "expected"> {
  /** Null for what the baseline does not know. */
  baseline: Days | null;
  /** Null for what is gone from the plan. */
  plan: Days | null;
  /** How much later it ended, or is expected to end, than it once was. */
  endSlip: Slip | null;
  /** What it takes now less what it was to take then, in hours; actual where it is finished. */
  effortHours: number | null;
}

/** Baseline, plan, actual and expected days of each row and of the whole, and how far they lie apart. */
export function compareWithBaseline(
  project: Project,
  schedule: ProjectSchedule,
  baseline: ComparedBaseline,
): Variance[] {
  const calendar = makeCalendar(project, schedule.from);
  const frozen = wholeOf(baseline);
  const then = new Map(
    [...baseline.rows, ...(frozen ? [frozen] : [])].map((row) => [`${row.kind} ${row.key}`, row]),
  );
  const now = presentRows(project, schedule);
  const rows = now.map((row) => {
    const was = then.get(`${row.kind} ${row.key}`) ?? null;
    then.delete(`${row.kind} ${row.key}`);
    return compare(calendar, row, was);
  });
  const gone = [...then.values()].map(
    ({ kind, key, name, ...was }): Variance => ({
      kind,
      key,
      name,
      baseline: { startOn: was.startOn, endOn: was.endOn },
      plan: null,
      actual: NOTHING,
      expected: null,
      endSlip: null,
      effortHours: null,
    }),
  );
  return [...rows, ...gone];
}

/** Null where one of the days is missing: a gap is no slip of nothing. */
export function slipBetween(
  calendar: Calendar,
  from: string | null,
  to: string | null,
): Slip | null {
  if (from === null || to === null) return null;
  const workingHours = hundredths(calendar.hourAtEnd(to) - calendar.hourAtEnd(from));
  return {
    calendarDays: daysBetween(from, to),
    workingDays: Math.round(workingHours / calendar.hoursPerDay),
    workingHours,
  };
}

const NOTHING: Days = { startOn: null, endOn: null };

function compare(calendar: Calendar, row: Present, was: BaselineRow | null): Variance {
  const { kind, key, name, plan, actual, expected, effort } = row;
  const ends = actual.endOn ?? expected?.endOn ?? null;
  return {
    kind,
    key,
    name,
    baseline: was && { startOn: was.startOn, endOn: was.endOn },
    plan,
    actual,
    expected,
    endSlip: slipBetween(calendar, was?.endOn ?? null, ends),
    effortHours:
      effort === null || !was || was.effortHours === null
        ? null
        : hundredths(effort - was.effortHours),
  };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
