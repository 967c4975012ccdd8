import { expectedHours } from "@/lib/domain/estimate";
import { dayOf } from "@/lib/domain/instant";
import type { Project } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import type { ProjectSchedule } from "@/lib/domain/schedule/project-schedule";
import { sharedAmong } from "@/lib/domain/schedule/task-activities";
import { formatDayRange, formatShortDay } from "@/lib/format/dates";
import type { PlannedKind } from "@/lib/features/schedule/types";
import { phaseStays, taskStays } from "@/lib/domain/schedule/movable";
import { wordStays } from "../words/plan-words";
import { waitedFor } from "../words/waited-for";
import type { Planned, TimelineEditModel } from "./contract";

interface Asked {
  of: string | null;
  mayEdit: boolean;
  now: string;
}

/** Of one row of the timeline; null where no such row can be planned. */
export function prepareTimelineEdit(
  project: Project,
  schedule: ProjectSchedule,
  { of, mayEdit, now }: Asked,
): TimelineEditModel | null {
  const found = findRow(project, of ?? "");
  if (!found) return null;
  const { row, planned } = found;
  const { kind } = planned;
  const why = whyFinal(schedule, kind, row.key);
  return {
    slug: project.slug,
    mayEdit,
    row,
    planned,
    days: daysOf(project, schedule, planned, row.key),
    notes: notesOf(schedule, kind, row.key, now),
    stays: why ? wordStays(why, capital(`${kind} ${row.key}`)) : null,
    waitsFor: kind === "milestone" ? [] : waitedFor(project, kind, row.key),
    today: dayOf(now),
  };
}

/** What has begun, or is put off, can still be said to take more, or to be put off no more. */
function whyFinal({ tasks, phases }: ProjectSchedule, kind: PlannedKind, key: string) {
  if (kind === "milestone") return null;
  const why =
    kind === "task"
      ? taskStays(tasks.find((row) => row.key === key))
      : phaseStays(
          phases.find((row) => row.key === key),
          [],
        );
  return why === "done" || why === "over" ? why : null;
}

function findRow(
  project: Project,
  of: string,
): { row: TimelineEditModel["row"]; planned: Planned } | null {
  const { tasks, phases } = indexProject(project);
  const keyAfter = (kind: PlannedKind) =>
    of.startsWith(`${kind}-`) ? of.slice(kind.length + 1) : "";
  const task = tasks.get(keyAfter("task"));
  if (task) {
    const { id, version, key, title: name } = task;
    const { estimate, actualHours, plannedStartOn, plannedEndOn } = task;
    const facts = { estimate, actualHours, plannedStartOn, plannedEndOn };
    return { row: { id, version, key, name }, planned: { kind: "task", facts } };
  }
  const phase = phases.get(keyAfter("phase"));
  if (phase) {
    const { id, version, key, name, estimate, plannedStartOn, plannedEndOn } = phase;
    const { notBeforeOn, deferred } = phase;
    const facts = { estimate, plannedStartOn, plannedEndOn, notBeforeOn, deferred };
    return { row: { id, version, key, name }, planned: { kind: "phase", facts } };
  }
  const milestone = project.milestones.find(({ key }) => key === keyAfter("milestone"));
  if (!milestone) return null;
  const { id, version, key, name, startsOn, endsOn, actualOn } = milestone;
  const facts = { startsOn, endsOn, actualOn };
  return { row: { id, version, key, name }, planned: { kind: "milestone", facts } };
}

/**
 * All of it, what is behind too: a bar shows what is left. Whoever works half the time takes twice as
 * long, and all people share a phase in hours.
 */
function daysOf(
  project: Project,
  schedule: ProjectSchedule,
  { kind, facts }: Planned,
  key: string,
): number {
  if (kind === "milestone" || facts.estimate === null) return 0;
  const days = expectedHours(facts.estimate, project) / project.hoursPerDay;
  if (kind === "phase") return days / sharedAmong(facts.estimate, project);
  const task = schedule.tasks.find((one) => one.key === key);
  const left = task?.remainingHours ?? 0;
  if (!task?.span || left <= 0) return days;
  const stretch = (task.span.earlyFinishHours - task.span.earlyStartHours) / left;
  return days * stretch;
}

function notesOf(
  { phases, tasks, milestones }: ProjectSchedule,
  kind: PlannedKind,
  key: string,
  now: string,
): string[] {
  if (kind === "milestone") {
    const on = milestones.find((one) => one.key === key)?.earlyFinish ?? null;
    return on === null ? [] : [`Expected on ${formatShortDay(on, now)}.`];
  }
  const row = (kind === "phase" ? phases : tasks).find((one) => one.key === key);
  if (!row?.span) return [];
  const { earlyStart, earlyFinish } = row.span;
  return [`Expected ${formatDayRange(earlyStart, earlyFinish, now)}.`];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
