import { expectedHours } from "../estimate";
import { earliest } from "../instant";
import type { Estimate, Phase, Project, Task } from "../project";
import { indexProject, listed } from "../project-index";
import type { Calendar } from "./calendar";
import type { Activity, Network } from "./activity";
import { type Points, toPoints } from "./points";

type Plan = Pick<Network, "project" | "calendar" | "work">;

/** One person does it: hours take half a person twice as long, weeks are as long as they are. */
export function taskActivity({ project, calendar, work }: Plan, task: Task): Activity {
  const { key, estimate, startedOn } = task;
  // What is said to be done, and does not count as done, counts as not begun.
  const isSaid = work.progress.get(key) === "said";
  return {
    kind: "task",
    key,
    ...lengthOf(estimate, project),
    spentHours: isSaid ? 0 : spentOn(estimate, task.actualHours, elapsed(calendar, startedOn)),
    isWork: true,
    isPaced: estimate?.unit === "hours",
  };
}

/** Everybody does it: hours are shared among all people, weeks are as long as they are. */
export function phaseActivity({ project, calendar, work }: Plan, phase: Phase): Activity {
  const { key, estimate } = phase;
  const tasks = listed(indexProject(project).tasksOfPhase, key);
  const started = earliest(tasks.map((task) => task.startedOn));
  const spent = tasks.map((task) => {
    const isDone = !work.isOpen(task.key);
    return (
      task.actualHours ?? (isDone && task.estimate ? expectedHours(task.estimate, project) : 0)
    );
  });
  const shared = sharedAmong(estimate, project);
  const length = lengthOf(estimate, project);
  const hours = spentOn(estimate, sum(spent), elapsed(calendar, started));
  return {
    kind: "phase",
    key,
    points: length.points && divided(length.points, shared),
    expectedHours: length.expectedHours / shared,
    spentHours: hours / shared,
    isWork: false,
    isPaced: false,
  };
}

/** How many people share the work of a phase. */
export function sharedAmong(estimate: Estimate | null, { people }: Project): number {
  return estimate?.unit === "hours" && people > 0 ? people : 1;
}

/** How long an estimate says something takes. */
export function lengthOf(
  estimate: Estimate | null,
  project: Project,
): Pick<Activity, "points" | "expectedHours"> {
  if (estimate === null) return { points: null, expectedHours: 0 };
  return { points: toPoints(estimate, project), expectedHours: expectedHours(estimate, project) };
}

/** Of weeks the time since it began is behind; of hours only those that somebody worked. */
function spentOn(estimate: Estimate | null, worked: number | null, since: number | null): number {
  if (estimate?.unit === "weeks" && since !== null) return since;
  return worked ?? 0;
}

function elapsed(calendar: Calendar, startedOn: string | null): number | null {
  return startedOn === null ? null : Math.max(0, -calendar.hourAtStart(startedOn));
}

function divided({ low, likely, high }: Points, by: number): Points {
  return { low: low / by, likely: likely / by, high: high / by };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
