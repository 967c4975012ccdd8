import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { getForecastSoon } from "@/lib/features/schedule/data";
import { requestNow } from "@/lib/platform/clock";
import type { ProjectScope } from "@/lib/platform/viewer";
import type { GoNoGoModel } from "./contract";
import { prepareGoNoGo } from "./prepare";

export async function loadGoNoGo(scope: ProjectScope): Promise<GoNoGoModel> {
  const [project, forecast] = await Promise.all([getProject(scope), getForecastSoon(scope)]);
  const model = prepareGoNoGo(project, requestNow(), forecast);
  return forecast === null ? { ...model, awaitsForecast: true } : model;
}
