import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareReturns } from "./prepare";

export async function loadReturns(scope: ProjectScope) {
  return prepareReturns(await getProject(scope), requestNow());
}
