import "server-only";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import { findWaiting } from "@/lib/features/intake/data";
import { requestNow } from "@/lib/platform/clock";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { prepareTray } from "./prepare";

export async function loadTray(scope: ProjectScope) {
  const groups = await findWaiting(scope.projectId);
  const told = mayDo(scope, "money:read") ? groups : groups.map(maskAmountsIn);
  return prepareTray(told, {
    slug: scope.slug,
    mayAssign: mayDo(scope, "project:edit") && !scope.archived,
    now: requestNow(),
  });
}
