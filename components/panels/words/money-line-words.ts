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

/** How often a line of a kind is paid or gained, unless somebody says otherwise. */
export const PERIOD_OF_KIND: Record<MoneyKind, MoneyPeriod> = {
  investment: "once",
  contingency: "once",
  "annual-return": "year",
  "incident-cost": "incident",
  "annual-loss": "year",
};
