import type { Project } from "../project";
import type { MoneyRange } from "../values";
import { type AvoidedFailure, assessAvoidedFailure } from "./avoided-failure";
import { type Budget, compareBudget } from "./budget";
import { type CashPoint, accumulateCash } from "./cash-series";
import { type OptionComparison, compareOptions } from "./compare-options";
import { type Exposure, assessExposure } from "./exposure";
import { type Investment, assessInvestment } from "./investment";
import { optionTerms } from "./option-terms";
import { type Outcome, type Traced, traced } from "./outcome";
import { statedRecommendations } from "./recommend";
import { type ReturnTerms, type Returns, assessReturns } from "./returns";
import { type PaymentPlan, schedulePayments } from "./payments";
import { addUpAnnualReturn, addUpInvestment } from "./sums";

type TracedReturns = {
  [Figure in keyof Returns]: Returns[Figure] extends Outcome<infer T> ? Traced<T> : never;
};

export interface Economics {
  currency: string;
  investment: Investment;
  annualReturn: Traced<MoneyRange>;
  /** When money moves; present value, internal rate and discounted payback follow it. */
  schedule: Pick<PaymentPlan, "kind" | "undated">;
  /** What `returns` and `cash` are computed from. */
  terms: ReturnTerms;
  returns: TracedReturns;
  /** By quarter. */
  cash: CashPoint[] | null;
  exposure: Exposure;
  comparison: OptionComparison;
  /** What each option returns by failing less often than doing nothing, in the order of the options. */
  avoided: { optionKey: string; failure: Traced<AvoidedFailure> }[];
  budget: Budget;
}

/** R17: the money of a project. Every amount is in its one currency. */
export function assessEconomics(project: Project): Economics {
  const investment = assessInvestment(project);
  const annualReturn = addUpAnnualReturn(project);
  const terms = returnTerms(project);
  const { kind, undated } = schedulePayments(project);
  return {
    currency: project.currency,
    investment,
    annualReturn,
    schedule: { kind, undated },
    terms,
    returns: returnsOf(project),
    cash: accumulateCash(terms, 3),
    exposure: assessExposure(project),
    comparison: compareOptions(optionTerms(project), statedRecommendations(project.options)),
    avoided: project.options.map(({ key }) => ({
      optionKey: key,
      failure: assessAvoidedFailure(project, key),
    })),
    budget: compareBudget(project),
  };
}

/** What the returns of a project are computed from. */
export function returnTerms(project: Project): ReturnTerms {
  const investment = addUpInvestment(project);
  const annualReturn = addUpAnnualReturn(project);
  const { payments, returnsFromYears } = schedulePayments(project);
  return {
    payments: investment.kind === "known" ? payments : [],
    annualReturn: annualReturn.kind === "known" ? annualReturn.value : null,
    returnsFromYears,
    returnYears: project.returnYears,
    discountRatePercent: project.discountRatePercent,
  };
}

/** R17: the returns with the lines that each figure opens to. */
export function returnsOf(project: Project): TracedReturns {
  const investment = addUpInvestment(project);
  const annualReturn = addUpAnnualReturn(project);
  const returns = assessReturns(returnTerms(project));
  /** Why a sum is unknown says more than that it is missing. */
  const because = [investment, annualReturn].find((sum) => isUnknownFor(sum, "several options"));
  const from = <T>(outcome: Outcome<T>): Traced<T> =>
    traced(
      outcome.kind === "unknown" && because?.kind === "unknown" ? because : outcome,
      investment,
      annualReturn,
    );
  return {
    gain: traced(annualReturn.kind === "unknown" ? annualReturn : returns.gain, annualReturn),
    payback: from(returns.payback),
    discountedPayback: from(returns.discountedPayback),
    roi: from(returns.roi),
    gainRatio: from(returns.gainRatio),
    npv: from(returns.npv),
    irr: from(returns.irr),
  };
}

function isUnknownFor(sum: Outcome<unknown>, kind: string): boolean {
  return sum.kind === "unknown" && sum.reason.kind === kind;
}
