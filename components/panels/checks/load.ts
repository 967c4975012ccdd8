import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { prepareChecks } from "./prepare";

export async function loadChecks(scope: ProjectScope, of: string | null) {
  const mayRecord = mayDo(scope, "evidence:record") && !scope.archived;
  return prepareChecks(await getProject(scope), mayRecord, requestNow(), of);
}
