import type { Option, Project } from "../project";
import type { MoneyRange } from "../values";
import type { Ingredient } from "./outcome";
import { addUpExposure } from "./sums";
import { type Point, isStated } from "./money-range";

/** Whose word it is what a failure costs. */
export type LossSource =
  /** The option itself, or the one other that prices a failure, which is the same failure for all. */
  | { kind: "option"; key: string }
  /** One incident of each kind and one year of loss. */
  | { kind: "exposure lines" }
  /** Several options price it differently, and this one not at all. */
  | { kind: "several options"; keys: string[] }
  | { kind: "nobody" };

/** All that options are compared by: plain values, so that a reader may change one and ask again. */
export interface OptionTerms {
  key: string;
  name: string;
  weeks: { low: number; high: number } | null;
  cost: MoneyRange | null;
  /** The chance of success. */
  probabilityPercent: number | null;
  failureLoss: MoneyRange | null;
  lossFrom: LossSource;
}

export function optionTerms(project: Project): OptionTerms[] {
  return project.options.map((option) => {
    const { key, name, weeks, cost, probabilityPercent } = option;
    return { key, name, weeks, cost, probabilityPercent, ...lossOf(project, option) };
  });
}

/**
 * What a failure costs: what the option says, else what the one option says that does, else what the lines
 * of exposure add up to.
 */
function lossOf(project: Project, option: Option): Pick<OptionTerms, "failureLoss" | "lossFrom"> {
  const pricing = project.options.filter(({ incidentCost }) => incidentCost !== null);
  const [only, ...others] = option.incidentCost === null ? pricing : [option];
  if (others.length > 0) {
    const keys = pricing.map(({ key }) => key);
    return { failureLoss: null, lossFrom: { kind: "several options", keys } };
  }
  if (only) {
    return { failureLoss: only.incidentCost, lossFrom: { kind: "option", key: only.key } };
  }
  const lines = addUpExposure(project);
  return lines.kind === "known"
    ? { failureLoss: lines.value, lossFrom: { kind: "exposure lines" } }
    : { failureLoss: null, lossFrom: { kind: "nobody" } };
}

/** An option that costs nothing is that of doing nothing. */
export function doesNothing({ cost }: Pick<OptionTerms, "cost">): boolean {
  return cost?.highMinor === 0;
}

/** An option with every figure that its expected total cost needs. */
export interface Comparable {
  key: string;
  cost: MoneyRange;
  /** The chance of failure. */
  failurePercent: number;
  loss: MoneyRange;
  lossFrom: LossSource;
}

const NO_LOSS: MoneyRange = { lowMinor: 0, likelyMinor: 0, highMinor: 0 };

/** Where nothing can fail, it does not matter what a failure costs. */
export function comparable(terms: OptionTerms): Comparable | null {
  const { key, cost, probabilityPercent, failureLoss, lossFrom } = terms;
  if (cost === null || probabilityPercent === null) return null;
  const failurePercent = 100 - probabilityPercent;
  const loss = failureLoss ?? (failurePercent === 0 ? NO_LOSS : null);
  return loss && { key, cost, failurePercent, loss, lossFrom };
}

export function lackingOf(terms: OptionTerms): Ingredient[] {
  const { cost, probabilityPercent, failureLoss } = terms;
  return [
    ...(cost === null ? (["cost"] as const) : []),
    ...(probabilityPercent === null ? (["chance of success"] as const) : []),
    ...(failureLoss === null && probabilityPercent !== 100 ? (["cost of a failure"] as const) : []),
  ];
}

/** At the likely amounts where every option has them, else in the middle of every range. */
export function centreOf(options: readonly Comparable[]): "likely" | "middle" {
  return options.every(isLikelyStated) ? "likely" : "middle";
}

/** Whether its likely total is of likely amounts alone. */
export function isLikelyStated({ cost, loss, failurePercent }: Comparable): boolean {
  return isStated(failurePercent === 0 ? [cost] : [cost, loss]);
}

/** The states of the world that are weighed: all amounts at one end together, or all at their likely ones. */
export function statesOf(options: readonly Comparable[]): Point[] {
  return centreOf(options) === "likely" ? ["low", "likely", "high"] : ["low", "high"];
}
