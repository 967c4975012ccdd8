import { type BudgetGroup, type BudgetLine, compareBudget } from "@/lib/domain/economics/budget";
import type { Project } from "@/lib/domain/project";
import { moneyUnit, type MoneyUnit } from "@/lib/format/money";
import { wordStanding } from "../words/budget-words";
import { csvHref } from "../words/csv-href";
import { unlessHidden } from "../words/hidden-money";
import type { BudgetModel, BudgetRow } from "./contract";

export function prepareBudget(project: Project): BudgetModel {
  return unlessHidden(project, (open) => {
    const { lines, phases, total } = compareBudget(open);
    const { currency } = open;
    const unit = moneyUnit(
      [...phases, total].flatMap((one) => [
        one.budget?.highMinor ?? 0,
        one.ownCost?.highMinor ?? 0,
        one.actualMinor ?? 0,
      ]),
      currency,
    );
    return {
      unit: unit.label,
      lines: lines.map((line) => lineRow(line, unit, currency)),
      phases: phases.map((group) => groupRow(nameOf(open, group), group, unit, currency)),
      csvHref: open.moneyLines.length === 0 ? null : csvHref(open.slug, "money-lines"),
      total: lines.length === 0 ? null : groupRow("Total", total, unit, currency),
    };
  });
}

function lineRow(line: BudgetLine, unit: MoneyUnit, currency: string): BudgetRow {
  const { key, name, kind, budget, actualMinor, standing, phaseKey } = line;
  const notes = [
    ...(kind === "contingency" ? ["contingency"] : []),
    ...(phaseKey === null ? [] : [`phase ${phaseKey}`]),
  ];
  return {
    id: key,
    name,
    budget: unit.range(budget),
    actual: actualMinor === null ? null : unit.amount(actualMinor),
    standing: actualMinor === null ? "unknown: no actual" : wordStanding(standing, currency),
    isOver: standing.kind === "over",
    note: notes.length === 0 ? null : notes.join(", "),
  };
}

function groupRow(name: string, group: BudgetGroup, unit: MoneyUnit, currency: string): BudgetRow {
  const { phaseKey, budget, ownCost, actualMinor, standing } = group;
  return {
    id: phaseKey ?? "none",
    name,
    budget: budget && unit.range(budget),
    actual: actualMinor === null ? null : unit.amount(actualMinor),
    standing: budget === null ? "unknown: no line names it" : wordStanding(standing, currency),
    isOver: standing.kind === "over" || standing.kind === "over at least",
    note: ownCost && `says it costs ${unit.range(ownCost)}`,
  };
}

function nameOf({ phases }: Project, { phaseKey }: BudgetGroup): string {
  const phase = phases.find(({ key }) => key === phaseKey);
  return phase ? `${phase.key} ${phase.name}` : "Lines of no phase";
}
