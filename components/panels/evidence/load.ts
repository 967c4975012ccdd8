import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { countRuns } from "@/lib/features/runs/data";
import { momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareEvidence } from "./prepare";

export async function loadEvidence(scope: ProjectScope) {
  const [project, recorded] = await Promise.all([getProject(scope), countRuns(scope)]);
  return prepareEvidence(project, recorded, momentOf(scope));
}
