import type { MoneyLine, MoneyRange, Project, StatedFigure } from "../project";
import { indexProject } from "../project-index";
import type { MoneyKind } from "../vocabulary";
import {
  type Computation,
  type ComputedFigure,
  type FigureBasis,
  type FigureInput,
  computed,
  impossible,
  missingOf,
  span,
} from "./figure";

/** How far a return on investment looks ahead, in years. */
export const RETURN_YEARS = 3;

/** The lines of investment with their contingency, of one option where it is named. */
export function computeInvestment(project: Project, optionKey: string | null): Computation {
  return addUpLines(project, "investment lines", ["investment", "contingency"], optionKey);
}

/** One year of what is gained. */
export function computeAnnualReturn(project: Project): Computation {
  return addUpLines(project, "annual returns", ["annual-return"], null);
}

/** One incident of each kind, and one year of loss. */
export function computeExposure(project: Project, optionKey: string | null): Computation {
  const kinds: MoneyKind[] = ["incident-cost", "annual-loss"];
  return addUpLines(project, "incident and loss lines", kinds, optionKey);
}

/** What the phases themselves say they cost. */
export function computePhaseCosts(project: Project): Computation {
  return addUp(
    "phase costs",
    project.phases.map(({ key, name, cost }) => input("phase", key, name, cost)),
  );
}

export function computePhaseCost(project: Project, key: string): Computation {
  const phase = indexProject(project).phases.get(key);
  if (!phase) return impossible({ kind: "no such row", row: { kind: "phase", key } });
  return addUp("own cost", [input("phase", key, phase.name, phase.cost)]);
}

export function computeOptionCost(project: Project, key: string): Computation {
  const option = project.options.find((one) => one.key === key);
  if (!option) return impossible({ kind: "no such row", row: { kind: "option", key } });
  return addUp("own cost", [input("option", key, option.name, option.cost)]);
}

/** Years until the returns have paid the investment back: at the soonest and at the latest. */
export function computePayback(project: Project): Computation {
  return divide(project, "investment over annual returns", ({ investment, gain }) =>
    span("years", investment.low / gain.high, investment.high / gain.low),
  );
}

/** As a percentage: gained over the years beyond what was put in. As a ratio: gained for each unit. */
export function computeReturn(project: Project, { unit }: StatedFigure): Computation {
  const times = (gain: number, investment: number) => {
    const gained = RETURN_YEARS * gain;
    return unit === "percent" ? (100 * (gained - investment)) / investment : gained / investment;
  };
  return divide(project, "returns over investment", ({ investment, gain }) =>
    span(
      unit === "percent" ? "percent" : "ratio",
      times(gain.low, investment.high),
      times(gain.high, investment.low),
    ),
  );
}

interface Ends {
  low: number;
  high: number;
}

function divide(
  project: Project,
  basis: FigureBasis,
  into: (of: { investment: Ends; gain: Ends }) => ComputedFigure["value"],
): Computation {
  const investment = computeInvestment(project, null);
  const gain = computeAnnualReturn(project);
  if ("reason" in investment) return investment;
  if ("reason" in gain) return gain;
  const of = { investment: endsOf(investment.figure), gain: endsOf(gain.figure) };
  if (of.investment.low <= 0 || of.gain.low <= 0) return impossible({ kind: "divides by nothing" });
  const inputs = [...investment.figure.inputs, ...gain.figure.inputs];
  return computed(basis, into(of), inputs, { isQuotient: true });
}

function endsOf({ value }: ComputedFigure): Ends {
  return { low: value.low ?? 0, high: value.high ?? 0 };
}

function addUpLines(
  project: Project,
  basis: FigureBasis,
  kinds: readonly MoneyKind[],
  optionKey: string | null,
): Computation {
  const lines = project.moneyLines.filter(
    (line) => kinds.includes(line.kind) && (optionKey === null || line.optionKey === optionKey),
  );
  const options = optionsOf(lines);
  if (options.length > 1) return impossible({ kind: "several options", optionKeys: options });
  return addUp(
    basis,
    lines.map(({ key, name, amount }) => input("money line", key, name, amount)),
  );
}

function optionsOf(lines: readonly MoneyLine[]): string[] {
  return [...new Set(lines.flatMap((line) => line.optionKey ?? []))];
}

function addUp(basis: FigureBasis, inputs: FigureInput[]): Computation {
  const known = inputs.flatMap(({ value }) => value ?? []);
  if (known.length === 0) return impossible({ kind: "nothing to compute from" });
  const sum = (ends: readonly (number | null)[]) =>
    ends.reduce<number>((total, end) => total + (end ?? 0), 0);
  const low = sum(known.map((value) => value.low));
  const high = sum(known.map((value) => value.high));
  return computed(basis, span("money", low, high), inputs, { missing: missingOf(inputs) });
}

function input(
  kind: FigureInput["kind"],
  key: string,
  name: string,
  amount: MoneyRange | null,
): FigureInput {
  return { kind, key, name, value: amount && span("money", amount.lowMinor, amount.highMinor) };
}
