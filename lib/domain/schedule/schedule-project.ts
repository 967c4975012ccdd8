import { hoursPerWeek } from "../estimate";
import { earliest, later } from "../instant";
import type { Milestone, Phase, Project, Task } from "../project";
import { indexProject, listed } from "../project-index";
import { criticalChain } from "./critical-path";
import { effortBeyondTasks, sumEffort, taskEffort } from "./effort";
import type { PlanRef } from "./gap";
import { type Layout, HUNDRED, layOut } from "./lay-out";
import type {
  Driver,
  ProjectSchedule,
  ScheduledBlocker,
  ScheduledMilestone,
  ScheduledPhase,
  ScheduledTask,
} from "./project-schedule";
import { inDays, spanOf } from "./span";
import type { PlanOptions } from "./work";

/**
 * R18: when everything can begin and has to end, by dependencies, the order of the phases and the number of
 * people. What a task takes is what its estimate leads one to expect; plan and baseline change nothing
 * here (R22). Tasks of phases that are put off are left out.
 */
export function scheduleProject(
  project: Project,
  now: string,
  options: PlanOptions = {},
): ProjectSchedule {
  const layout = layOut(project, now, options);
  const { calendar, work } = layout.network;
  const shown = project.tasks.filter(({ phaseKey }) => !work.isPutOff(phaseKey));
  const tasks = shown.map((task) => scheduleTask(layout, task));
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  const phases = project.phases.map((phase) => schedulePhase(layout, phase, byKey));
  const hours = layout.times.finish / HUNDRED;
  return {
    from: calendar.startDay(0),
    hoursPerDay: project.hoursPerDay,
    hoursPerWeek: hoursPerWeek(project),
    ...sumEffort([...tasks, ...phases.map(({ beyond }) => beyond)]),
    finish: { hours, on: layout.isDone ? lastFinish(shown) : calendar.endDay(hours) },
    target: targetOf(layout, hours),
    atLeast: layout.atLeast,
    gaps: layout.gaps,
    criticalPath: criticalPathOf(layout),
    tasks,
    phases: phases.map(({ phase }) => phase),
    blockers: scheduleBlockers(layout),
    milestones: project.milestones.map((row) => scheduleMilestone(layout, row)),
  };
}

function scheduleTask(layout: Layout, task: Task): ScheduledTask {
  const { project, work, activities, find } = layout.network;
  const { key, startedOn, finishedOn } = task;
  const place = find("task", key);
  const activity = place === undefined ? undefined : activities[place];
  return {
    key,
    progress: work.progress.get(key) ?? "open",
    startedOn,
    finishedOn,
    isEstimated: task.estimate !== null,
    ...taskEffort(project, work, task, activity),
    span: place === undefined ? null : spanOf(layout, place, place, startedOn),
    driver: place === undefined ? null : driverOf(layout, place),
  };
}

function schedulePhase(
  layout: Layout,
  { key, name, ...phase }: Phase,
  scheduled: ReadonlyMap<string, ScheduledTask>,
) {
  const { project, work, activities, find } = layout.network;
  const deferred = work.isPutOff(key);
  const isOver = work.isOver(key) && work.openOf(key).length === 0;
  const tasks = listed(indexProject(project).tasksOfPhase, key);
  const startedOn = earliest(tasks.map((task) => task.startedOn));
  const byOwn = find("phase", key);
  const efforts = tasks.flatMap((task) => scheduled.get(task.key) ?? []);
  const own = byOwn === undefined ? undefined : activities[byOwn];
  const beyond = effortBeyondTasks(project, phase, own, efforts);
  const [start, end] = [find("start", key), find("end", key)];
  const isLeft = !isOver && start !== undefined && end !== undefined;
  const byTasks = work.openOf(key).some((task) => task.estimate !== null) ? "tasks" : null;
  const row: ScheduledPhase = {
    key,
    name,
    deferred,
    basis: byOwn === undefined ? byTasks : "own estimate",
    isOver,
    startedOn,
    finishedOn: isOver ? lastFinish(tasks) : null,
    ...sumEffort([...efforts, beyond]),
    span: isLeft ? spanOf(layout, start, end, startedOn) : null,
  };
  return { phase: row, beyond };
}

/** Of what begins with its phase the driver of the phase. */
function driverOf(layout: Layout, place: number): Driver | null {
  const { network, times, waitsForPersonOf } = layout;
  const before = times.drivenBy[place] ?? -1;
  const activity = network.activities[before];
  if (!activity) return null;
  const { kind, key } = activity;
  if (kind === "start") return driverOf(layout, before);
  if (kind === "day") return { kind: "task", key, because: "plan" };
  if (kind === "phase day") return { kind: "phase", key, because: "plan" };
  if (kind === "task") {
    const isPeople = waitsForPersonOf[place] === before;
    return { kind, key, because: isPeople ? "people" : "dependency" };
  }
  return kind === "blocker"
    ? { kind, key, because: kind }
    : { kind: "phase", key, because: "phase" };
}

function criticalPathOf({ network, times }: Layout): PlanRef[] {
  return criticalChain(times).flatMap((place): PlanRef[] => {
    const activity = network.activities[place];
    if (!activity || activity.kind === "start" || activity.kind === "end") return [];
    const { kind, key } = activity;
    return kind === "extension" || kind === "day" || kind === "phase day" ? [] : [{ kind, key }];
  });
}

function scheduleBlockers(layout: Layout): ScheduledBlocker[] {
  const { project, find, gaps } = layout.network;
  const unknown = new Set(
    gaps.flatMap((gap) =>
      gap.kind === "unestimated" && gap.ref.kind === "blocker" ? [gap.ref.key] : [],
    ),
  );
  return project.blockers.flatMap(({ key }) => {
    const place = find("blocker", key);
    if (place === undefined) return [];
    return [{ key, isEstimated: !unknown.has(key), span: spanOf(layout, place, place, null) }];
  });
}

function scheduleMilestone(layout: Layout, milestone: Milestone): ScheduledMilestone {
  const { calendar, find, work } = layout.network;
  const { key, name, phaseKeys, endsOn: promisedOn, actualOn } = milestone;
  const ends = phaseKeys
    .filter((phaseKey) => !work.isOver(phaseKey))
    .flatMap((phaseKey) => find("end", phaseKey) ?? [])
    .map((place) => (layout.times.earlyFinish[place] as number) / HUNDRED);
  if (ends.length === 0) {
    return { key, name, promisedOn, actualOn, earlyFinish: null, slackHours: null };
  }
  const hours = Math.max(...ends);
  const slackHours = promisedOn === null ? null : slackUntil(layout, promisedOn, hours);
  return { key, name, promisedOn, actualOn, earlyFinish: calendar.endDay(hours), slackHours };
}

function targetOf(layout: Layout, hours: number): ProjectSchedule["target"] {
  const { targetOn, hoursPerDay } = layout.network.project;
  if (targetOn === null) return null;
  const slackHours = slackUntil(layout, targetOn, hours);
  return { on: targetOn, slackHours, slackDays: inDays(slackHours, hoursPerDay) };
}

function slackUntil({ network }: Layout, day: string, hours: number): number {
  return Math.round((network.calendar.hourAtEnd(day) - hours) * HUNDRED) / HUNDRED;
}

function lastFinish(tasks: readonly Task[]): string | null {
  const days = tasks.map((task) => task.finishedOn).filter((day) => day !== null);
  return days.reduce<string | null>((last, day) => (last === null ? day : later(last, day)), null);
}
