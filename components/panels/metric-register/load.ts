import "server-only";
import { indexProject } from "@/lib/domain/project-index";
import { listMetricTrail } from "@/lib/features/metrics/data";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareMetricRegister } from "./prepare";
import { prepareMetricLog } from "./prepare-log";

export async function loadMetricRegister(scope: ProjectScope) {
  const rights = { maySample: maySample(scope), mayDefine: mayDefine(scope) };
  return prepareMetricRegister(await getProject(scope), rights, momentOf(scope));
}

/** All samples of one metric; `of` is its key. */
export async function loadMetricLog(scope: ProjectScope, of: string | null) {
  const project = await getProject(scope);
  const metric = indexProject(project).metrics.get(of ?? "");
  if (!metric) throw new AccessError("not found", `There is no metric "${of ?? ""}".`);
  const trail = await listMetricTrail(scope, metric.id);
  const viewer = { ...scope.viewer, maySample: maySample(scope) };
  return prepareMetricLog(project, metric, trail, viewer, momentOf(scope));
}

function maySample(scope: ProjectScope): boolean {
  return mayDo(scope, "evidence:record") && !scope.archived;
}

function mayDefine(scope: ProjectScope): boolean {
  return mayDo(scope, "project:edit") && !scope.archived;
}
