import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareGoNoGo } from "./prepare";

export async function loadGoNoGo(scope: ProjectScope) {
  return prepareGoNoGo(await getProject(scope), requestNow());
}
