import "server-only";
import type {
  ChecklistItem,
  Component,
  Dependency,
  DependencyEnd,
  Phase,
  Task,
} from "@/lib/domain/project";
import {
  CHECKLIST_KINDS,
  DEPENDENCY_SIDES,
  NODE_KINDS,
  PRIORITIES,
  WORK_STATUSES,
} from "@/lib/domain/vocabulary";
import {
  toDayOrNull,
  toEstimateOrNull,
  toNumberOrNull,
  toRangeOrNull,
  word,
  wordOrNull,
} from "@/lib/platform/columns";
import type { KeyIndex } from "@/lib/platform/key-index";
import type { Prisma } from "@/prisma/generated/client";

/** The plan's part of the aggregate query. */
export const planRows = {
  components: { orderBy: { position: "asc" } },
  phases: { orderBy: { position: "asc" } },
  tasks: { orderBy: { position: "asc" } },
  items: { orderBy: { position: "asc" } },
  dependencies: { orderBy: { position: "asc" } },
} satisfies Prisma.ProjectInclude;

type PlanRows = Prisma.ProjectGetPayload<{ include: typeof planRows }>;

interface Archivable {
  id: string;
  archivedAt: Date | null;
}

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

export function toPlan(rows: PlanRows, keys: KeyIndex) {
  return {
    components: rows.components.map(toComponent),
    phases: rows.phases.map(toPhase),
    tasks: rows.tasks.map((row) => toTask(row, keys)),
    items: rows.items.map((row) => toItem(row, keys)),
    dependencies: rows.dependencies.map((row) => toDependency(row, keys)),
  };
}

function toComponent(row: PlanRows["components"][number]): Component {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    name: row.name,
    weight: row.weight,
    hardStop: row.hardStop,
    capPercent: row.capPercent,
    statedPercent: row.statedPercent,
    note: row.note,
  };
}

function toPhase(row: PlanRows["phases"][number]): Phase {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    name: row.name,
    goal: row.goal,
    deliverables: row.deliverables,
    priority: wordOrNull(PRIORITIES, row.priority),
    estimate: toEstimateOrNull(row),
    cost: toRangeOrNull(row.costLowMinor, row.costLikelyMinor, row.costHighMinor),
    plannedStartOn: toDayOrNull(row.plannedStartOn),
    plannedEndOn: toDayOrNull(row.plannedEndOn),
    baselineStartOn: toDayOrNull(row.baselineStartOn),
    baselineEndOn: toDayOrNull(row.baselineEndOn),
    notBeforeOn: toDayOrNull(row.notBeforeOn),
    deferred: row.deferred,
  };
}

function toTask(row: PlanRows["tasks"][number], keys: KeyIndex): Task {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    statedKey: row.statedKey,
    title: row.title,
    group: row.group,
    phaseKey: keys.ofOrNull(row.phaseId),
    componentKey: keys.ofOrNull(row.componentId),
    weight: row.weight,
    hardStop: row.hardStop,
    priority: wordOrNull(PRIORITIES, row.priority),
    status: word(WORK_STATUSES, row.status),
    estimate: toEstimateOrNull(row),
    actualHours: toNumberOrNull(row.actualHours),
    owner: row.owner,
    dueOn: toDayOrNull(row.dueOn),
    plannedStartOn: toDayOrNull(row.plannedStartOn),
    plannedEndOn: toDayOrNull(row.plannedEndOn),
    startedOn: toDayOrNull(row.startedOn),
    finishedOn: toDayOrNull(row.finishedOn),
    problem: row.problem,
    steps: row.steps,
  };
}

function toItem(row: PlanRows["items"][number], keys: KeyIndex): ChecklistItem {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    list: word(CHECKLIST_KINDS, row.list),
    group: row.group,
    text: row.text,
    phaseKey: keys.ofOrNull(row.phaseId),
    componentKey: keys.ofOrNull(row.componentId),
    weight: row.weight,
    hardStop: row.hardStop,
    blocking: row.blocking,
    status: word(WORK_STATUSES, row.status),
    priority: wordOrNull(PRIORITIES, row.priority),
    owner: row.owner,
    dueOn: toDayOrNull(row.dueOn),
    steps: row.steps,
    note: row.note,
  };
}

function toDependency(row: PlanRows["dependencies"][number], keys: KeyIndex): Dependency {
  return {
    id: row.id,
    version: row.version,
    blocking: toEnd(
      row.blockingKind,
      row.blockingTaskId ?? row.blockingPhaseId ?? row.blockingBlockerId,
      row.blockingMissingKey,
      keys,
    ),
    dependent: toEnd(
      row.dependentKind,
      row.dependentTaskId ?? row.dependentPhaseId ?? row.dependentBlockerId,
      row.dependentMissingKey,
      keys,
    ),
    statedBy: word(DEPENDENCY_SIDES, row.statedBy),
    note: row.note,
  };
}

function toEnd(
  kind: string,
  id: string | null,
  missingKey: string | null,
  keys: KeyIndex,
): DependencyEnd {
  const known = word(NODE_KINDS, kind);
  if (id !== null) return { kind: known, key: keys.of(id), missing: false };
  if (missingKey === null) throw new Error("A dependency has an end without a key.");
  return { kind: known, key: missingKey, missing: true };
}
