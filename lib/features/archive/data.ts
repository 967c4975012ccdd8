import "server-only";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import { findLastChanges } from "@/lib/features/history/data";
import type { Archivable } from "@/lib/features/plan/data";
import { formatCount } from "@/lib/format/counts";
import { toInstantOrNull } from "@/lib/platform/columns";
import { db } from "@/lib/platform/db";
import type { Queries } from "@/lib/platform/row-tree";
import type { Facts } from "@/lib/platform/transaction";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { type Beneath, whyStays } from "./access";
import type { ArchivedRow, ArchiveKind } from "./types";

interface SubjectEnds {
  taskId: string | null;
  itemId: string | null;
  blockerId?: string | null;
  criterionId?: string | null;
}

type DependencyEnds = Record<(typeof ENDS)[number], string | null>;

/** What a dependency joins, by the columns that name it. */
const ENDS = [
  "blockingTaskId",
  "blockingPhaseId",
  "blockingBlockerId",
  "dependentTaskId",
  "dependentPhaseId",
  "dependentBlockerId",
] as const;

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
  blockers: (Archivable & {
    resolvingTaskId: string | null;
    resolvingPhaseId: string | null;
  })[];
  moneyLines?: { phaseId: string | null }[];
  criteria?: Archivable[];
  risks?: Archivable[];
  metrics?: Archivable[];
  samples?: { metricId: string }[];
}

/**
 * What is archived takes no part in anything: it is left out with all that is recorded of it and with the
 * dependencies that name it, and what else names it names nothing.
 */
export function withoutArchive<Rows extends RowsWithArchive>(rows: Rows): Rows {
  const { components = [], phases, tasks, items, blockers, moneyLines } = rows;
  const { criteria = [], risks = [], metrics = [], samples } = rows;
  const planned = [...components, ...phases, ...tasks, ...items];
  const archived = new Set<string | null>();
  for (const row of [...planned, ...blockers, ...criteria, ...risks, ...metrics]) {
    if (row.archivedAt !== null) archived.add(row.id);
  }
  if (archived.size === 0) return rows;
  const isKept = (id: string | null) => !archived.has(id);
  const isOfKept = ({ taskId, itemId, blockerId = null, criterionId = null }: SubjectEnds) =>
    [taskId, itemId, blockerId, criterionId].every(isKept);
  const ifKept = (id: string | null) => (isKept(id) ? id : null);
  const inUse = <Row extends Archivable>(list: Row[]) => list.filter(({ id }) => isKept(id));
  const placed = <Row extends Archivable & { componentId: string | null }>(list: Row[]) =>
    inUse(list).map((row) => ({ ...row, componentId: ifKept(row.componentId) }));

  const checks = rows.checks.filter(isOfKept);
  for (const check of rows.checks) if (!isOfKept(check)) archived.add(check.id);
  return {
    ...rows,
    ...(rows.components && { components: inUse(components) }),
    ...(rows.criteria && { criteria: inUse(criteria) }),
    ...(rows.risks && { risks: inUse(risks) }),
    ...(rows.metrics && { metrics: inUse(metrics) }),
    ...(samples && { samples: samples.filter(({ metricId }) => isKept(metricId)) }),
    ...(moneyLines && {
      moneyLines: moneyLines.map((row) => ({ ...row, phaseId: ifKept(row.phaseId) })),
    }),
    phases: inUse(phases),
    tasks: placed(tasks),
    items: placed(items),
    dependencies: rows.dependencies.filter((row) => ENDS.every((end) => isKept(row[end]))),
    checks,
    claims: rows.claims.filter(isOfKept),
    evidence: rows.evidence
      .filter(isOfKept)
      .map((row) => (isKept(row.checkId) ? row : { ...row, checkId: null })),
    waivers: rows.waivers.filter(isOfKept),
    notApplicable: rows.notApplicable.filter(isOfKept),
    blockers: inUse(blockers).map((row) => ({
      ...row,
      resolvingTaskId: ifKept(row.resolvingTaskId),
      resolvingPhaseId: ifKept(row.resolvingPhaseId),
    })),
  };
}

