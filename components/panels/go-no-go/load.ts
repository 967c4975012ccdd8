import "server-only";
import { getAltered, getProject } from "@/lib/features/projects/data";
import { getForecastSoon } from "@/lib/features/schedule/data";
import type { Permission } from "@/lib/domain/rights";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import type { GoNoGoModel } from "./contract";
import { prepareGoNoGo } from "./prepare";

/** With the question that is named, where one is. */
export async function loadGoNoGo(
  scope: ProjectScope,
  named: string | null = null,
): Promise<GoNoGoModel> {
  const [project, altered, forecast] = await Promise.all([
    getProject(scope),
    getAltered(scope),
    getForecastSoon(scope),
  ]);
  const may = (permission: Permission) => !scope.archived && mayDo(scope, permission);
  const viewer = {
    userId: may("poll:answer") ? scope.viewer.userId : null,
    mayAsk: may("decision:ask"),
    maySign: may("decision:sign"),
  };
  const model = prepareGoNoGo(project, momentOf(scope), forecast, { named, viewer, altered });
  return forecast === null ? { ...model, awaitsForecast: true } : model;
}
