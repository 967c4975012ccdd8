import "server-only";
import { getProject } from "@/lib/features/projects/data";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareBudget } from "./prepare";

export async function loadBudget(scope: ProjectScope) {
  return prepareBudget(await getProject(scope));
}
