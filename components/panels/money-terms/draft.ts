import { readPercent } from "@/components/forms/read-amounts";
import type { FormFact } from "@/components/forms/settle";
import type { MoneyTerms } from "@/lib/features/economics/types";
import { readNumber } from "@/lib/format/read-figure";

/** What stands in the fields, as it was written. */
export interface Draft {
  rate: string;
  years: string;
}

export type Wrong = Partial<Record<keyof Draft, string>>;

export const FACTS: readonly FormFact<Draft>[] = [
  { label: "Discount rate in %", fields: ["rate"] },
  { label: "Years of return", fields: ["years"] },
];

export function draftOf({ discountRatePercent, returnYears }: MoneyTerms): Draft {
  return {
    rate: discountRatePercent === null ? "" : String(discountRatePercent),
    years: String(returnYears),
  };
}

/** The terms that the fields say, or what is wrong with them. Without a rate there is no present value. */
export function readDraft(
  draft: Draft,
): { terms: MoneyTerms; wrong: null } | { terms: null; wrong: Wrong } {
  const rate = readPercent(draft.rate, 2);
  const years = readNumber(draft.years, YEARS);
  if (rate.wrong !== null || years.value === null) {
    return {
      terms: null,
      wrong: {
        ...(rate.wrong !== null && { rate: rate.wrong }),
        ...(years.value === null && { years: YEARS.such }),
      },
    };
  }
  return {
    terms: { discountRatePercent: rate.value, returnYears: years.value },
    wrong: null,
  };
}

const YEARS = { least: 1, most: 50, decimals: 0, such: "Whole years, from 1 to 50" } as const;
