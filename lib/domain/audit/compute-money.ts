import { returnsOf } from "../economics/assess-economics";
import { type AvoidedFailure, assessAvoidedFailure } from "../economics/avoided-failure";
import { assessInvestment } from "../economics/investment";
import type { RatioRange } from "../economics/money-range";
import type { MoneyInput, Traced, WhyUnknown } from "../economics/outcome";
import {
  addUpAnnualReturn,
  addUpExposure,
  addUpInvestment,
  addUpPhaseCosts,
  amountOfLine,
  costOfOption,
  costOfPhase,
  lossOfRisk,
} from "../economics/sums";
import type { MoneyRange, Project, StatedFigure } from "../project";
import {
  type Computation,
  type FigureBasis,
  type FigureInput,
  computed,
  impossible,
  span,
} from "./figure";

/** What `lib/domain/economics` knows, as figures that a stated one is set beside. */

export function computeInvestment(project: Project, optionKey: string | null): Computation {
  return sumOf("investment lines", addUpInvestment(project, optionKey));
}

export function computeAnnualReturn(project: Project): Computation {
  return sumOf("annual returns", addUpAnnualReturn(project));
}

/** All returns of the years that the project looks ahead. */
export function computeGain(project: Project): Computation {
  return sumOf("returns over the years", returnsOf(project).gain);
}

export function computeExposure(project: Project, optionKey: string | null): Computation {
  return sumOf("incident and loss lines", addUpExposure(project, optionKey));
}

export function computePhaseCosts(project: Project): Computation {
  return sumOf("phase costs", addUpPhaseCosts(project));
}

export function computePhaseCost(project: Project, key: string): Computation {
  return sumOf("own cost", costOfPhase(project, key));
}

export function computeOptionCost(project: Project, key: string): Computation {
  return sumOf("own cost", costOfOption(project, key));
}

export function computeLineAmount(project: Project, key: string): Computation {
  return sumOf("own cost", amountOfLine(project, key));
}

export function computeRiskLoss(project: Project, key: string): Computation {
  return sumOf("own cost", lossOfRisk(project, key));
}

export function computeContingency(project: Project): Computation {
  const { contingencyRatio } = assessInvestment(project);
  return quotientOf("contingency over investment", contingencyRatio, "percent");
}

/** Years until the returns have paid the investment back: at the soonest and at the latest. */
export function computePayback(project: Project): Computation {
  const { payback } = returnsOf(project);
  if (payback.kind === "unknown") return impossible(reasonOf(payback.reason));
  const { low, high } = payback.value;
  if (low === "never" || high === "never") return impossible({ kind: "divides by nothing" });
  const value = span("years", low, high);
  return computed("investment over annual returns", value, inputsOf(payback), QUOTIENT);
}

/** As a percentage: gained over the years beyond what was put in. As a ratio: gained for each unit. */
export function computeReturn(project: Project, { unit }: StatedFigure): Computation {
  const { roi, gainRatio } = returnsOf(project);
  return unit === "percent"
    ? quotientOf("returns over investment", roi, "percent")
    : quotientOf("returns over investment", gainRatio, "ratio");
}

/** The expected cost of the failure that an option avoids, for each unit put in. */
export function computeAvoidedFailure(project: Project, key: string): Computation {
  const avoided = assessAvoidedFailure(project, key);
  if (avoided.kind === "unknown") return impossible(reasonOf(avoided.reason));
  const { low, high } = avoided.value.ratio;
  const inputs = [...chancesOf(project, avoided.value), ...inputsOf(avoided)];
  return computed("avoided failure over investment", span("ratio", low, high), inputs, QUOTIENT);
}

const QUOTIENT = { isQuotient: true };

function sumOf(basis: FigureBasis, sum: Traced<MoneyRange>): Computation {
  if (sum.kind === "unknown") return impossible(reasonOf(sum.reason));
  const { lowMinor, highMinor } = sum.value;
  const { missing } = sum;
  return computed(basis, span("money", lowMinor, highMinor), inputsOf(sum), { missing });
}

function quotientOf(
  basis: FigureBasis,
  ratio: Traced<RatioRange>,
  unit: "percent" | "ratio",
): Computation {
  if (ratio.kind === "unknown") return impossible(reasonOf(ratio.reason));
  const { low, high } = ratio.value;
  const value = unit === "percent" ? span(unit, 100 * low, 100 * high) : span(unit, low, high);
  return computed(basis, value, inputsOf(ratio), QUOTIENT);
}

function reasonOf(reason: WhyUnknown): Extract<Computation, { reason: unknown }>["reason"] {
  switch (reason.kind) {
    case "several options":
    case "no such row":
      return reason;
    case "nothing invested":
    case "never paid back":
      return { kind: "divides by nothing" };
    default:
      return { kind: "nothing to compute from" };
  }
}

function inputsOf({ inputs }: { inputs: readonly MoneyInput[] }): FigureInput[] {
  return inputs.map(({ kind, key, name, amount }) => ({ kind, key, name, value: moneyOf(amount) }));
}

function moneyOf(amount: MoneyRange | null) {
  return amount && span("money", amount.lowMinor, amount.highMinor);
}

/** Both chances of success, and whose word it is what a failure costs. */
function chancesOf(project: Project, avoided: AvoidedFailure): FigureInput[] {
  const { against, option, chance, loss } = avoided;
  const { lossFrom } = against;
  const inputOf = ({ key, name }: { key: string; name: string }, value: FigureInput["value"]) => ({
    kind: "option" as const,
    key,
    name,
    value,
  });
  const losses =
    lossFrom.kind === "option"
      ? project.options
          .filter(({ key }) => key === lossFrom.key)
          .map((teller) => inputOf(teller, moneyOf(loss)))
      : inputsOf(addUpExposure(project));
  return [
    inputOf(against, span("percent", chance.before)),
    inputOf(option, span("percent", chance.after)),
    ...losses,
  ];
}