export const ARCHIVE_TABLES = {
  phase: "Phase",
  task: "Task",
  item: "ChecklistItem",
  component: "Component",
  criterion: "Criterion",
  blocker: "Blocker",
  risk: "Risk",
  metric: "Metric",
} as const satisfies Record<ArchiveKind, Prisma.ModelName>;

/** By which column claims, checks and evidence of a row name it; of others nothing is recorded. */
const SUBJECT_COLUMNS: Partial<Record<ArchiveKind, string>> = {
  task: "taskId",
  item: "itemId",
  blocker: "blockerId",
  criterion: "criterionId",
};

export interface ArchivableRow {
  id: string;
  version: number;
  key: string;
  archivedAt: string | null;
}

/** Rows that can be put away, whether they are or not. */
export async function listArchivable(
  client: Queries,
  { projectId }: ProjectScope,
  kind: ArchiveKind,
  ids: readonly string[],
): Promise<ArchivableRow[]> {
  const rows = await client.$queryRawUnsafe<
    (Omit<ArchivableRow, "archivedAt"> & { archivedAt: Date | null })[]
  >(
    `SELECT "id", "version", "key", "archivedAt" FROM "${ARCHIVE_TABLES[kind]}"
     WHERE "id" = ANY($1::uuid[]) AND "projectId" = $2::uuid`,
    ids,
    projectId,
  );
  return rows.map((row) => ({ ...row, archivedAt: toInstantOrNull(row.archivedAt) }));
}

/**
 * All that a row is made of, its checks too, as its events tell it: by the names of the columns, with the
 * keys of its phase and its component beside their ids.
 */
export async function findWhole(
  client: Queries,
  { projectId }: ProjectScope,
  kind: ArchiveKind,
  id: string,
): Promise<Facts | null> {
  const own = ["id", "projectId", "version", "archivedAt"];
  const [row] = await client.$queryRawUnsafe<{ whole: Facts }[]>(wholeOf(kind), id, projectId, own);
  return row?.whole ?? null;
}

function wholeOf(kind: ArchiveKind): string {
  const column = SUBJECT_COLUMNS[kind];
  const places =
    kind === "task" || kind === "item"
      ? ` || jsonb_build_object(
          'phaseKey', (SELECT "key" FROM "Phase" WHERE "id" = row."phaseId"),
          'componentKey', (SELECT "key" FROM "Component" WHERE "id" = row."componentId"))`
      : "";
  const checks =
    column === undefined
      ? ""
      : ` || jsonb_build_object(
          'checks', (SELECT coalesce(jsonb_agg(to_jsonb(proof) - 'projectId' ORDER BY proof."position"), '[]')
            FROM "Check" proof WHERE proof."${column}" = row."id"))`;
  return `SELECT (to_jsonb(row) - $3::text[])${places}${checks} AS "whole"
    FROM "${ARCHIVE_TABLES[kind]}" row WHERE row."id" = $1::uuid AND row."projectId" = $2::uuid`;
}

/** What stands beneath a row, and what would go with it: all of it whether it is archived or not. */
export interface Hanging extends Beneath {
  waivers: Facts[];
  notApplicable: Facts[];
  dependencies: Facts[];
  /** Of a metric. */
  samples: Facts[];
  comments: number;
  /** How many blockers it resolves, tasks and lines feed it, and lines of money are planned for it. */
  named: number;
}

export async function findHanging(client: Queries, id: string): Promise<Hanging> {
  const [row] = await client.$queryRawUnsafe<Hanging[]>(
    `SELECT
      ${count("Claim", ...SUBJECTS)} AS "claims",
      ${count("Evidence", ...SUBJECTS)} AS "evidence",
      ${count("Task", "phaseId")} AS "tasks",
      ${count("ChecklistItem", "phaseId")} AS "items",
      ${rows("Waiver", ...SUBJECTS)} AS "waivers",
      ${rows("NotApplicable", ...DECLARED)} AS "notApplicable",
      ${rows("Dependency", ...ENDS)} AS "dependencies",
      ${rows("Sample", "metricId")} AS "samples",
      ${count("Comment", ...SUBJECTS, "riskId", "metricId")} AS "comments",
      ${count("Blocker", "resolvingTaskId", "resolvingPhaseId")} + ${count("Task", "componentId")} +
        ${count("ChecklistItem", "componentId")} + ${count("MoneyLine", "phaseId")} AS "named"`,
    id,
  );
  if (!row) throw new Error("A count has no answer.");
  return row;
}

