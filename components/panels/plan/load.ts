import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { listViews } from "@/lib/features/views/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import type { PlanModel, PlanRowModel } from "./contract";
import { preparePartOfPlan, preparePlan } from "./prepare";
import { preparePlanRow } from "./prepare/details";

/** All of it, or only what `of` names: rows as `task-1.2`, parted by commas. */
export async function loadPlan(scope: ProjectScope, of: string | null): Promise<PlanModel> {
  const { name, userId } = scope.viewer;
  const may = {
    recordEvidence: mayDo(scope, "evidence:record"),
    requestWaiver: mayDo(scope, "waiver:request"),
    approveWaiver: mayDo(scope, "waiver:approve"),
    edit: mayDo(scope, "project:edit") && !scope.archived,
  };
  const keeps = userId !== null && mayDo(scope, "view:keep") && !scope.archived;
  const [project, views] = await Promise.all([
    getProject(scope),
    keeps ? listViews(scope) : undefined,
  ]);
  const viewer = { name, userId, mayClaim: mayDo(scope, "claim:make"), may, views };
  if (of === null) return preparePlan(project, viewer, momentOf(scope));
  return preparePartOfPlan(project, viewer, momentOf(scope), of.split(","));
}

/** What stands behind one row. */
export async function loadPlanRow(scope: ProjectScope, of: string | null): Promise<PlanRowModel> {
  const row = preparePlanRow(await getProject(scope), of ?? "", momentOf(scope));
  if (!row) throw new AccessError("not found", `The plan has no row "${of ?? ""}".`);
  return row;
}
