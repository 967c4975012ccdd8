import "server-only";
import { mayWriteMoney } from "@/lib/features/economics/data";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareMoneyLine } from "./prepare";

/** `of` names the line, as `line-M1`, or the kind of a new one, as `new-investment`. */
export async function loadMoneyLine(scope: ProjectScope, of: string | null) {
  const mayEdit = mayWriteMoney(scope) && !scope.archived;
  const model = prepareMoneyLine(await getProject(scope), of, mayEdit);
  if (!model) throw new AccessError("not found", `There is no "${of ?? ""}".`);
  return model;
}
