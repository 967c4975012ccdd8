import "server-only";
import { addDays } from "@/lib/domain/instant";
import { findRules, listHeardNames } from "@/lib/features/intake/data";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareMappingRule, prepareMappingRules } from "./prepare";

const HEARD_DAYS = 30;

export async function loadMappingRules(scope: ProjectScope) {
  const [project, rules] = await Promise.all([getProject(scope), findRules(scope.projectId)]);
  return prepareMappingRules(project, rules, mayEditIn(scope), momentOf(scope));
}

/** `of` is the id of a rule, or `new`. */
export async function loadMappingRule(scope: ProjectScope, of: string | null) {
  const since = addDays(momentOf(scope), -HEARD_DAYS);
  const [project, rules, names] = await Promise.all([
    getProject(scope),
    findRules(scope.projectId),
    listHeardNames(scope.projectId, since),
  ]);
  const asking = { rules, names, mayEdit: mayEditIn(scope), newId: crypto.randomUUID() };
  const model = prepareMappingRule(project, of ?? "", asking);
  if (!model) throw new AccessError("not found", "There is no such rule here.");
  return model;
}

function mayEditIn(scope: ProjectScope): boolean {
  return mayDo(scope, "project:edit") && !scope.archived;
}
