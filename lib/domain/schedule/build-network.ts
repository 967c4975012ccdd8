import { hoursPerWeek } from "../estimate";
import type { Project } from "../project";
import { indexProject, listed } from "../project-index";
import { type Activity, type Network, barrier, emptyNetwork } from "./activity";
import { addBlockers } from "./blocker-activities";
import type { Calendar } from "./calendar";
import { addDependencies } from "./dependency-edges";
import type { PlanRef } from "./gap";
import { type PhaseStep, orderPhases } from "./phase-order";
import { phaseActivity, taskActivity } from "./task-activities";
import type { PlanChange, Work } from "./work";

/** What is left to do as activities and what waits for what, from the first hour of the calendar. */
export function buildNetwork(
  project: Project,
  calendar: Calendar,
  work: Work,
  changes: readonly PlanChange[],
  now: string,
): Network {
  const network = emptyNetwork(project, calendar, work);
  addPhases(network);
  addTasks(network);
  addBlockers(network, now);
  addDependencies(network);
  for (const change of changes) if (change.kind === "extend") addExtension(network, change);
  return network;
}

function addPhases(network: Network): void {
  const { project, work, edges, gaps, add } = network;
  for (const phase of work.phases) {
    const { key } = phase;
    const ref = { kind: "phase", key } as const;
    const start = add(barrier("start", key));
    const end = add(barrier("end", key));
    edges.push({ from: start, to: end });
    if (!hasBegun(network, key)) waitForDay(network, "phase day", key, phase.notBeforeOn, start);
    if (work.byOwnEstimate.has(key)) {
      const activity = phaseActivity(network, phase);
      const inside = add(activity);
      edges.push({ from: start, to: inside }, { from: inside, to: end });
      noteOverrun(network, ref, activity);
    } else if (!work.isOver(key) && work.openOf(key).length === 0) {
      gaps.push({ kind: "unestimated", ref });
    }
  }
  for (const step of orderPhases(project, work.phases)) joinPhases(network, step);
}

function joinPhases({ edges, find }: Network, { before, after, stated }: PhaseStep): void {
  const [from, to] = [find("end", before), find("start", after)];
  if (from !== undefined && to !== undefined) edges.push({ from, to, loose: stated });
}

function addTasks(network: Network): void {
  const { work, edges, gaps, add, find } = network;
  for (const task of work.openTasks) {
    const ref = { kind: "task", key: task.key } as const;
    const phaseKey = task.phaseKey ?? "";
    const activity = taskActivity(network, task);
    const place = add(activity);
    const [start, end] = [find("start", phaseKey), find("end", phaseKey)];
    if (start !== undefined) edges.push({ from: start, to: place });
    if (end !== undefined) edges.push({ from: place, to: end });
    if (task.startedOn === null) waitForDay(network, "day", task.key, task.plannedStartOn, place);
    noteOverrun(network, ref, activity);
    if (task.estimate !== null) continue;
    // Beside tasks that are estimated one that is not has lost something: the phase says no more of it.
    const isTopDown = work.openOf(phaseKey).every(({ estimate }) => estimate === null);
    if (isTopDown && work.byOwnEstimate.has(phaseKey)) {
      gaps.push({ kind: "within phase", ref, phaseKey });
    } else gaps.push({ kind: "unestimated", ref });
  }
}

/** Somebody wants it to begin then and no sooner, as long as it has not begun. */
function waitForDay(
  { calendar, edges, add }: Network,
  kind: "day" | "phase day",
  key: string,
  day: string | null,
  to: number,
): void {
  if (day === null) return;
  const hours = calendar.hourAtStart(day);
  if (hours <= 0) return;
  const points = { low: hours, likely: hours, high: hours };
  edges.push({ from: add({ ...barrier(kind, key), points, expectedHours: hours }), to });
}

function hasBegun({ project, work }: Network, phaseKey: string): boolean {
  return listed(indexProject(project).tasksOfPhase, phaseKey).some(
    ({ key, startedOn }) => startedOn !== null || work.progress.get(key) !== "open",
  );
}

function noteOverrun(
  { gaps }: Network,
  ref: PlanRef,
  { expectedHours, spentHours }: Activity,
): void {
  if (spentHours > 0 && spentHours >= expectedHours) gaps.push({ kind: "overrun", ref });
}

/** R13: weeks more at the end of a phase; of everything, where it names none of the plan. */
function addExtension(
  { project, work, activities, edges, add, find }: Network,
  { weeks, phaseKey }: Extract<PlanChange, { kind: "extend" }>,
): void {
  const hours = weeks * hoursPerWeek(project);
  const key = phaseKey ?? "";
  const end = find("end", key);
  const inside = [
    find("start", key),
    find("phase", key),
    find("extension", key),
    ...work.openOf(key).map((task) => find("task", task.key)),
  ];
  const before = end === undefined ? [...activities.keys()] : inside;
  const place = add({
    ...barrier("extension", end === undefined ? "" : key),
    points: { low: hours, likely: hours, high: hours },
    expectedHours: hours,
  });
  for (const from of before) if (from !== undefined) edges.push({ from, to: place });
  if (end !== undefined) edges.push({ from: place, to: end });
}
