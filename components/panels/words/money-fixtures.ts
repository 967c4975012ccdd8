import type { OptionTerms } from "@/lib/domain/economics/option-terms";
import type { ReturnTerms } from "@/lib/domain/economics/returns";
import { AMOUNTS_HIDDEN, type HiddenMoney } from "./hidden-money";
import type { StatedMoney } from "./stated-money";

/** What fixtures of several panels of money are made of. */
const K = 100_000;

const range = (low: number, high: number) => ({
  lowMinor: low * K,
  likelyMinor: null,
  highMinor: high * K,
});
const exactly = (value: number) => ({ ...range(value, value), likelyMinor: value * K });

const failure = {
  failureLoss: range(500, 2000),
  lossFrom: { kind: "option", key: "1" },
} as const;
const weeks = (count: number) => ({ low: count, high: count });

export const FOUR_OPTIONS: OptionTerms[] = [
  {
    key: "1",
    name: "Deploy now",
    weeks: weeks(0),
    cost: exactly(0),
    probabilityPercent: 10,
    ...failure,
  },
  {
    key: "2",
    name: "Critical fixes only",
    weeks: weeks(2),
    cost: range(75, 100),
    probabilityPercent: 40,
    ...failure,
  },
  {
    key: "3",
    name: "Reliability foundation",
    weeks: weeks(4),
    cost: range(150, 200),
    probabilityPercent: 75,
    ...failure,
  },
  {
    key: "4",
    name: "Full production hardening",
    weeks: weeks(6),
    cost: range(225, 300),
    probabilityPercent: 95,
    ...failure,
  },
];

export const LIKELY_OPTIONS: OptionTerms[] = FOUR_OPTIONS.slice(2).map((one) => ({
  ...one,
  cost: one.cost && { ...one.cost, likelyMinor: one.cost.lowMinor + 20 * K },
  failureLoss: { ...range(100, 400), likelyMinor: 150 * K },
}));

export const SEVEN_OPTIONS: OptionTerms[] = Array.from({ length: 7 }, (_, at) => ({
  key: `way-${String(at + 1)}`,
  name: `The way that goes on and on, number ${String(at + 1)} of seven`,
  weeks: weeks(2 * at),
  cost: range(70 * at, 95 * at),
  probabilityPercent: 12 * at + 20,
  ...failure,
}));

export const PLATFORM_RETURNS: ReturnTerms = {
  payments: [300, 10, 5, 5, 64].map((value) => ({ years: 0, amount: exactly(value) })),
  annualReturn: exactly(280),
  returnsFromYears: 0,
  returnYears: 3,
  discountRatePercent: null,
};

export const RANGED_RETURNS: ReturnTerms = {
  payments: [
    { years: 0, amount: range(150, 250) },
    { years: 0.5, amount: range(50, 125) },
  ],
  annualReturn: range(120, 260),
  returnsFromYears: 0.75,
  returnYears: 5,
  discountRatePercent: 8,
};

export const HIDDEN_FIXTURE: HiddenMoney = { hidden: AMOUNTS_HIDDEN };

export const DIFFERS: StatedMoney = {
  words: "$500–2,000\u2009K",
  difference: {
    sides: [
      { whose: "Computed", value: "$375–1,650\u2009K", from: "Lines add up to this" },
      {
        whose: "Incident costs of deploying now",
        value: "$500–2,000\u2009K",
        from: "Readiness summary, Option 1",
      },
    ],
    explained: null,
    explainHref: "#findings",
  },
};

export const EXPLAINED: StatedMoney = {
  words: DIFFERS.words,
  difference: {
    sides: DIFFERS.difference?.sides ?? [],
    explained: "Ana Reyes: a second outage is counted",
    explainHref: "#findings",
  },
};
