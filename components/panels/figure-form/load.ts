import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { prepareFigureForm } from "./prepare";

/** `of` names the figure, as `figure-F1`, or is `new`. */
export async function loadFigureForm(scope: ProjectScope, of: string | null) {
  const mayEdit = mayDo(scope, "project:edit") && !scope.archived;
  const asking = { mayEdit, newId: crypto.randomUUID() };
  const model = prepareFigureForm(await getProject(scope), of ?? "", asking);
  if (!model) throw new AccessError("not found", `There is no "${of ?? ""}".`);
  return model;
}
