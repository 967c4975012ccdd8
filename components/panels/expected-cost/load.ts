import "server-only";
import { getProject } from "@/lib/features/projects/data";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareExpectedCost } from "./prepare";

export async function loadExpectedCost(scope: ProjectScope) {
  return prepareExpectedCost(await getProject(scope));
}
