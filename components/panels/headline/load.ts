import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { prepareHeadline } from "./prepare";

export async function loadHeadline(scope: ProjectScope) {
  const mayEdit = mayDo(scope, "project:edit") && !scope.archived;
  return prepareHeadline(await getProject(scope), requestNow(), { mayEdit });
}
