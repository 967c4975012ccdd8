import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareGate } from "./prepare";

export async function loadGate(scope: ProjectScope) {
  return prepareGate(await getProject(scope), momentOf(scope));
}
