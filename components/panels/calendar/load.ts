import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { prepareCalendar } from "./prepare";

export async function loadCalendar(scope: ProjectScope) {
  return prepareCalendar(await getProject(scope), mayDo(scope, "project:edit") && !scope.archived);
}
