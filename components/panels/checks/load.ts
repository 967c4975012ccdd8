import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { countRunsByCheck } from "@/lib/features/runs/data";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareChecks } from "./prepare";

export async function loadChecks(scope: ProjectScope) {
  const viewer = {
    mayRecord: mayDo(scope, "evidence:record") && !scope.archived,
    mayEdit: mayDo(scope, "project:edit") && !scope.archived,
  };
  const [project, runs] = await Promise.all([getProject(scope), countRunsByCheck(scope)]);
  return prepareChecks(project, runs, viewer, momentOf(scope));
}
