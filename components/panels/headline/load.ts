import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareHeadline } from "./prepare";

export async function loadHeadline(scope: ProjectScope) {
  return prepareHeadline(await getProject(scope), requestNow());
}
