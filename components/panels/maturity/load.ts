import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareMaturity } from "./prepare";

export async function loadMaturity(scope: ProjectScope) {
  return prepareMaturity(await getProject(scope), requestNow());
}
