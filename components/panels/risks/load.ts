import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareRisks } from "./prepare";

export async function loadRisks(scope: ProjectScope) {
  const mayEdit = mayDo(scope, "project:edit") && !scope.archived;
  return prepareRisks(await getProject(scope), mayEdit, momentOf(scope));
}
