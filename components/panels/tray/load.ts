import "server-only";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import { listWaiting } from "@/lib/features/intake/data";
import { requestNow } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { prepareTray } from "./prepare";

export async function loadTray(scope: ProjectScope) {
  const groups = await listWaiting(db(), scope.projectId);
  const told = mayDo(scope, "money:read") ? groups : groups.map(maskAmountsIn);
  return prepareTray(told, {
    slug: scope.slug,
    mayAssign: mayDo(scope, "project:edit") && !scope.archived,
    now: requestNow(),
  });
}
