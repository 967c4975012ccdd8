import { assessEconomics } from "@/lib/domain/economics/assess-economics";
import type { ComparedOption, OptionComparison } from "@/lib/domain/economics/compare-options";
import { type Outcome, type WhyUnknown, valueOf } from "@/lib/domain/economics/outcome";
import type { YearsRange } from "@/lib/domain/economics/returns";
import type { MoneyRange, Project } from "@/lib/domain/project";

/** Why a figure is null: its place in the answer, and the reason as data. */
interface Unknown {
  figure: string;
  reason: WhyUnknown;
}

/** The money of a project as the interface answers it. Amounts are ranges in minor units of one currency. */
export function answerEconomics(project: Project, now: string) {
  const economics = assessEconomics(project);
  const { investment, annualReturn, returns, exposure, comparison, terms } = economics;
  const unknown: Unknown[] = [];
  const figure = <T>(name: string, outcome: Outcome<T>): T | null => {
    if (outcome.kind === "unknown") unknown.push({ figure: name, reason: outcome.reason });
    return valueOf(outcome);
  };
  const years = (name: string, outcome: Outcome<YearsRange>) => {
    const value = figure(name, outcome);
    if (value === null) return null;
    const high = inTime(value.high);
    if (high === null)
      unknown.push({ figure: `${name}.high`, reason: { kind: "never paid back" } });
    return { low: inTime(value.low), likely: inTime(value.likely), high };
  };
  return {
    currency: economics.currency,
    investment: figure("investment", investment.total),
    contingency: figure("contingency", investment.contingency),
    investmentByPhase: figure("investmentByPhase", investment.byPhase),
    annualReturn: figure("annualReturn", annualReturn),
    exposure: figure("exposure", exposure.oneOfEach),
    annualLoss: figure("annualLoss", exposure.annualLoss),
    paybackYears: years("paybackYears", returns.payback),
    discountedPaybackYears: years("discountedPaybackYears", returns.discountedPayback),
    roi: { years: terms.returnYears, ratio: figure("roi", returns.roi) },
    discountRatePercent: terms.discountRatePercent,
    npv: figure("npv", returns.npv),
    irr: figure("irr", returns.irr),
    options: comparison.options.map((option) => answerOption(option, figure)),
    breakEven: comparison.breakEvens.map(answerBreakEven),
    recommendation: comparison.recommendation,
    unknown,
    computedAt: now,
  };
}

type AskFigure = <T>(name: string, outcome: Outcome<T>) => T | null;

function answerOption(option: ComparedOption, figure: AskFigure) {
  const { key, terms, everCheapest } = option;
  const name = (of: string) => `options.${key}.${of}`;
  const regret = figure(name("regret"), option.regret);
  const worst = figure(name("worstCase"), option.worstCaseMinor);
  return {
    key,
    name: terms.name,
    cost: terms.cost,
    probabilityPercent: terms.probabilityPercent,
    failureLoss: terms.failureLoss,
    expectedFailure: figure(name("expectedFailure"), option.expectedFailure),
    expectedTotal: figure(name("expectedTotal"), option.expectedTotal),
    expectedMiddleMinor: option.expectedMiddleMinor,
    worstCase: worst === null ? null : exactly(worst),
    regret: regret === null ? null : exactly(regret.mostMinor),
    everCheapest,
  };
}

/** `loss` where one failure cost divides the two; `kind` says why there is none. */
function answerBreakEven(breakEven: OptionComparison["breakEvens"][number]) {
  const { kind, option, against } = breakEven;
  const loss = kind === "above a loss" ? breakEven.loss : null;
  return { option, against, kind, loss };
}

function inTime(years: YearsRange["likely"]): number | null {
  return years === "never" ? null : years;
}

function exactly(minor: number): MoneyRange {
  return { lowMinor: minor, likelyMinor: minor, highMinor: minor };
}
