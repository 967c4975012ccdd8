import "server-only";
import { getProject } from "@/lib/features/projects/data";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareOptions } from "./prepare";

export async function loadOptions(scope: ProjectScope) {
  return prepareOptions(await getProject(scope));
}
