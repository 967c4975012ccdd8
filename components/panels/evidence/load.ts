import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareEvidence } from "./prepare";

export async function loadEvidence(scope: ProjectScope) {
  return prepareEvidence(await getProject(scope), requestNow());
}
