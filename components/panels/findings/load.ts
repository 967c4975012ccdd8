import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareFindings } from "./prepare";

export async function loadFindings(scope: ProjectScope) {
  const mayExplain = mayDo(scope, "project:edit") && !scope.archived;
  return prepareFindings(await getProject(scope), momentOf(scope), mayExplain);
}
