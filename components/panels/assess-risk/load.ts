import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareAssessRisk } from "./prepare";

/** `of` names the risk, as `risk-R1`; without it one is raised. */
export async function loadAssessRisk(scope: ProjectScope, of: string | null) {
  const mayEdit = mayDo(scope, "project:edit") && !scope.archived;
  const model = prepareAssessRisk(await getProject(scope), of, mayEdit, momentOf(scope));
  if (!model) throw new AccessError("not found", `There is no "${of ?? ""}".`);
  return model;
}
