import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { prepareBlockerForm } from "./prepare";

export async function loadBlockerForm(scope: ProjectScope, of: string | null) {
  const mayEdit = mayDo(scope, "project:edit") && !scope.archived;
  const asked = { id: crypto.randomUUID(), mayEdit };
  const model = prepareBlockerForm(await getProject(scope), of ?? "", asked);
  if (!model) throw new AccessError("not found", `There is nothing to write at "${of ?? ""}".`);
  return model;
}
