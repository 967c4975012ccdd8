import "server-only";
import { pickFacts } from "@/lib/domain/facts";
import type {
  ChecklistItem,
  Component,
  Dependency,
  DependencyEnd,
  Phase,
  Task,
} from "@/lib/domain/project";
import { tellBoth } from "@/lib/features/history/data";
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
  toInstantOrNull,
  toNumberOrNull,
  toRangeOrNull,
  word,
  wordOrNull,
} from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import type { Facts } from "@/lib/platform/transaction";
import { indexKeys, type KeyIndex } from "@/lib/platform/key-index";
import { type Refusal, refuseField } from "@/lib/platform/outcome";
import { gone } from "@/lib/platform/row-write";
import type { ProjectScope } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";
import {
  COMPONENT_FACTS,
  type CurrentRow,
  ITEM_FACTS,
  PHASE_FACTS,
  type PlanFacts,
  type PlanKind,
  TASK_FACTS,
} from "./types";

/** The plan's part of the aggregate query. */
export const planRows = {
  components: { orderBy: { position: "asc" } },
  phases: { orderBy: { position: "asc" } },
  tasks: { orderBy: { position: "asc" } },
  items: { orderBy: { position: "asc" } },
  dependencies: { orderBy: { position: "asc" } },
} satisfies Prisma.ProjectInclude;

type PlanRows = Prisma.ProjectGetPayload<{ include: typeof planRows }>;

