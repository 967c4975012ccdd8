import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { getForecastInTime, getSchedule } from "@/lib/features/schedule/data";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { awaiting, notYet } from "./not-yet";
import { prepareTimeline } from "./prepare";

export async function loadTimeline(scope: ProjectScope) {
  const [project, schedule, forecast] = await Promise.all([
    getProject(scope),
    getSchedule(scope),
    getForecastInTime(scope),
  ]);
  const mayEdit = mayDo(scope, "project:edit") && !scope.archived;
  const asked = { now: momentOf(scope), mayEdit };
  const model = prepareTimeline(project, schedule, forecast ?? notYet(schedule), asked);
  return forecast === null && schedule.finish.hours > 0 ? awaiting(model) : model;
}
