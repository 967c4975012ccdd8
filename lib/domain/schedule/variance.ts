import { daysBetween } from "../instant";
import type { BaselineRow, Project } from "../project";
import type { PlannedKind } from "../vocabulary";
import type { ComparedBaseline } from "./baselines";
import { type Calendar, makeCalendar } from "./calendar";
import type { ProjectSchedule } from "./project-schedule";

/** From one day to another; above zero where the other is later. */
export interface Slip {
  calendarDays: number;
  workingDays: number;
  workingHours: number;
}

export interface Days {
  startOn: string | null;
  endOn: string | null;
}

/** One row of the plan four times over, each kept apart (R22). */
export interface Variance {
  kind: PlannedKind;
  key: string;
  name: string;
  /** Null for what the baseline does not know. */
  baseline: Days | null;
  /** Null for what is gone from the plan. */
  plan: Days | null;
  actual: Days;
  /** As computed from what is left to do; null for what is finished, put off or gone. */
  expected: Days | null;
  /** How much later it is planned to end than it once was, and to have ended or to be expected to end. */
  planSlip: Slip | null;
  endSlip: Slip | null;
  /** What it takes now less what it was to take then, in hours; actual where it is finished. */
  effortHours: number | null;
}

/** Baseline, plan, actual and expected days of each phase, task and milestone, and how far they lie apart. */
export function compareWithBaseline(
  project: Project,
  schedule: ProjectSchedule,
  baseline: ComparedBaseline,
): Variance[] {
  const calendar = makeCalendar(project, schedule.from);
  const then = new Map(baseline.rows.map((row) => [`${row.kind} ${row.key}`, row]));
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
      planSlip: null,
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

type Present = Pick<Variance, "kind" | "key" | "name" | "actual" | "expected"> & {
  plan: Days;
  effort: number | null;
};

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
    planSlip: slipBetween(calendar, was?.endOn ?? null, plan.endOn),
    endSlip: slipBetween(calendar, was?.endOn ?? null, ends),
    effortHours:
      effort === null || !was || was.effortHours === null
        ? null
        : hundredths(effort - was.effortHours),
  };
}

function presentRows(project: Project, schedule: ProjectSchedule): Present[] {
  const phases = new Map(schedule.phases.map((row) => [row.key, row]));
  const tasks = new Map(schedule.tasks.map((row) => [row.key, row]));
  const milestones = new Map(schedule.milestones.map((row) => [row.key, row]));
  const expected = (
    row: { span: { earlyStart: string; earlyFinish: string } | null } | undefined,
  ) => (row?.span ? { startOn: row.span.earlyStart, endOn: row.span.earlyFinish } : null);
  return [
    ...project.phases.map((row): Present => {
      const now = phases.get(row.key);
      return {
        kind: "phase",
        key: row.key,
        name: row.name,
        plan: { startOn: row.plannedStartOn, endOn: row.plannedEndOn },
        actual: { startOn: now?.startedOn ?? null, endOn: now?.finishedOn ?? null },
        expected: expected(now),
        effort: now?.effortHours ?? null,
      };
    }),
    ...project.tasks.map((row): Present => {
      const now = tasks.get(row.key);
      return {
        kind: "task",
        key: row.key,
        name: row.title,
        plan: { startOn: row.plannedStartOn, endOn: row.plannedEndOn },
        // While something is left of it nobody has shown that it ended.
        actual: { startOn: row.startedOn, endOn: now?.span ? null : row.finishedOn },
        expected: expected(now),
        effort: now?.effortHours ?? null,
      };
    }),
    ...project.milestones.map((row): Present => {
      const endOn = milestones.get(row.key)?.earlyFinish ?? null;
      return {
        kind: "milestone",
        key: row.key,
        name: row.name,
        plan: { startOn: row.startsOn, endOn: row.endsOn },
        actual: { startOn: null, endOn: row.actualOn },
        expected: endOn === null ? null : { startOn: null, endOn },
        effort: null,
      };
    }),
  ];
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
