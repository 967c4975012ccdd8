import { HIDDEN_FIXTURE } from "../words/money-fixtures";
import type { MoneyTermsModel } from "./contract";

const full: Extract<MoneyTermsModel, { terms: unknown }> = {
  slug: "execution-platform",
  mayEdit: true,
  project: { id: "p1", version: 1 },
  terms: { discountRatePercent: 7.25, returnYears: 5 },
};

export const moneyTermsFixtures = {
  full,
  "no rate": { ...full, terms: { discountRatePercent: null, returnYears: 3 } },
  archived: { ...full, mayEdit: false },
  viewer: HIDDEN_FIXTURE,
} satisfies Record<string, MoneyTermsModel>;
