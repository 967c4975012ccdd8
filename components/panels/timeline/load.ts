import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { getForecast, getSchedule } from "@/lib/features/schedule/data";
import { requestNow } from "@/lib/platform/clock";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { prepareTimeline } from "./prepare";

export async function loadTimeline(scope: ProjectScope) {
  const [project, schedule, forecast] = await Promise.all([
    getProject(scope),
    getSchedule(scope),
    getForecast(scope),
  ]);
  const mayEdit = mayDo(scope, "project:edit") && !scope.archived;
  return prepareTimeline(project, schedule, forecast, { now: requestNow(), mayEdit });
}
