import type { OptionUses } from "@/lib/domain/economics/option-uses";
import type { MoneyLine, Option, Project } from "@/lib/domain/project";

/** What somebody says of a line of money. */
export type MoneyLineFacts = Pick<MoneyLine, (typeof MONEY_LINE_FACTS)[number]>;

export const MONEY_LINE_FACTS = [
  "kind",
  "name",
  "per",
  "amount",
  "actualMinor",
  "probabilityPercent",
  "phaseKey",
  "optionKey",
  "note",
] as const satisfies readonly (keyof MoneyLine)[];

/** What somebody says of an option. */
export type OptionFacts = Pick<Option, (typeof OPTION_FACTS)[number]>;

export const OPTION_FACTS = [
  "name",
  "weeks",
  "cost",
  "incidentCost",
  "risk",
  "riskNote",
  "probabilityPercent",
  "deliverable",
  "phaseKeys",
  "deferredScope",
  "impact",
  "statedLabel",
  "recommendedBy",
] as const satisfies readonly (keyof Option)[];

/** By what the returns of a project are counted. */
export type MoneyTerms = Pick<Project, (typeof TERMS_FACTS)[number]>;

export const TERMS_FACTS = [
  "discountRatePercent",
  "returnYears",
] as const satisfies readonly (keyof Project)[];

/** An option of which nobody has said anything. */
export const NOTHING_SAID: OptionFacts = {
  name: "",
  weeks: null,
  cost: null,
  incidentCost: null,
  risk: null,
  riskNote: null,
  probabilityPercent: null,
  deliverable: null,
  phaseKeys: [],
  deferredScope: null,
  impact: null,
  statedLabel: null,
  recommendedBy: [],
};

/** Why an option is not removed: what names it, as it stands now. */
export interface StillNamed {
  uses: OptionUses;
}

/** What loses its link to an option that goes, as its remover is told. */
export function linksOf({ moneyLines, impacts }: Pick<OptionUses, "moneyLines" | "impacts">) {
  return [
    ...moneyLines.map((key) => linkName("money line", key)),
    ...impacts.map((key) => linkName("impact", key)),
  ];
}

function linkName(kind: "money line" | "impact", key: string): string {
  return `${kind} ${key}`;
}
