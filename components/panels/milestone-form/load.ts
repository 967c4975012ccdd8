import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { getSchedule } from "@/lib/features/schedule/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareMilestoneForm } from "./prepare";

/** `of` names the milestone, as `milestone-M1`, or is `new`. */
export async function loadMilestoneForm(scope: ProjectScope, of: string | null) {
  const asking = {
    of: of ?? "",
    mayEdit: mayDo(scope, "project:edit") && !scope.archived,
    newId: crypto.randomUUID(),
    now: momentOf(scope),
  };
  const [project, schedule] = await Promise.all([getProject(scope), getSchedule(scope)]);
  const model = prepareMilestoneForm(project, schedule, asking);
  if (!model) throw new AccessError("not found", `There is no "${of ?? ""}".`);
  return model;
}
