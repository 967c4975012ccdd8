import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareClaims } from "./prepare";

export async function loadClaims(scope: ProjectScope) {
  return prepareClaims(await getProject(scope), momentOf(scope));
}
