import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { getSchedule } from "@/lib/features/schedule/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareTimelineEdit } from "./prepare";

/** `of` names the row as the timeline does: `task-1.2`. */
export async function loadTimelineEdit(scope: ProjectScope, of: string | null) {
  const mayEdit = mayDo(scope, "project:edit") && !scope.archived;
  const [project, schedule] = await Promise.all([getProject(scope), getSchedule(scope)]);
  const model = prepareTimelineEdit(project, schedule, { of, mayEdit, now: momentOf(scope) });
  if (!model) throw new AccessError("not found", `There is no "${of ?? ""}".`);
  return model;
}
