import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { prepareRisks } from "./prepare";

export async function loadRisks(scope: ProjectScope) {
  const mayEdit = mayDo(scope, "project:edit") && !scope.archived;
  return prepareRisks(await getProject(scope), mayEdit, requestNow());
}
