import type { Project } from "@/lib/domain/project";
import { statedFiguresTable } from "./figure-tables";
import { moneyLinesTable, optionsTable } from "./money-tables";
import {
  blockersTable,
  componentsTable,
  dependenciesTable,
  itemsTable,
  milestonesTable,
  phasesTable,
  tasksTable,
} from "./plan-tables";
import {
  checksTable,
  claimsTable,
  criteriaTable,
  evidenceTable,
  metricsTable,
  risksTable,
  samplesTable,
} from "./readiness-tables";
import type { Table } from "./types";

type Draw = (project: Project, now: string) => Table;

/** In the order of a workbook. */
const DRAWN = {
  phases: phasesTable,
  tasks: tasksTable,
  "checklist-items": itemsTable,
  components: componentsTable,
  blockers: blockersTable,
  risks: risksTable,
  metrics: metricsTable,
  samples: samplesTable,
  criteria: criteriaTable,
  options: optionsTable,
  "money-lines": moneyLinesTable,
  milestones: milestonesTable,
  dependencies: dependenciesTable,
  checks: checksTable,
  evidence: evidenceTable,
  claims: claimsTable,
  "stated-figures": statedFiguresTable,
} satisfies Record<string, Draw>;

export type TableName = keyof typeof DRAWN;

/** What can be taken out of a project as a table. */
export const TABLES: Record<TableName, Draw> = DRAWN;

export const TABLE_NAMES = Object.keys(TABLES) as [TableName, ...TableName[]];

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}

export function allTables(project: Project, now: string): Table[] {
  return TABLE_NAMES.map((name) => TABLES[name](project, now));
}