export interface Archivable {
  id: string;
  archivedAt: Date | null;
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

/** A row of the plan as a write finds it, archived or not. */
export interface KnownRow<Kind extends PlanKind = PlanKind> {
  id: string;
  version: number;
  key: string;
  position: string;
  /** Null while it is in use. */
  archivedAt: string | null;
  facts: PlanFacts[Kind];
  /** Null for what nobody works on. */
  work: WorkFacts | null;
}

export type WorkFacts = Pick<Task, "status" | "startedOn" | "finishedOn">;

type Tables = Pick<Transaction, "task" | "checklistItem" | "phase" | "component">;

export async function findRow<Kind extends PlanKind>(
  client: Tables,
  scope: ProjectScope,
  kind: Kind,
  id: string,
): Promise<KnownRow<Kind> | null> {
  const [row] = await listRows(client, scope, kind, [id]);
  return row ?? null;
}

/** What it said as it was added; null where no event tells. */
export async function findAdded(
  { projectId }: ProjectScope,
  kind: PlanKind,
  id: string,
): Promise<Facts | null> {
  const event = await db().event.findFirst({
    where: { projectId, subjectKind: kind, subjectId: id, action: `${kind}.added` },
    select: { after: true },
  });
  const after = event?.after;
  return typeof after === "object" && after !== null && !Array.isArray(after) ? after : null;
}

/** The same of several, in no order. */
export async function listRows<Kind extends PlanKind>(
  client: Tables,
  { projectId }: ProjectScope,
  kind: Kind,
  ids: string[],
): Promise<KnownRow<Kind>[]> {
  return ids.length === 0 ? [] : LIST[kind](client, { id: { in: ids }, projectId });
}

interface OfThese {
  id: { in: string[] };
  projectId: string;
}

const LIST: { [Kind in PlanKind]: (client: Tables, where: OfThese) => Promise<KnownRow<Kind>[]> } =
  {
    task: async (client, where) => {
      const rows = await client.task.findMany({ where, include: PLACED });
      return rows.map((row) => {
        const task = toTask(...placed(row));
        const { status, startedOn, finishedOn } = task;
        const work = { status, startedOn, finishedOn };
        return { ...known(row), facts: pickFacts(task, TASK_FACTS), work };
      });
    },
    item: async (client, where) => {
      const rows = await client.checklistItem.findMany({ where, include: PLACED });
      return rows.map((row) => {
        const item = toItem(...placed(row));
        const work = { status: item.status, startedOn: null, finishedOn: null };
        return { ...known(row), facts: pickFacts(item, ITEM_FACTS), work };
      });
    },
    phase: async (client, where) => {
      const rows = await client.phase.findMany({ where });
      return rows.map((row) => ({
        ...known(row),
        facts: pickFacts(toPhase(row), PHASE_FACTS),
        work: null,
      }));
    },
    component: async (client, where) => {
      const rows = await client.component.findMany({ where });
      return rows.map((row) => ({
        ...known(row),
        facts: pickFacts(toComponent(row), COMPONENT_FACTS),
        work: null,
      }));
    },
  };

const PLACED = {
  phase: { select: { id: true, key: true } },
  component: { select: { id: true, key: true, archivedAt: true } },
} as const;

interface PlacedRow {
  phase: { id: string; key: string } | null;
  component: { id: string; key: string; archivedAt: Date | null } | null;
  componentId: string | null;
}

/** A component that is archived is none. */
function placed<Row extends PlacedRow>(row: Row): [Row, KeyIndex] {
  const component = row.component?.archivedAt === null ? row.component : null;
  const keys = indexKeys({
    phases: row.phase ? [row.phase] : [],
    components: component ? [component] : [],
  });
  return [{ ...row, componentId: component?.id ?? null }, keys];
}

function known(row: Omit<KnownRow, "archivedAt" | "facts" | "work"> & Archivable) {
  const { id, version, key, position, archivedAt } = row;
  return { id, version, key, position, archivedAt: toInstantOrNull(archivedAt) };
}

/** Where a row of the plan stands among the others of its kind; the archive keeps its places. */
export interface Placement {
  id: string;
  key: string;
  position: string;
  isArchived: boolean;
  /** The phase it stands in, and the list of a checklist; of no meaning for what stands in none. */
  phaseKey: string | null;
  list: string | null;
}

/** All of one kind, in their order. */
export async function listPlacements(
  client: Tables,
  { projectId }: ProjectScope,
  kind: PlanKind,
): Promise<Placement[]> {
  const of = { where: { projectId }, orderBy: { position: "asc" } } as const;
  const own = { id: true, key: true, position: true, archivedAt: true } as const;
  const phase = { select: { key: true } } as const;
  const rows: PlacementRow[] = await {
    task: () => client.task.findMany({ ...of, select: { ...own, phase } }),
    item: () => client.checklistItem.findMany({ ...of, select: { ...own, phase, list: true } }),
    phase: () => client.phase.findMany({ ...of, select: own }),
    component: () => client.component.findMany({ ...of, select: own }),
  }[kind]();
  return rows.map(({ phase: inPhase = null, list = null, archivedAt, ...row }) => ({
    ...row,
    isArchived: archivedAt !== null,
    phaseKey: inPhase?.key ?? null,
    list,
  }));
}

interface PlacementRow extends Archivable {
  key: string;
  position: string;
  phase?: { key: string } | null;
  list?: string;
}

/** The ids of what facts name by key; what is not there is told at the field that names it. */
export async function findPlaces(
  client: Tables,
  { projectId }: ProjectScope,
  { phaseKey, componentKey }: { phaseKey?: string | null; componentKey?: string | null },
  pathOf: (name: "phaseKey" | "componentKey") => string = (name) => name,
): Promise<{ phaseId?: string | null; componentId?: string | null } | Refusal> {
  const named = (key: string) => ({
    where: { projectId, key, archivedAt: null },
    select: { id: true },
  });
  const phase = phaseKey ? await client.phase.findFirst(named(phaseKey)) : null;
  if (phaseKey && !phase) return refuseField(pathOf("phaseKey"), `There is no phase ${phaseKey}`);
  const component = componentKey ? await client.component.findFirst(named(componentKey)) : null;
  if (componentKey && !component) {
    return refuseField(pathOf("componentKey"), `There is no component ${componentKey}`);
  }
  return {
    ...(phaseKey === undefined ? {} : { phaseId: phase?.id ?? null }),
    ...(componentKey === undefined ? {} : { componentId: component?.id ?? null }),
  };
}

/** What the second of two people is told: the row as the first one left it. */
export async function tellWhatStands(
  scope: ProjectScope,
  { kind, id }: { kind: PlanKind; id: string },
): Promise<Refusal> {
  const row = await findRow(db(), scope, kind, id);
  if (!row) return gone(kind);
  const current: Omit<CurrentRow, "changedBy"> = { id, version: row.version, facts: row.facts };
  return tellBoth(scope, current);
}
