import "server-only";
import { mayWriteMoney } from "@/lib/features/economics/data";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareMoneyLine } from "./prepare";

/** `of` names the line, as `line-M1`, what a new one is a copy of, as `new@line-M1`, or its kind, as `new-investment`. */
export async function loadMoneyLine(scope: ProjectScope, of: string | null) {
  const mayEdit = mayWriteMoney(scope) && !scope.archived;
  const asking = { mayEdit, newId: crypto.randomUUID() };
  const model = prepareMoneyLine(await getProject(scope), of, asking);
  if (!model) throw new AccessError("not found", `There is no "${of ?? ""}".`);
  return model;
}
