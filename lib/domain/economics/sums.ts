import type { MoneyLine, Option, Phase, Project } from "../project";
import type { MoneyKind } from "../vocabulary";
import { addRanges } from "./money-range";
import { type Ingredient, type MoneyInput, type Traced, known, unknown } from "./outcome";
import type { MoneyRange } from "../values";

/** The lines of investment with their contingency; of one option where it is named. */
export function addUpInvestment(project: Project, optionKey: string | null = null) {
  return addUpLines(project, "investment", ["investment", "contingency"], optionKey);
}

/** One year of what is gained. */
export function addUpAnnualReturn(project: Project): Traced<MoneyRange> {
  return addUpLines(project, "annual return", ["annual-return"], null);
}

/** One incident of each kind, and one year of loss; of one option where it is named. */
export function addUpExposure(project: Project, optionKey: string | null = null) {
  return addUpLines(project, "exposure", ["incident-cost", "annual-loss"], optionKey);
}

/** What the phases themselves say they cost. */
export function addUpPhaseCosts({ phases }: Project): Traced<MoneyRange> {
  return addUp("phase costs", phases.map(phaseInput));
}

export function costOfPhase({ phases }: Project, key: string): Traced<MoneyRange> {
  return ownCost("phase", key, phases.filter((row) => row.key === key).map(phaseInput));
}

export function costOfOption({ options }: Project, key: string): Traced<MoneyRange> {
  return ownCost("option", key, options.filter((row) => row.key === key).map(optionInput));
}

export function amountOfLine({ moneyLines }: Project, key: string): Traced<MoneyRange> {
  return ownCost("money line", key, moneyLines.filter((row) => row.key === key).map(lineInput));
}

export function lossOfRisk({ risks }: Project, key: string): Traced<MoneyRange> {
  const rows = risks.filter((row) => row.key === key);
  const inputs = rows.map(({ title, loss }) => input("risk", key, title, loss));
  return ownCost("risk", key, inputs);
}

/**
 * Lines of a kind. Of the whole they are those that name no option; where every one names an option,
 * theirs if it is one and the same. Alternatives never add up.
 */
export function linesOf(
  { moneyLines }: Project,
  kinds: readonly MoneyKind[],
  optionKey: string | null,
): MoneyLine[] {
  const lines = moneyLines.filter(({ kind }) => kinds.includes(kind));
  if (optionKey !== null) return lines.filter((line) => line.optionKey === optionKey);
  const common = lines.filter((line) => line.optionKey === null);
  return common.length > 0 ? common : lines;
}

export function addUp(what: Ingredient, inputs: MoneyInput[]): Traced<MoneyRange> {
  const total = addRanges(inputs.flatMap(({ amount }) => amount ?? []));
  const missing = inputs.flatMap(({ kind, key, amount }) =>
    amount === null ? [{ kind, key }] : [],
  );
  const outcome = total === null ? unknown({ kind: "missing", what: [what] }) : known(total);
  return { ...outcome, inputs, missing };
}

export function lineInput({ key, name, amount }: MoneyLine): MoneyInput {
  return input("money line", key, name, amount);
}

function addUpLines(
  project: Project,
  what: Ingredient,
  kinds: readonly MoneyKind[],
  optionKey: string | null,
): Traced<MoneyRange> {
  const lines = linesOf(project, kinds, optionKey);
  const inputs = lines.map(lineInput);
  const optionKeys = [...new Set(lines.flatMap((line) => line.optionKey ?? []))];
  if (optionKeys.length > 1) {
    return { ...unknown({ kind: "several options", optionKeys }), inputs, missing: [] };
  }
  return addUp(what, inputs);
}

function ownCost(kind: MoneyInput["kind"], key: string, inputs: MoneyInput[]): Traced<MoneyRange> {
  if (inputs.length > 0) return addUp("cost", inputs);
  return { ...unknown({ kind: "no such row", row: { kind, key } }), inputs, missing: [] };
}

function phaseInput({ key, name, cost }: Phase): MoneyInput {
  return input("phase", key, name, cost);
}

export function optionInput({ key, name, cost }: Option): MoneyInput {
  return input("option", key, name, cost);
}

function input(
  kind: MoneyInput["kind"],
  key: string,
  name: string,
  amount: MoneyRange | null,
): MoneyInput {
  return { kind, key, name, amount };
}
