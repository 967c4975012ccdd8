import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { getForecastSoon } from "@/lib/features/schedule/data";
import { requestNow } from "@/lib/platform/clock";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { prepareHeadline } from "./prepare";

export async function loadHeadline(scope: ProjectScope) {
  const may = mayDo(scope, "project:edit");
  const [project, forecast] = await Promise.all([getProject(scope), getForecastSoon(scope)]);
  return prepareHeadline(project, requestNow(), {
    forecast,
    mayEdit: may && !scope.archived,
    mayRestore: may && scope.archived,
  });
}
