import "server-only";
import { listInsiders } from "@/lib/features/people/data";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareDecisionForm } from "./prepare";

export async function loadDecisionForm(scope: ProjectScope, of: string | null) {
  const mayAsk = mayDo(scope, "decision:ask");
  const asking = {
    userId: scope.viewer.userId,
    name: scope.viewer.name,
    mayAsk,
    maySign: mayDo(scope, "decision:sign"),
    isArchived: scope.archived,
    // Who has an account is told to whoever may name people.
    insiders: mayAsk ? await listInsiders(scope) : [],
    newId: crypto.randomUUID(),
    now: momentOf(scope),
  };
  const model = prepareDecisionForm(await getProject(scope), of ?? "", asking);
  if (!model) throw new AccessError("not found", `There is no decision "${of ?? ""}".`);
  return model;
}
