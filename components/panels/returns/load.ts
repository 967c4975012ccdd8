import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareReturns } from "./prepare";

export async function loadReturns(scope: ProjectScope) {
  return prepareReturns(await getProject(scope), momentOf(scope));
}
