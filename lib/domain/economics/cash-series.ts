import { roundMinor } from "./money-range";
import {
  type Case,
  type CompleteTerms,
  type ReturnTerms,
  costIn,
  gainIn,
  hasLikely,
} from "./returns";

/** What has come in less what has gone out by then, undiscounted; low is the worst case. */
export interface CashPoint {
  months: number;
  lowMinor: number;
  likelyMinor: number | null;
  highMinor: number;
}

/**
 * The money of a project over time, for the chart of its payback: a payment counts from the moment it is
 * made, and a year's return comes in evenly, so a line crosses nothing at the payback. Every `step`
 * months from the start until the last counted return is in; null where investment or return is unknown.
 */
export function accumulateCash(terms: ReturnTerms, step: 1 | 3): CashPoint[] | null {
  const { annualReturn, payments, returnsFromYears, returnYears } = terms;
  if (annualReturn === null || payments.length === 0) return null;
  const complete = { ...terms, annualReturn };
  const last = Math.ceil(((returnsFromYears + returnYears) * MONTHS_A_YEAR) / step);
  return Array.from({ length: last + 1 }, (_, at) => {
    const months = at * step;
    return {
      months,
      lowMinor: standing(complete, months, "worst"),
      likelyMinor: hasLikely(complete) ? standing(complete, months, "likely") : null,
      highMinor: standing(complete, months, "best"),
    };
  });
}

const MONTHS_A_YEAR = 12;

function standing(terms: CompleteTerms, months: number, which: Case): number {
  const { annualReturn, payments, returnsFromYears, returnYears } = terms;
  const years = months / MONTHS_A_YEAR;
  const returning = Math.min(Math.max(years - returnsFromYears, 0), returnYears);
  const paid = payments
    .filter((payment) => payment.years <= years)
    .reduce((total, { amount }) => total + costIn(amount, which), 0);
  return roundMinor(gainIn(annualReturn, which) * returning - paid);
}
