import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { prepareProjectFacts } from "./prepare";

export async function loadProjectFacts(scope: ProjectScope) {
  const mayEdit = mayDo(scope, "project:edit") && !scope.archived;
  return prepareProjectFacts(await getProject(scope), mayEdit);
}
