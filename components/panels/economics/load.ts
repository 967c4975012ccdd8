import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareEconomics } from "./prepare";

export async function loadEconomics(scope: ProjectScope) {
  return prepareEconomics(await getProject(scope), momentOf(scope));
}
