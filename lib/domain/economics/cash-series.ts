import { roundMinor } from "./money-range";
import { type ReturnTerms, costIn, gainIn } from "./returns";

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
  const last = Math.ceil(((returnsFromYears + returnYears) * MONTHS_A_YEAR) / step);
  const standing = (months: number, which: "worst" | "likely" | "best") => {
    const years = months / MONTHS_A_YEAR;
    const gained = gainIn(annualReturn, which);
    const paid = payments
      .filter((payment) => payment.years <= years)
      .map(({ amount }) => costIn(amount, which));
    if (gained === null || paid.includes(null)) return null;
    const returning = Math.min(Math.max(years - returnsFromYears, 0), returnYears);
    return roundMinor(
      paid.reduce<number>((left, minor) => left - (minor ?? 0), gained * returning),
    );
  };
  const isStated = payments.every(({ amount }) => amount.likelyMinor !== null);
  return Array.from({ length: last + 1 }, (_, at) => {
    const months = at * step;
    return {
      months,
      lowMinor: standing(months, "worst") ?? 0,
      likelyMinor: isStated ? standing(months, "likely") : null,
      highMinor: standing(months, "best") ?? 0,
    };
  });
}

const MONTHS_A_YEAR = 12;
