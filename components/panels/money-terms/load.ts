import "server-only";
import { mayWriteMoney } from "@/lib/features/economics/data";
import { getProject } from "@/lib/features/projects/data";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareMoneyTerms } from "./prepare";

export async function loadMoneyTerms(scope: ProjectScope) {
  return prepareMoneyTerms(await getProject(scope), mayWriteMoney(scope) && !scope.archived);
}
