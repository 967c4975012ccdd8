import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareArchiveRow } from "./prepare";

/** `of` names the row, as `task-1.2`. */
export async function loadArchiveRow(scope: ProjectScope, of: string | null) {
  const mayEdit = mayDo(scope, "project:edit") && !scope.archived;
  const model = prepareArchiveRow(await getProject(scope), of ?? "", mayEdit, momentOf(scope));
  if (!model) throw new AccessError("not found", `There is no row "${of ?? ""}".`);
  return model;
}
