import {
  FOUR_OPTIONS,
  HIDDEN_FIXTURE,
  PLATFORM_RETURNS,
  RANGED_RETURNS,
  SEVEN_OPTIONS,
} from "../words/money-fixtures";
import type { WhatIfModel } from "./contract";

const NOTHING = { ...PLATFORM_RETURNS, payments: [], annualReturn: null };

export const whatIfFixtures = {
  full: {
    currency: "USD",
    options: FOUR_OPTIONS,
    stated: [{ optionKey: "4", by: [{ by: "Code Audit", section: null }] }],
    returns: NOTHING,
  },
  returns: { currency: "EUR", options: [], stated: [], returns: PLATFORM_RETURNS },
  overflow: { currency: "CHF", options: SEVEN_OPTIONS, stated: [], returns: RANGED_RETURNS },
  partial: {
    currency: "USD",
    options: FOUR_OPTIONS.slice(0, 2).map((one) => ({
      ...one,
      probabilityPercent: null,
      failureLoss: null,
      lossFrom: { kind: "nobody" },
    })),
    stated: [],
    returns: PLATFORM_RETURNS,
  },
  empty: { currency: "USD", options: [], stated: [], returns: NOTHING },
  viewer: HIDDEN_FIXTURE,
} satisfies Record<string, WhatIfModel>;
