import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { getForecastSoon } from "@/lib/features/schedule/data";
import { listTrend } from "@/lib/features/snapshots/data";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareHeadline } from "./prepare";

export async function loadHeadline(scope: ProjectScope) {
  const may = mayDo(scope, "project:edit");
  const [project, forecast, trend] = await Promise.all([
    getProject(scope),
    getForecastSoon(scope),
    listTrend(scope),
  ]);
  return prepareHeadline(project, momentOf(scope), {
    forecast,
    trend,
    mayEdit: may && !scope.archived,
    mayRestore: may && scope.archived,
  });
}
