import type { RowRef } from "../audit/row-ref";
import type { MoneyLine, Project } from "../project";
import type { MoneyRange } from "../values";
import { addRanges } from "./money-range";
import { linesOf } from "./sums";

/** An actual against a range: over its high end, under its low end, or within. */
export type BudgetStanding =
  | { kind: "within" }
  | { kind: "over" | "under"; byMinor: number; byPercent: number | null }
  /** What is on record is over already, and lines are still to come. */
  | { kind: "over at least"; byMinor: number; byPercent: number | null }
  /** These lines have no actual: nobody knows, and it is not zero. */
  | { kind: "unknown"; missing: RowRef[] };

export interface BudgetLine {
  key: string;
  name: string;
  kind: MoneyLine["kind"];
  phaseKey: string | null;
  budget: MoneyRange;
  actualMinor: number | null;
  standing: BudgetStanding;
}

export interface BudgetGroup {
  /** Null for the lines of no phase. */
  phaseKey: string | null;
  /** What the lines allow; null where the phase has none. */
  budget: MoneyRange | null;
  /** What the phase itself says it costs. */
  ownCost: MoneyRange | null;
  /** The actuals there are; null while there is none. */
  actualMinor: number | null;
  standing: BudgetStanding;
  lineKeys: string[];
}

export interface Budget {
  lines: BudgetLine[];
  /** In the order of the phases, those that have lines or a cost; last the lines of no phase. */
  phases: BudgetGroup[];
  total: BudgetGroup;
}

/** R17: what was spent against what was planned, by line and by phase; of one option where it is named. */
export function compareBudget(project: Project, optionKey: string | null = null): Budget {
  const rows = linesOf(project, ["investment", "contingency"], optionKey);
  const groups = project.phases.map(({ key, cost }) =>
    groupOf(
      key,
      rows.filter((row) => row.phaseKey === key),
      cost,
    ),
  );
  const unplaced = rows.filter(({ phaseKey }) => phaseKey === null);
  return {
    lines: rows.map(toLine),
    phases: [
      ...groups.filter(({ budget, ownCost }) => budget !== null || ownCost !== null),
      ...(unplaced.length > 0 ? [groupOf(null, unplaced, null)] : []),
    ],
    total: groupOf(null, rows, null),
  };
}

function toLine(row: MoneyLine): BudgetLine {
  const { key, name, kind, phaseKey, amount: budget, actualMinor } = row;
  return { key, name, kind, phaseKey, budget, actualMinor, standing: standingOf(budget, [row]) };
}

function groupOf(
  phaseKey: string | null,
  rows: MoneyLine[],
  ownCost: MoneyRange | null,
): BudgetGroup {
  const budget = addRanges(rows.map(({ amount }) => amount));
  return {
    phaseKey,
    budget,
    ownCost,
    actualMinor: spentOn(rows),
    standing: budget === null ? { kind: "unknown", missing: [] } : standingOf(budget, rows),
    lineKeys: rows.map(({ key }) => key),
  };
}

function standingOf(
  { lowMinor, highMinor }: MoneyRange,
  rows: readonly MoneyLine[],
): BudgetStanding {
  const missing = rows
    .filter(({ actualMinor }) => actualMinor === null)
    .map(({ key }) => ({ kind: "money line" as const, key }));
  const spent = spentOn(rows);
  if (spent !== null && spent > highMinor) {
    const kind = missing.length > 0 ? "over at least" : "over";
    return { kind, ...differenceOf(spent - highMinor, highMinor) };
  }
  if (spent === null || missing.length > 0) return { kind: "unknown", missing };
  if (spent < lowMinor) return { kind: "under", ...differenceOf(lowMinor - spent, lowMinor) };
  return { kind: "within" };
}

function differenceOf(byMinor: number, end: number) {
  return { byMinor, byPercent: end === 0 ? null : (100 * byMinor) / end };
}

function spentOn(rows: readonly MoneyLine[]): number | null {
  const actuals = rows.flatMap(({ actualMinor }) => actualMinor ?? []);
  return actuals.length === 0 ? null : actuals.reduce((total, minor) => total + minor, 0);
}
