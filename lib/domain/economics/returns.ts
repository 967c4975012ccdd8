import { internalRate } from "./internal-rate";
import { type RatioRange, addRanges, divideRanges, roundMinor, times } from "./money-range";
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
  const investment = addRanges(terms.payments.map(({ amount }) => amount));
  const { annualReturn } = terms;
  if (investment === null || annualReturn === null) {
    const what = [
      ...(investment === null ? (["investment"] as const) : []),
      ...(annualReturn === null ? (["annual return"] as const) : []),
    ];
    const missing = unknown({ kind: "missing", what });
    const gain = annualReturn === null ? missing : known(times(annualReturn, terms.returnYears));
    return {
      gain,
      payback: missing,
      discountedPayback: missing,
      roi: missing,
      gainRatio: missing,
      npv: missing,
      irr: missing,
    };
  }
  const gain = times(annualReturn, terms.returnYears);
  const gainRatio: Outcome<RatioRange> =
    investment.lowMinor > 0
      ? known(divideRanges(gain, investment))
      : unknown({ kind: "nothing invested" });
  return {
    gain: known(gain),
    payback: yearsOf((which) => quotient(investment, annualReturn, which)),
    discountedPayback: atRate(terms, (rate) =>
      yearsOf((which) => {
        const flows = flowsIn({ ...terms, returnYears: LONGEST_YEARS }, which);
        return flows && discountedPayback(flows, rate);
      }),
    ),
    roi: lessOne(gainRatio),
    gainRatio,
    npv: atRate(terms, (rate) => known(netPresentValue(terms, rate))),
    irr: rateOf(terms),
  };
}

type Case = "worst" | "likely" | "best";

/** What moves and when, in one of the three cases; null for a likely one that not all amounts have. */
export function flowsIn(terms: ReturnTerms, which: Case): CashFlow[] | null {
  const { payments, annualReturn, returnsFromYears, returnYears } = terms;
  const gained = annualReturn && gainIn(annualReturn, which);
  if (gained === null) return null;
  const out = payments.flatMap(({ years, amount }) => {
    const minor = costIn(amount, which);
    return minor === null ? [] : [{ years, minor: -minor }];
  });
  if (out.length < payments.length) return null;
  const back = Array.from({ length: returnYears }, (_, year) => ({
    years: returnsFromYears + year + 1,
    minor: gained,
  }));
  return [...out, ...back];
}

export function costIn(range: MoneyRange, which: Case): number | null {
  if (which === "likely") return range.likelyMinor;
  return which === "worst" ? range.highMinor : range.lowMinor;
}

export function gainIn(range: MoneyRange, which: Case): number | null {
  if (which === "likely") return range.likelyMinor;
  return which === "worst" ? range.lowMinor : range.highMinor;
}

function quotient(investment: MoneyRange, annualReturn: MoneyRange, which: Case): Years | null {
  const put = costIn(investment, which);
  const gained = gainIn(annualReturn, which);
  if (put === null || gained === null) return null;
  if (put === 0) return 0;
  return gained === 0 ? "never" : put / gained;
}

function yearsOf(years: (which: Case) => Years | null): Outcome<YearsRange> {
  const low = years("best");
  const high = years("worst");
  if (low === null || low === "never" || high === null) return unknown({ kind: "never paid back" });
  return known({ low, likely: years("likely"), high });
}

function lessOne(ratio: Outcome<RatioRange>): Outcome<RatioRange> {
  const range = valueOf(ratio);
  if (range === null) return ratio;
  return known({
    low: range.low - 1,
    likely: range.likely === null ? null : range.likely - 1,
    high: range.high - 1,
  });
}

function atRate<T>(terms: ReturnTerms, into: (ratePercent: number) => Outcome<T>): Outcome<T> {
  const { discountRatePercent } = terms;
  return discountRatePercent === null
    ? unknown({ kind: "missing", what: ["discount rate"] })
    : into(discountRatePercent);
}

function netPresentValue(terms: ReturnTerms, ratePercent: number): MoneyRange {
  const worth = (which: Case) => roundMinor(presentValue(flowsIn(terms, which) ?? [], ratePercent));
  const isStated = flowsIn(terms, "likely") !== null;
  return {
    lowMinor: worth("worst"),
    likelyMinor: isStated ? worth("likely") : null,
    highMinor: worth("best"),
  };
}

function rateOf(terms: ReturnTerms): Outcome<RatioRange> {
  const rate = (which: Case) => internalRate(flowsIn(terms, which) ?? []);
  const [low, high] = [rate("worst"), rate("best")];
  if (low.kind === "unknown") return low;
  if (high.kind === "unknown") return high;
  return known({ low: low.value, likely: valueOf(rate("likely")), high: high.value });
}
