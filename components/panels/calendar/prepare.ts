import type { Project } from "@/lib/domain/project";
import type { CalendarModel } from "./contract";

export function prepareCalendar(project: Project, mayEdit: boolean): CalendarModel {
  const { id, version, slug } = project;
  const { startOn, targetOn, hoursPerDay, people, workingDays, holidays } = project;
  const calendar = { startOn, targetOn, hoursPerDay, people, workingDays, holidays };
  return { slug, mayEdit, project: { id, version }, calendar };
}
