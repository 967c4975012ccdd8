import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { prepareHeadline } from "./prepare";

export async function loadHeadline(scope: ProjectScope) {
  const may = mayDo(scope, "project:edit");
  return prepareHeadline(await getProject(scope), requestNow(), {
    mayEdit: may && !scope.archived,
    mayRestore: may && scope.archived,
  });
}
