import type { FormFact } from "@/components/forms/settle";
import type { MoneyTerms } from "@/lib/features/economics/types";

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
  const rate = draft.rate.trim().replace(/\s*%$/, "");
  const years = draft.years.trim();
  const isRate = rate === "" || (/^\d{1,3}(\.\d{1,2})?$/.test(rate) && Number(rate) <= 100);
  const areYears = /^\d{1,2}$/.test(years) && Number(years) >= 1 && Number(years) <= 50;
  if (!isRate || !areYears) {
    return {
      terms: null,
      wrong: {
        ...(!isRate && { rate: "From 0 to 100, as 8 or 7.25" }),
        ...(!areYears && { years: "Whole years, from 1 to 50" }),
      },
    };
  }
  return {
    terms: { discountRatePercent: rate === "" ? null : Number(rate), returnYears: Number(years) },
    wrong: null,
  };
}
