import { internalRate } from "./internal-rate";
import {
  type RatioRange,
  addRanges,
  divideRanges,
  isStated,
  minorAt,
  roundMinor,
  times,
} from "./money-range";
import { type Outcome, known, unknown, valueOf } from "./outcome";
import { type CashFlow, LONGEST_YEARS, discountedPayback, presentValue } from "./present-value";
import type { MoneyRange } from "../values";

/** A part of the investment and when it is paid, in years from the start. */
export interface Payment {
  years: number;
  amount: MoneyRange;
}

/** All that returns are computed from: plain values, so that a reader may change one and ask again. */
export interface ReturnTerms {
  /** Empty where no line says what is invested. */
  payments: readonly Payment[];
  /** Null where no line says what is gained. */
  annualReturn: MoneyRange | null;
  /** When returns begin; a year's return is in at the end of that year. */
  returnsFromYears: number;
  /** How many years of returns are counted. */
  returnYears: number;
  /** Null where nobody has set a rate. */
  discountRatePercent: number | null;
}

export type Years = number | "never";

export interface YearsRange {
  low: Years;
  likely: Years | null;
  high: Years;
}

export interface Returns {
  /** All returns of the years that are counted. */
  gain: Outcome<MoneyRange>;
  /** R17: investment over annual return, undated: years from when returns begin, which go on. */
  payback: Outcome<YearsRange>;
  /** From the start, at the present value of each flow; returns go on. */
  discountedPayback: Outcome<YearsRange>;
  /** What is gained beyond the investment over the investment: 1.19 is 119 %. Undated. */
  roi: Outcome<RatioRange>;
  /** What is gained for each unit of the investment: one more than `roi`. */
  gainRatio: Outcome<RatioRange>;
  npv: Outcome<MoneyRange>;
  irr: Outcome<RatioRange>;
}

/**
 * R17: what an investment brings. The low end of each figure is the highest investment with the least
 * return, the high end the least with the highest; of a payback it is the other way round.
 */
export function assessReturns(terms: ReturnTerms): Returns {
  const { payments, annualReturn, returnYears } = terms;
  const investment = addRanges(payments.map(({ amount }) => amount));
  if (investment === null || annualReturn === null) return nothingOf(investment, terms);
  const complete = { ...terms, annualReturn };
  const gain = times(annualReturn, returnYears);
  const gainRatio: Outcome<RatioRange> =
    investment.lowMinor > 0
      ? known(divideRanges(gain, investment))
      : unknown({ kind: "nothing invested" });
  return {
    gain: known(gain),
    payback: yearsOf(complete, (which) => quotient(complete, which)),
    discountedPayback: atRate(terms, (rate) =>
      yearsOf(complete, (which) =>
        discountedPayback(flowsIn({ ...complete, returnYears: LONGEST_YEARS }, which), rate),
      ),
    ),
    roi: lessOne(gainRatio),
    gainRatio,
    npv: atRate(terms, (rate) => known(netPresentValue(complete, rate))),
    irr: rateOf(complete),
  };
}

export type Case = "worst" | "likely" | "best";
export type CompleteTerms = ReturnTerms & { annualReturn: MoneyRange };

const COST_AT = { worst: "high", likely: "likely", best: "low" } as const;
const GAIN_AT = { worst: "low", likely: "likely", best: "high" } as const;

export function costIn(range: MoneyRange, which: Case): number {
  return minorAt(range, COST_AT[which]);
}

export function gainIn(range: MoneyRange, which: Case): number {
  return minorAt(range, GAIN_AT[which]);
}

/** Whether there is a likely case: every amount has a likely one. */
export function hasLikely({ payments, annualReturn }: CompleteTerms): boolean {
  return isStated([annualReturn, ...payments.map(({ amount }) => amount)]);
}

function nothingOf(
  investment: MoneyRange | null,
  { annualReturn, returnYears }: ReturnTerms,
): Returns {
  const missing = unknown({
    kind: "missing",
    what: [
      ...(investment === null ? (["investment"] as const) : []),
      ...(annualReturn === null ? (["annual return"] as const) : []),
    ],
  });
  return {
    gain: annualReturn === null ? missing : known(times(annualReturn, returnYears)),
    payback: missing,
    discountedPayback: missing,
    roi: missing,
    gainRatio: missing,
    npv: missing,
    irr: missing,
  };
}

/** What moves and when. */
function flowsIn(terms: CompleteTerms, which: Case): CashFlow[] {
  const { payments, annualReturn, returnsFromYears, returnYears } = terms;
  const back = Array.from({ length: returnYears }, (_, year) => ({
    years: returnsFromYears + year + 1,
    minor: gainIn(annualReturn, which),
  }));
  return [
    ...payments.map(({ years, amount }) => ({ years, minor: -costIn(amount, which) })),
    ...back,
  ];
}

function quotient({ payments, annualReturn }: CompleteTerms, which: Case): Years {
  const put = payments.reduce((total, { amount }) => total + costIn(amount, which), 0);
  const gained = gainIn(annualReturn, which);
  if (put === 0) return 0;
  return gained === 0 ? "never" : put / gained;
}

function yearsOf(terms: CompleteTerms, years: (which: Case) => Years): Outcome<YearsRange> {
  const low = years("best");
  if (low === "never") return unknown({ kind: "never paid back" });
  return known({ low, likely: hasLikely(terms) ? years("likely") : null, high: years("worst") });
}

function lessOne(ratio: Outcome<RatioRange>): Outcome<RatioRange> {
  if (ratio.kind === "unknown") return ratio;
  const { low, likely, high } = ratio.value;
  return known({ low: low - 1, likely: likely === null ? null : likely - 1, high: high - 1 });
}

function atRate<T>(
  { discountRatePercent }: ReturnTerms,
  into: (ratePercent: number) => Outcome<T>,
): Outcome<T> {
  return discountRatePercent === null
    ? unknown({ kind: "missing", what: ["discount rate"] })
    : into(discountRatePercent);
}

function netPresentValue(terms: CompleteTerms, ratePercent: number): MoneyRange {
  const worth = (which: Case) => roundMinor(presentValue(flowsIn(terms, which), ratePercent));
  return {
    lowMinor: worth("worst"),
    likelyMinor: hasLikely(terms) ? worth("likely") : null,
    highMinor: worth("best"),
  };
}

function rateOf(terms: CompleteTerms): Outcome<RatioRange> {
  const rate = (which: Case) => internalRate(flowsIn(terms, which));
  const [low, high] = [rate("worst"), rate("best")];
  if (low.kind === "unknown") return low;
  if (high.kind === "unknown") return high;
  const likely = hasLikely(terms) ? valueOf(rate("likely")) : null;
  return known({ low: low.value, likely, high: high.value });
}
