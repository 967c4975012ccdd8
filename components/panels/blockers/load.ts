import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareBlockers } from "./prepare";

export async function loadBlockers(scope: ProjectScope) {
  return prepareBlockers(await getProject(scope), momentOf(scope));
}
