import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareMaturity } from "./prepare";

export async function loadMaturity(scope: ProjectScope) {
  return prepareMaturity(await getProject(scope), momentOf(scope));
}
