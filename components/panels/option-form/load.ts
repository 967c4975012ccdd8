import "server-only";
import { mayWriteMoney } from "@/lib/features/economics/data";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareOptionForm } from "./prepare";

/** `of` names the option, as `option-1`, what a new one is a copy of, as `new@option-1`, or is `new`. */
export async function loadOptionForm(scope: ProjectScope, of: string | null) {
  const mayEdit = mayWriteMoney(scope) && !scope.archived;
  const asking = { mayEdit, newId: crypto.randomUUID() };
  const model = prepareOptionForm(await getProject(scope), of, asking);
  if (!model) throw new AccessError("not found", `There is no "${of ?? ""}".`);
  return model;
}
