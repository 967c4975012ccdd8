import type { Project } from "../project";
import type { ProjectSchedule } from "./project-schedule";
import { scheduleProject } from "./schedule-project";

/**
 * How many working days sooner all would end if everything that is said to be done were so (ADR 012), to
 * the nearest day and never below 0; null where nothing is only said.
 */
export function realityGapDays(
  project: Project,
  { tasks, finish }: ProjectSchedule,
  now: string,
): number | null {
  if (!tasks.some(({ progress }) => progress === "said")) return null;
  const held = scheduleProject(project, now, { claimsHold: true }).finish;
  return Math.max(0, Math.round((finish.hours - held.hours) / project.hoursPerDay));
}
