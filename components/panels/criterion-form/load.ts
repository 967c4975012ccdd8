import "server-only";
import { foretoldCriterion } from "@/lib/features/criteria/schema";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareCriterionForm } from "./prepare";
import { prepareCriterionForetold } from "./prepare-foretold";

/** `of` names the line, as `criterion-K1`, or is `new-go`. */
export async function loadCriterionForm(scope: ProjectScope, of: string | null) {
  const asking = {
    mayEdit: mayDo(scope, "project:edit") && !scope.archived,
    newId: crypto.randomUUID(),
    now: momentOf(scope),
  };
  const model = prepareCriterionForm(await getProject(scope), of ?? "", asking);
  if (!model) throw new AccessError("not found", `There is no criterion "${of ?? ""}".`);
  return model;
}

/** `of` is the line as it would be, as JSON: its kind, its rule and its day. */
export async function loadCriterionForetold(scope: ProjectScope, of: string | null) {
  const said = foretoldCriterion.safeParse(read(of));
  if (!said.success) throw new AccessError("not found", "There is no such criterion.");
  return prepareCriterionForetold(await getProject(scope), said.data, momentOf(scope));
}

function read(of: string | null): unknown {
  try {
    return JSON.parse(of ?? "");
  } catch {
    return null;
  }
}
