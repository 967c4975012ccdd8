import type { MoneyRange } from "../values";
import { addRanges } from "./money-range";

/** One project's figure; `amount` null where it is unknown there. */
export interface ProjectAmount {
  key: string;
  currency: string;
  amount: MoneyRange | null;
}

export interface CurrencySum {
  currency: string;
  amount: MoneyRange;
  /** The projects it is the sum of. */
  keys: string[];
}

/**
 * R17: money of several projects. Amounts in different currencies never add up: one sum each, the
 * currencies in their own order. `missing` are projects that say nothing, so sums are at least these.
 */
export function addAcross(projects: readonly ProjectAmount[]): {
  sums: CurrencySum[];
  missing: string[];
} {
  const currencies = [...new Set(projects.map(({ currency }) => currency))].sort();
  return {
    sums: currencies.flatMap((currency) => {
      const known = projects.flatMap((one) =>
        one.currency === currency && one.amount !== null
          ? [{ key: one.key, amount: one.amount }]
          : [],
      );
      const amount = addRanges(known.map((one) => one.amount));
      return amount === null ? [] : [{ currency, amount, keys: known.map(({ key }) => key) }];
    }),
    missing: projects.filter(({ amount }) => amount === null).map(({ key }) => key),
  };
}
