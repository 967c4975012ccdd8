import { expectedHours } from "../estimate";
import type { Phase, Project, Task } from "../project";
import type { Activity } from "./activity";
import { sharedAmong } from "./task-activities";
import type { Work } from "./work";

/** Work in hours of one person; null where nobody estimated any of it. */
export interface Effort {
  /** Finished work counts as its actual, where that is recorded. */
  effortHours: number | null;
  remainingHours: number | null;
}

/** `activity`: the open task in the plan; undefined for one that is finished. */
export function taskEffort(
  project: Project,
  work: Work,
  task: Task,
  activity: Activity | undefined,
): Effort {
  if (activity) return task.estimate === null ? UNKNOWN : leftOf(activity, 1);
  const isExcused = work.progress.get(task.key) === "excused";
  const expected = task.estimate && expectedHours(task.estimate, project);
  return {
    effortHours: task.actualHours ?? (isExcused ? 0 : expected),
    remainingHours: 0,
  };
}

/** What the estimate of a phase has beyond its tasks; `activity`: where the estimate says how long it lasts. */
export function effortBeyondTasks(
  project: Project,
  { estimate }: Pick<Phase, "estimate">,
  activity: Activity | undefined,
  tasks: readonly Effort[],
): Effort {
  if (!activity) return UNKNOWN;
  const own = leftOf(activity, sharedAmong(estimate, project));
  const known = sumEffort(tasks);
  return {
    effortHours: beyond(own.effortHours, known.effortHours),
    remainingHours: beyond(own.remainingHours, known.remainingHours),
  };
}

export function sumEffort(rows: readonly Effort[]): Effort {
  return {
    effortHours: sum(rows.map((row) => row.effortHours)),
    remainingHours: sum(rows.map((row) => row.remainingHours)),
  };
}

const UNKNOWN: Effort = { effortHours: null, remainingHours: null };

/** What took longer than expected is expected to have taken that long. */
function leftOf({ expectedHours: expected, spentHours: spent }: Activity, people: number) {
  return {
    effortHours: hundredths(Math.max(expected, spent) * people),
    remainingHours: hundredths(Math.max(0, expected - spent) * people),
  };
}

function beyond(own: number, known: number | null): number {
  return hundredths(Math.max(0, own - (known ?? 0)));
}

function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : hundredths(known.reduce((all, value) => all + value, 0));
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
