import "server-only";
import type { Project } from "@/lib/domain/project";
import { easedBy, lacksToEase } from "@/lib/domain/verdict/easing";
import { readProject } from "@/lib/features/projects/data";
import type { Weighing } from "@/lib/platform/fact-edit";
import { type Refusal, refuse, refuseField } from "@/lib/platform/outcome";
import type { WriteContext } from "@/lib/platform/transaction";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { sayApproverMissing, sayUnproved } from "./access";

type RowList = "criteria" | "items" | "tasks" | "components" | "phases" | "metrics" | "checks";

/** On each of these facts of a row the verdict may rest: an edit of any is weighed. */
export function weighing<Said extends object>(
  list: RowList,
  names: readonly (keyof Said)[],
): Weighing<Said> {
  return weighingBy(names, (project, id, changed) => {
    const rows: readonly { id: string }[] = project[list];
    return {
      ...project,
      [list]: rows.map((row) => (row.id === id ? { ...row, ...changed } : row)),
    };
  });
}

/** The same where the aggregate holds the facts otherwise than their row says them. */
export function weighingBy<Said>(
  names: readonly (keyof Said)[],
  then: (project: Project, id: string, changed: Partial<Said>) => Project,
): Weighing<Said> {
  return {
    names,
    whyNot: (context, scope, { id, changed, reason }) =>
      whyNotEase(context, scope, { reason }, (project) => then(project, id, changed)),
  };
}

/** What a row is moved or removed for is said nowhere: it is told what can be done instead. */
type Why = { reason: string | null } | { instead: string };

/**
 * R12: refuses what is no evidence where anything that decides would become better by that alone and nobody
 * says why, or may. Asked before it is written.
 */
export async function whyNotEase(
  { tx, at }: WriteContext,
  scope: ProjectScope,
  why: Why,
  then: (project: Project) => Project,
): Promise<Refusal | null> {
  const project = await readProject(tx, scope.projectId);
  const easing = easedBy(project, then(project), at.toISOString());
  const by = { ...scope.viewer, mayApprove: mayDo(scope, "waiver:approve") };
  switch (lacksToEase(easing, by, "reason" in why ? why.reason : null)) {
    case "approver":
      return refuse("refused", `Not saved. ${sayApproverMissing(easing)}`);
    case "reason":
      return "reason" in why
        ? refuseField("reason", `${sayUnproved(easing)}. Say why`)
        : refuse("refused", `Not saved. ${sayUnproved(easing)}: ${why.instead}.`);
    case null:
      return null;
  }
}
