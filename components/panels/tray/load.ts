import "server-only";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import { findRules, findRunMetrics, findWaiting } from "@/lib/features/intake/data";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareTray } from "./prepare";

export async function loadTray(scope: ProjectScope) {
  const [groups, rules, metrics] = await Promise.all([
    findWaiting(scope.projectId),
    findRules(scope.projectId),
    findRunMetrics(scope.projectId),
  ]);
  const told = mayDo(scope, "money:read") ? groups : groups.map(maskAmountsIn);
  return prepareTray(told, {
    ...{ slug: scope.slug, rules, metrics },
    mayAssign: mayDo(scope, "project:edit") && !scope.archived,
    now: momentOf(scope),
  });
}
