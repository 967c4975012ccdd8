import { decidingPair } from "@/lib/domain/economics/deciding-pair";
import { type OptionComparison, compareOptions } from "@/lib/domain/economics/compare-options";
import { valueOf } from "@/lib/domain/economics/outcome";
import { type ReturnTerms, assessReturns } from "@/lib/domain/economics/returns";
import { formatMoney, formatMoneyRange } from "@/lib/format/money";
import { type CashModel, plotCash } from "../words/cash-plot";
import { type ExpectedCostModel, plotExpectedCost } from "../words/expected-cost-plot";
import { wordBreakEven, wordOptions, wordRecommendation } from "../words/option-words";
import { wordReturnFigures } from "../words/return-words";
import type { Applied } from "./apply";
import type { WhatIfTerms } from "./contract";

export interface ResultRow {
  name: string;
  recorded: string;
  tried: string;
}

export interface WhatIfResults {
  /** "Option 3 is expected to cost least …": null where there are not two options. */
  recommendation: { recorded: string; tried: string; changed: boolean } | null;
  breakEven: string | null;
  rows: ResultRow[];
  costs: ExpectedCostModel | null;
  cash: CashModel | null;
}

/** The same rules over what is on record and over what is tried. */
export function compareWhatIf(terms: WhatIfTerms, applied: Applied): WhatIfResults {
  const { currency, stated } = terms;
  const [before, after] = [terms.options, applied.options].map((one) =>
    compareOptions(one, stated),
  );
  if (!before || !after) return EMPTY;
  const deciding = decidingPair(after);
  return {
    recommendation:
      terms.options.length < 2
        ? null
        : {
            recorded: wordRecommendation(before.recommendation),
            tried: wordRecommendation(after.recommendation),
            changed: keysOf(before) !== keysOf(after),
          },
    breakEven: deciding && wordBreakEven(deciding, applied.options, currency),
    rows: [
      ...optionRows(before, after, currency),
      ...returnRows(terms.returns, applied.returns, currency),
    ],
    costs: plotExpectedCost(after, currency),
    cash: plotCash(applied.returns, currency),
  };
}

const EMPTY: WhatIfResults = {
  recommendation: null,
  breakEven: null,
  rows: [],
  costs: null,
  cash: null,
};

function keysOf({ recommendation: { optionKeys } }: OptionComparison): string {
  return optionKeys.join(" ");
}

function optionRows(
  before: OptionComparison,
  after: OptionComparison,
  currency: string,
): ResultRow[] {
  if (after.options.length === 0) return [];
  return [
    {
      name: "Recommended",
      recorded: advisedOf(before),
      tried: advisedOf(after),
    },
    ...after.options.map((option, at) => ({
      name: `Expected total, option ${option.key}`,
      recorded: expectedOf(before.options[at], currency),
      tried: expectedOf(option, currency),
    })),
    ...after.options.map((option, at) => ({
      name: `Regret, option ${option.key}`,
      recorded: regretOf(before.options[at], currency),
      tried: regretOf(option, currency),
    })),
  ];
}

function advisedOf({ recommendation: { optionKeys } }: OptionComparison): string {
  return optionKeys.length === 0 ? "unknown" : wordOptions(optionKeys);
}

type Compared = OptionComparison["options"][number] | undefined;

function expectedOf(option: Compared, currency: string): string {
  const range = option && valueOf(option.expectedTotal);
  return range ? formatMoneyRange(range, currency) : "unknown";
}

function regretOf(option: Compared, currency: string): string {
  const regret = option && valueOf(option.regret);
  return regret ? formatMoney(regret.mostMinor, currency) : "unknown";
}

function returnRows(before: ReturnTerms, after: ReturnTerms, currency: string): ResultRow[] {
  const [recorded, tried] = [before, after].map((one) =>
    wordReturnFigures(assessReturns(one), one, currency),
  );
  return (tried ?? []).map(({ id, name, value, note }) => {
    const was = recorded?.find((one) => one.id === id);
    return {
      name,
      recorded: was?.value ?? `unknown: ${was?.note ?? note}`,
      tried: value ?? `unknown: ${note}`,
    };
  });
}
