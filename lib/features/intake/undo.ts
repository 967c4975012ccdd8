import "server-only";
import type { Permission } from "@/lib/domain/rights";
import { nowInstant } from "@/lib/platform/clock";
import type { Refusal } from "@/lib/platform/outcome";
import { type Facts, holdProject, type WriteContext } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { columnsTold, findTold, makerTold } from "./rules";

type Transaction = WriteContext["tx"];

const MAY_EDIT: readonly Permission[] = ["project:edit"];
const RULE = { kind: "rule", permissions: MAY_EDIT, find: findTold } as const;

/** What a rule said, and its place among the others. What it has settled is evidence, and stays. */
export const undoRule = {
  ...RULE,
  save: async (
    tx: Transaction,
    scope: ProjectScope,
    id: string,
    facts: Facts,
  ): Promise<Refusal | null> => {
    const columns = await columnsTold({ tx }, scope, facts);
    if ("ok" in columns) return columns;
    await tx.mappingRule.update({ where: { id }, data: columns });
    return null;
  },
};

export const undoRuleComing = {
  ...RULE,
  added: "rule.added",
  removed: "rule.removed",
  add: async (
    tx: Transaction,
    scope: ProjectScope,
    { id, version, facts }: { id: string; version: number; facts: Facts },
  ): Promise<Refusal | null> => {
    await holdProject(tx, scope);
    const columns = await columnsTold({ tx }, scope, facts);
    if ("ok" in columns) return columns;
    const { projectId, viewer } = scope;
    const now = { byName: viewer.name, byUserId: viewer.userId, createdAt: new Date(nowInstant()) };
    const made = makerTold(facts) ?? now;
    await tx.mappingRule.create({ data: { id, version, projectId, ...columns, ...made } });
    return null;
  },
  remove: async (tx: Transaction, _scope: ProjectScope, id: string): Promise<Refusal | null> => {
    await tx.mappingRule.delete({ where: { id } });
    return null;
  },
};
