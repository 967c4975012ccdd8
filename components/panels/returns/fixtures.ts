import { assessReturns, type ReturnTerms } from "@/lib/domain/economics/returns";
import { plotCash } from "../words/cash-plot";
import { HIDDEN_FIXTURE, PLATFORM_RETURNS, RANGED_RETURNS } from "../words/money-fixtures";
import { wordReturnFigures } from "../words/return-words";
import type { StatedMoney } from "../words/stated-money";
import type { ReturnsModel } from "./contract";

type Shown = Extract<ReturnsModel, { rows: unknown }>;

const shown = (terms: ReturnTerms): Pick<Shown, "figures" | "cash"> => ({
  figures: wordReturnFigures(assessReturns(terms), terms, "USD").map((one) => ({
    ...one,
    stated: null,
  })),
  cash: plotCash(terms, "USD"),
});

const agreeing: StatedMoney = { words: "1.4 years", difference: null };

const differing = (explained: string | null): StatedMoney => ({
  words: "1 year",
  difference: {
    sides: [
      { whose: "Computed", value: "1.4 years", from: "Investment over returns makes this" },
      { whose: "Payback period", value: "1 year", from: "Executive summary, Expected Returns" },
    ],
    explained,
    explainHref: "#findings",
  },
});

const stating = (stated: StatedMoney): Shown["figures"] =>
  shown(PLATFORM_RETURNS).figures.map((one) => (one.id === "payback" ? { ...one, stated } : one));

const full: Shown = {
  unit: "$\u00a0K",
  rows: [
    { key: "outages", name: "Fewer outages of providers", amount: "50", note: null },
    { key: "runaway", name: "Cost runaway prevented", amount: "100", note: "One bill a year." },
    { key: "productivity", name: "Developers are quicker", amount: "80", note: null },
    { key: "compliance", name: "Compliance", amount: "50", note: null },
  ],
  apart: [],
  total: { amount: "280", stated: { words: "$280\u2009K", difference: null } },
  schedule: "All is taken as paid at the start: 5 lines name no phase that is planned to the day.",
  ...shown(PLATFORM_RETURNS),
  figures: stating(agreeing),
};

export const returnsFixtures = {
  full,
  ranges: { ...full, ...shown(RANGED_RETURNS) },
  differs: { ...full, figures: stating(differing(null)) },
  explained: { ...full, figures: stating(differing("Ana Reyes: the contingency is not counted")) },
  overflow: {
    ...full,
    rows: Array.from({ length: 12 }, (_, at) => ({
      key: String(at),
      name: "A return whose name goes on for as long as anybody would care to write",
      amount: "123,456–1,234,567",
      note: "And a note of one or two sentences. It may well go on.",
    })),
    ...shown({ ...RANGED_RETURNS, returnYears: 30 }),
  },
  "never paid back": {
    ...full,
    ...shown({
      ...PLATFORM_RETURNS,
      annualReturn: { lowMinor: 0, likelyMinor: 0, highMinor: 0 },
    }),
  },
  partial: {
    ...full,
    ...shown({ ...PLATFORM_RETURNS, payments: [] }),
    schedule: "No line of investment is on record.",
  },
  empty: {
    ...full,
    rows: [],
    total: null,
    ...shown({ ...PLATFORM_RETURNS, payments: [], annualReturn: null }),
    schedule: "No line of investment is on record.",
  },
  viewer: HIDDEN_FIXTURE,
} satisfies Record<string, ReturnsModel>;
