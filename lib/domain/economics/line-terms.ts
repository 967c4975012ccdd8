import type { MoneyLine } from "../project";
import type { MoneyKind, MoneyPeriod } from "../vocabulary";

/** How often a line of a kind is paid or gained. The sums count it so and in no other way. */
export const PERIOD_OF_KIND: Record<MoneyKind, MoneyPeriod> = {
  investment: "once",
  contingency: "once",
  "annual-return": "year",
  "incident-cost": "incident",
  "annual-loss": "year",
};

type LineTerms = Pick<MoneyLine, "kind" | "per" | "probabilityPercent">;

/** What a line says that no sum is computed with. */
export type UncountedTerm =
  | { field: "per"; kind: MoneyKind; counted: MoneyPeriod; said: MoneyPeriod }
  | { field: "probabilityPercent"; kind: MoneyKind; said: number };

/** R17: an amount is what its kind says, and only an incident has a chance. Empty where all is counted. */
export function listUncounted({ kind, per, probabilityPercent }: LineTerms): UncountedTerm[] {
  const counted = PERIOD_OF_KIND[kind];
  const hasChance = probabilityPercent !== null && kind !== "incident-cost";
  return [
    ...(per === counted ? [] : [{ field: "per" as const, kind, counted, said: per }]),
    ...(hasChance
      ? [{ field: "probabilityPercent" as const, kind, said: probabilityPercent }]
      : []),
  ];
}
