import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { preparePlan } from "./prepare";

export async function loadPlan(scope: ProjectScope) {
  const viewer = { name: scope.viewer.name, mayClaim: mayDo(scope, "claim:make") };
  return preparePlan(await getProject(scope), viewer, requestNow());
}
