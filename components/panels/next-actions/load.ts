import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareNextActions } from "./prepare";

export async function loadNextActions(scope: ProjectScope) {
  return prepareNextActions(await getProject(scope), momentOf(scope));
}
