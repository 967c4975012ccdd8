import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import type { BlockerModel } from "./contract";
import { prepareRegister } from "./prepare";
import { prepareBlocker } from "./prepare-details";

export async function loadBlockerRegister(scope: ProjectScope) {
  const isOpen = !scope.archived;
  const may = {
    edit: isOpen && mayDo(scope, "project:edit"),
    claim: isOpen && mayDo(scope, "claim:make"),
    recordEvidence: isOpen && mayDo(scope, "evidence:record"),
    waive: isOpen && (mayDo(scope, "waiver:request") || mayDo(scope, "waiver:approve")),
  };
  const { name, userId } = scope.viewer;
  return prepareRegister(await getProject(scope), { name, userId, may }, momentOf(scope));
}

/** What stands behind one blocker, which `of` names by its key. */
export async function loadBlocker(scope: ProjectScope, of: string | null): Promise<BlockerModel> {
  const blocker = prepareBlocker(await getProject(scope), of ?? "", momentOf(scope));
  if (!blocker) throw new AccessError("not found", `There is no blocker "${of ?? ""}".`);
  return blocker;
}
