import type { MoneyKind, MoneyPeriod } from "@/lib/domain/vocabulary";

/** What a line of money is, where somebody chooses it. */
export const KIND_WORDS: Record<MoneyKind, string> = {
  investment: "Investment",
  contingency: "Contingency",
  "annual-return": "Return of a year",
  "incident-cost": "Cost of an incident",
  "annual-loss": "Loss of a year",
};

export const PERIOD_WORDS: Record<MoneyPeriod, string> = {
  once: "once",
  incident: "an incident",
  year: "a year",
};