const SUBJECTS = Object.values(SUBJECT_COLUMNS);
/** That a blocker does not apply nobody declares. */
const DECLARED = SUBJECTS.filter((column) => column !== "blockerId");

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

async function readArchived(scope: ProjectScope): Promise<ArchivedRow[]> {
  const { projectId } = scope;
  const own = { id: true, version: true, key: true, archivedAt: true } as const;
  const of = { where: { projectId, archivedAt: { not: null } } } as const;
  const phase = { select: { key: true } } as const;
  const proved = { claims: true, evidence: true, checks: true, waivers: true } as const;
  const joined = { blocks: true, waitsFor: true } as const;
  const recorded = { select: proved } as const;
  const held = { select: { tasks: true, items: true, ...joined } } as const;
  const worked = { select: { ...proved, ...joined } } as const;
  const titled = { ...of, select: { ...own, title: true } } as const;
  const [phases, tasks, items, components, criteria, blockers, risks, metrics] = await Promise.all([
    db().phase.findMany({ ...of, select: { ...own, name: true, _count: held } }),
    db().task.findMany({ ...of, select: { ...own, title: true, phase, _count: worked } }),
    db().checklistItem.findMany({ ...of, select: { ...own, text: true, phase, _count: recorded } }),
    db().component.findMany({ ...of, select: { ...own, name: true } }),
    db().criterion.findMany({ ...of, select: { ...own, text: true, _count: recorded } }),
    db().blocker.findMany({ ...of, select: { ...own, title: true, _count: worked } }),
    db().risk.findMany(titled),
    db().metric.findMany({
      ...of,
      select: { ...own, name: true, _count: { select: { samples: true } } },
    }),
  ]);
  const bare = { phase: null, _count: {} };
  const found = [
    ...phases.map((row) => ({ ...row, kind: "phase" as const, phase: null })),
    ...tasks.map(({ title, ...row }) => ({ ...row, kind: "task" as const, name: title })),
    ...items.map(({ text, ...row }) => ({ ...row, kind: "item" as const, name: text })),
    ...components.map((row) => ({ ...bare, ...row, kind: "component" as const })),
    ...criteria.map(({ text, ...row }) => ({
      ...bare,
      ...row,
      kind: "criterion" as const,
      name: text,
    })),
    ...blockers.map(({ title, ...row }) => ({
      ...bare,
      ...row,
      kind: "blocker" as const,
      name: title,
    })),
    ...risks.map(({ title, ...row }) => ({ ...bare, ...row, kind: "risk" as const, name: title })),
    ...metrics.map((row) => ({ ...bare, ...row, kind: "metric" as const })),
  ];
  // An archived row is not changed: whoever wrote its newest event has archived it.
  const last = await findLastChanges(
    scope,
    found.map(({ id }) => id),
  );
  return found
    .map(({ archivedAt, phase: stoodIn, _count, ...row }) => ({
      ...row,
      phaseKey: stoodIn?.key ?? null,
      archivedAt: archivedAt?.toISOString() ?? "",
      archivedBy: last.get(row.id)?.by ?? null,
      stays: whyStays(row, { ...NOTHING_BENEATH, ..._count }),
      goesWith: nameWhatGoes(_count),
    }))
    .sort((one, other) => (one.archivedAt < other.archivedAt ? 1 : -1));
}

/** What hangs on a row and goes with it. */
interface Going {
  checks?: number;
  waivers?: number;
  samples?: number;
  blocks?: number;
  waitsFor?: number;
}

function nameWhatGoes({ checks = 0, waivers = 0, samples = 0, blocks = 0, waitsFor = 0 }: Going) {
  const dependencies = blocks + waitsFor;
  return [
    ...(checks > 0 ? [formatCount(checks, "check")] : []),
    ...(waivers > 0 ? [formatCount(waivers, "waiver")] : []),
    ...(samples > 0 ? [formatCount(samples, "sample")] : []),
    ...(dependencies > 0 ? [formatCount(dependencies, "dependency", "dependencies")] : []),
  ];
}

const NOTHING_BENEATH: Beneath = { claims: 0, evidence: 0, tasks: 0, items: 0 };
