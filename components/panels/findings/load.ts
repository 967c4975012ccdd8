import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareFindings } from "./prepare";

export async function loadFindings(scope: ProjectScope) {
  return prepareFindings(await getProject(scope), requestNow());
}
