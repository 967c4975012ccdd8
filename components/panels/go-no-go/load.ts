import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { getForecastSoon } from "@/lib/features/schedule/data";
import { requestNow } from "@/lib/platform/clock";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareGoNoGo } from "./prepare";

export async function loadGoNoGo(scope: ProjectScope) {
  const [project, forecast] = await Promise.all([getProject(scope), getForecastSoon(scope)]);
  return prepareGoNoGo(project, requestNow(), forecast);
}
