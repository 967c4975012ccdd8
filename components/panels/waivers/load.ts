import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareWaivers } from "./prepare";

export async function loadWaivers(scope: ProjectScope) {
  const mayAct = mayDo(scope, "waiver:request") || mayDo(scope, "waiver:approve");
  return prepareWaivers(await getProject(scope), mayAct && !scope.archived, momentOf(scope));
}
