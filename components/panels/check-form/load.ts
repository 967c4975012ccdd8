import "server-only";
import { findHanging } from "@/lib/features/checks/data";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { findCheck, prepareCheckForm } from "./prepare";

/** `of` names the check, as `check-smoke`, or is `new@task-1.2`. */
export async function loadCheckForm(scope: ProjectScope, of: string | null) {
  const project = await getProject(scope);
  const check = findCheck(project, of ?? "");
  const model = prepareCheckForm(project, of ?? "", {
    mayEdit: mayDo(scope, "project:edit") && !scope.archived,
    newId: crypto.randomUUID(),
    hanging: check ? await findHanging(check.id) : { runs: 0, rules: 0 },
  });
  if (!model) throw new AccessError("not found", `There is no "${of ?? ""}".`);
  return model;
}
