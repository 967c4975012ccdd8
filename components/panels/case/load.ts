import "server-only";
import { getProject } from "@/lib/features/projects/data";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareCase } from "./prepare";

export async function loadCase(scope: ProjectScope) {
  return prepareCase(await getProject(scope));
}
