import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { preparePlanForm } from "./prepare";

/** `of` names the row, as `task-1.2`, or what is new, as `new-task` or `new@phase-1`. */
export async function loadPlanForm(scope: ProjectScope, of: string | null) {
  const asking = {
    mayEdit: mayDo(scope, "project:edit") && !scope.archived,
    now: momentOf(scope),
  };
  const model = preparePlanForm(await getProject(scope), of ?? "", asking);
  if (!model) throw new AccessError("not found", `The plan has no row "${of ?? ""}".`);
  return model;
}
