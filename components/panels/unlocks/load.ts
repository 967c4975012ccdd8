import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareUnlocks } from "./prepare";

export async function loadUnlocks(scope: ProjectScope) {
  return prepareUnlocks(await getProject(scope), momentOf(scope));
}
