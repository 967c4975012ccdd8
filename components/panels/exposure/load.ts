import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareExposure } from "./prepare";

export async function loadExposure(scope: ProjectScope) {
  return prepareExposure(await getProject(scope), momentOf(scope));
}
