import { addRanges } from "@/lib/domain/economics/money-range";
import type { OptionTerms } from "@/lib/domain/economics/option-terms";
import type { Payment, ReturnTerms } from "@/lib/domain/economics/returns";
import type { MoneyRange } from "@/lib/domain/project";
import type { WhatIfTerms } from "./contract";
import { type Changes, lossId } from "./inputs";

export interface Applied {
  options: OptionTerms[];
  returns: ReturnTerms;
  /** What cannot be, and so is left as it is on record. */
  problems: string[];
}

/** The terms with the changes in them, for the same rules. Nothing of it is ever sent anywhere. */
export function applyChanges({ options, returns }: WhatIfTerms, changes: Changes): Applied {
  const problems: string[] = [];
  const range = (id: string, name: string, before: MoneyRange | null) => {
    const after = changedRange(id, before, changes);
    if (after === "out of order")
      problems.push(`${name}: low is above high. It is counted as on record.`);
    return after === "out of order" ? before : after;
  };
  const put = addRanges(returns.payments.map(({ amount }) => amount));
  const invested = range("investment", "Investment", put);
  return {
    options: options.map((option) => ({
      ...option,
      cost: range(`cost.${option.key}`, `Cost of option ${option.key}`, option.cost),
      probabilityPercent: changes.get(`chance.${option.key}`) ?? option.probabilityPercent,
      failureLoss: range(lossId(option.lossFrom), "Cost of one failure", option.failureLoss),
    })),
    returns: {
      ...returns,
      payments: invested === put ? returns.payments : spread(returns.payments, put, invested),
      annualReturn: range("return", "Return a year", returns.annualReturn),
      returnYears: changes.get("years") ?? returns.returnYears,
      discountRatePercent: changes.get("rate") ?? returns.discountRatePercent,
    },
    problems: [...new Set(problems)],
  };
}

function changedRange(
  id: string,
  before: MoneyRange | null,
  changes: Changes,
): MoneyRange | "out of order" | null {
  const whole = changes.get(id);
  if (whole !== undefined && (before === null || before.lowMinor === before.highMinor)) {
    return { lowMinor: whole, likelyMinor: whole, highMinor: whole };
  }
  if (before === null) return null;
  const [low, likely, high] = ["low", "likely", "high"].map((end) => changes.get(`${id}.${end}`));
  if (low === undefined && likely === undefined && high === undefined) return before;
  const after = {
    lowMinor: low ?? before.lowMinor,
    likelyMinor: likely ?? before.likelyMinor,
    highMinor: high ?? before.highMinor,
  };
  const middle = after.likelyMinor ?? after.lowMinor;
  return after.lowMinor <= middle && middle <= after.highMinor ? after : "out of order";
}

/** Another total is paid at the same moments, each payment in proportion; without any all at the start. */
function spread(
  payments: readonly Payment[],
  before: MoneyRange | null,
  after: MoneyRange | null,
): readonly Payment[] {
  if (after === null) return payments;
  if (before === null || before.lowMinor === 0) return [{ years: 0, amount: after }];
  const factors = {
    low: after.lowMinor / before.lowMinor,
    high: after.highMinor / before.highMinor,
    likely:
      before.likelyMinor === null || after.likelyMinor === null || before.likelyMinor === 0
        ? null
        : after.likelyMinor / before.likelyMinor,
  };
  return payments.map(({ years, amount }) => ({
    years,
    amount: {
      lowMinor: amount.lowMinor * factors.low,
      likelyMinor:
        amount.likelyMinor === null || factors.likely === null
          ? null
          : amount.likelyMinor * factors.likely,
      highMinor: amount.highMinor * factors.high,
    },
  }));
}
