import { compareOptions } from "@/lib/domain/economics/compare-options";
import type { OptionTerms } from "@/lib/domain/economics/option-terms";
import { plotExpectedCost } from "../words/expected-cost-plot";
import {
  FOUR_OPTIONS,
  HIDDEN_FIXTURE,
  LIKELY_OPTIONS,
  SEVEN_OPTIONS,
} from "../words/money-fixtures";
import type { ExpectedCostModel } from "./contract";

const drawn = (terms: OptionTerms[]): ExpectedCostModel => ({
  drawn: plotExpectedCost(compareOptions(terms), "USD"),
  missing: [],
});

export const expectedCostFixtures = {
  full: drawn(FOUR_OPTIONS),
  likely: drawn(LIKELY_OPTIONS),
  overflow: drawn(SEVEN_OPTIONS),
  "nobody says what a failure costs": drawn(
    FOUR_OPTIONS.map((one) => ({ ...one, failureLoss: null, lossFrom: { kind: "nobody" } })),
  ),
  partial: {
    drawn: null,
    missing: ["Option 1, Full roadmap: no chance of success and no cost of a failure."],
  },
  empty: { drawn: null, missing: [] },
  viewer: HIDDEN_FIXTURE,
} satisfies Record<string, ExpectedCostModel>;
