import "server-only";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import type { Person } from "@/lib/domain/project";
import type { Archivable } from "@/lib/features/plan/data";
import type { PlanKind } from "@/lib/features/plan/types";
import { toPerson } from "@/lib/platform/columns";
import { db } from "@/lib/platform/db";
import type { Queries } from "@/lib/platform/row-tree";
import type { Facts } from "@/lib/platform/transaction";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { type Beneath, whyStays } from "./access";
import type { ArchivedRow } from "./types";

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

/** What stands beneath a row, and what would go with it: all of it whether it is archived or not. */
export interface Hanging extends Beneath {
  waivers: Facts[];
  notApplicable: Facts[];
  dependencies: Facts[];
  /** How many blockers it resolves, tasks and lines feed it, and lines of money are planned for it. */
  named: number;
}

export async function findHanging(client: Queries, id: string): Promise<Hanging> {
  const [row] = await client.$queryRawUnsafe<Hanging[]>(
    `SELECT
      ${count("Claim", "taskId", "itemId")} AS "claims",
      ${count("Evidence", "taskId", "itemId")} AS "evidence",
      ${count("Task", "phaseId")} AS "tasks",
      ${count("ChecklistItem", "phaseId")} AS "items",
      ${rows("Waiver", "taskId", "itemId")} AS "waivers",
      ${rows("NotApplicable", "taskId", "itemId")} AS "notApplicable",
      ${rows("Dependency", ...ENDS)} AS "dependencies",
      ${count("Blocker", "resolvingTaskId", "resolvingPhaseId")} + ${count("Task", "componentId")} +
        ${count("ChecklistItem", "componentId")} + ${count("MoneyLine", "phaseId")} AS "named"`,
    id,
  );
  if (!row) throw new Error("A count has no answer.");
  return row;
}

const ENDS = ["blockingTaskId", "blockingPhaseId", "dependentTaskId", "dependentPhaseId"];

function count(table: Prisma.ModelName, ...columns: string[]): string {
  return `(SELECT count(*)::int FROM "${table}" WHERE ${isOneOf(columns)})`;
}

function rows(table: Prisma.ModelName, ...columns: string[]): string {
  return `(SELECT coalesce(jsonb_agg(to_jsonb(one) - 'projectId'), '[]') FROM "${table}" one
    WHERE ${isOneOf(columns)})`;
}

function isOneOf(columns: string[]): string {
  return columns.map((column) => `"${column}" = $1::uuid`).join(" OR ");
}

/** What is put away, the newest first, and by whom. */
export async function listArchived(scope: ProjectScope): Promise<ArchivedRow[]> {
  const rows = await readArchived(scope);
  return mayDo(scope, "money:read") ? rows : rows.map(maskAmountsIn);
}

async function readArchived({ projectId }: ProjectScope): Promise<ArchivedRow[]> {
  const own = { id: true, version: true, key: true, archivedAt: true } as const;
  const of = { where: { projectId, archivedAt: { not: null } } } as const;
  const phase = { select: { key: true } } as const;
  const recorded = { select: { claims: true, evidence: true } } as const;
  const held = { select: { tasks: true, items: true } } as const;
  const [phases, tasks, items, components] = await Promise.all([
    db().phase.findMany({ ...of, select: { ...own, name: true, _count: held } }),
    db().task.findMany({ ...of, select: { ...own, title: true, phase, _count: recorded } }),
    db().checklistItem.findMany({ ...of, select: { ...own, text: true, phase, _count: recorded } }),
    db().component.findMany({ ...of, select: { ...own, name: true } }),
  ]);
  const found = [
    ...phases.map((row) => ({ ...row, kind: "phase" as const, phase: null })),
    ...tasks.map(({ title, ...row }) => ({ ...row, kind: "task" as const, name: title })),
    ...items.map(({ text, ...row }) => ({ ...row, kind: "item" as const, name: text })),
    ...components.map((row) => ({ ...row, kind: "component" as const, phase: null, _count: {} })),
  ];
  const by = await findArchivists(projectId, found);
  return found
    .map(({ archivedAt, phase: stoodIn, _count, ...row }) => ({
      ...row,
      phaseKey: stoodIn?.key ?? null,
      archivedAt: archivedAt?.toISOString() ?? "",
      archivedBy: by.get(row.id) ?? null,
      stays: whyStays(row, { ...NOTHING_BENEATH, ..._count }),
    }))
    .sort((one, other) => (one.archivedAt < other.archivedAt ? 1 : -1));
}

const NOTHING_BENEATH: Beneath = { claims: 0, evidence: 0, tasks: 0, items: 0 };

/** An archived row is not changed: whoever wrote its newest event has archived it. */
async function findArchivists(
  projectId: string,
  rows: readonly { id: string }[],
): Promise<Map<string, Person>> {
  const events = await db().event.findMany({
    where: { projectId, subjectId: { in: rows.map(({ id }) => id) } },
    orderBy: [{ subjectId: "asc" }, { seq: "desc" }],
    distinct: ["subjectId"],
    select: { subjectId: true, actorName: true, actorUserId: true },
  });
  return new Map(
    events.map((event) => [event.subjectId, toPerson(event.actorName, event.actorUserId)]),
  );
}
