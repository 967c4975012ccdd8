import "server-only";
import type { Archivable } from "@/lib/features/plan/data";
import type { PlanKind } from "@/lib/features/plan/types";
import type { Queries } from "@/lib/platform/row-tree";
import type { Facts } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";

interface SubjectEnds {
  taskId: string | null;
  itemId: string | null;
}

type DependencyEnds = Record<
  "blockingTaskId" | "blockingPhaseId" | "dependentTaskId" | "dependentPhaseId",
  string | null
>;

/** The lists of a project in which something of its archive can stand. */
interface RowsWithArchive {
  components?: Archivable[];
  phases: Archivable[];
  tasks: (Archivable & { componentId: string | null })[];
  items: (Archivable & { componentId: string | null })[];
  dependencies: DependencyEnds[];
  checks: (SubjectEnds & { id: string })[];
  claims: SubjectEnds[];
  evidence: (SubjectEnds & { checkId: string | null })[];
  waivers: SubjectEnds[];
  notApplicable: SubjectEnds[];
  blockers: { resolvingTaskId: string | null; resolvingPhaseId: string | null }[];
  moneyLines?: { phaseId: string | null }[];
}

/**
 * What is archived takes no part in anything: it is left out with all that is recorded of it and with the
 * dependencies that name it, and what else names it names nothing.
 */
export function withoutArchive<Rows extends RowsWithArchive>(rows: Rows): Rows {
  const { components, phases, tasks, items, moneyLines } = rows;
  const archived = new Set<string | null>();
  for (const row of [...(components ?? []), ...phases, ...tasks, ...items]) {
    if (row.archivedAt !== null) archived.add(row.id);
  }
  if (archived.size === 0) return rows;
  const isKept = (id: string | null) => !archived.has(id);
  const isOfKept = ({ taskId, itemId }: SubjectEnds) => isKept(taskId) && isKept(itemId);
  const ifKept = (id: string | null) => (isKept(id) ? id : null);
  const inUse = <Row extends Archivable>(list: Row[]) => list.filter(({ id }) => isKept(id));
  const placed = <Row extends Archivable & { componentId: string | null }>(list: Row[]) =>
    inUse(list).map((row) => ({ ...row, componentId: ifKept(row.componentId) }));

  const checks = rows.checks.filter(isOfKept);
  for (const check of rows.checks) if (!isOfKept(check)) archived.add(check.id);
  return {
    ...rows,
    ...(components && { components: inUse(components) }),
    ...(moneyLines && {
      moneyLines: moneyLines.map((row) => ({ ...row, phaseId: ifKept(row.phaseId) })),
    }),
    phases: inUse(phases),
    tasks: placed(tasks),
    items: placed(items),
    dependencies: rows.dependencies.filter(
      (row) =>
        isKept(row.blockingTaskId) &&
        isKept(row.blockingPhaseId) &&
        isKept(row.dependentTaskId) &&
        isKept(row.dependentPhaseId),
    ),
    checks,
    claims: rows.claims.filter(isOfKept),
    evidence: rows.evidence
      .filter(isOfKept)
      .map((row) => (isKept(row.checkId) ? row : { ...row, checkId: null })),
    waivers: rows.waivers.filter(isOfKept),
    notApplicable: rows.notApplicable.filter(isOfKept),
    blockers: rows.blockers.map((row) => ({
      ...row,
      resolvingTaskId: ifKept(row.resolvingTaskId),
      resolvingPhaseId: ifKept(row.resolvingPhaseId),
    })),
  };
}

export const PLAN_TABLES = {
  phase: "Phase",
  task: "Task",
  item: "ChecklistItem",
  component: "Component",
} as const satisfies Record<PlanKind, Prisma.ModelName>;

/**
 * All that a row is made of, its checks too, as its events tell it: by the names of the columns, with the
 * keys of its phase and its component beside their ids.
 */
export async function findWhole(
  client: Queries,
  { projectId }: ProjectScope,
  kind: PlanKind,
  id: string,
): Promise<Facts | null> {
  const own = ["id", "projectId", "version", "archivedAt"];
  const [row] = await client.$queryRawUnsafe<{ whole: Facts }[]>(wholeOf(kind), id, projectId, own);
  return row?.whole ?? null;
}

function wholeOf(kind: PlanKind): string {
  const column = kind === "task" ? "taskId" : "itemId";
  const more =
    kind === "task" || kind === "item"
      ? ` || jsonb_build_object(
          'phaseKey', (SELECT "key" FROM "Phase" WHERE "id" = row."phaseId"),
          'componentKey', (SELECT "key" FROM "Component" WHERE "id" = row."componentId"),
          'checks', (SELECT coalesce(jsonb_agg(to_jsonb(proof) - 'projectId' ORDER BY proof."position"), '[]')
            FROM "Check" proof WHERE proof."${column}" = row."id"))`
      : "";
  return `SELECT (to_jsonb(row) - $3::text[])${more} AS "whole"
    FROM "${PLAN_TABLES[kind]}" row WHERE row."id" = $1::uuid AND row."projectId" = $2::uuid`;
}
