import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareMetrics } from "./prepare";

export async function loadMetrics(scope: ProjectScope) {
  return prepareMetrics(await getProject(scope), momentOf(scope));
}
