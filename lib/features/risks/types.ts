import type { Person, Risk } from "@/lib/domain/project";

/** What somebody says of a risk. Its level follows from that; a stated one is the document's. */
export type RiskFacts = Pick<Risk, (typeof RISK_FACTS)[number]>;

export const RISK_FACTS = [
  "title",
  "probability",
  "probabilityPercent",
  "impact",
  "impactNote",
  "loss",
  "mitigation",
  "owner",
  "reviewOn",
] as const satisfies readonly (keyof Risk)[];

/** A risk of which nobody has said anything. */
export const NOTHING_SAID: RiskFacts = {
  title: "",
  probability: null,
  probabilityPercent: null,
  impact: null,
  impactNote: null,
  loss: null,
  mitigation: null,
  owner: null,
  reviewOn: null,
};

/** What the second of two people is shown: the risk as the first one left it. */
export interface CurrentRisk {
  id: string;
  version: number;
  facts: RiskFacts;
  /** Who changed it last; null where nothing says. */
  changedBy: Person | null;
}

export function factsOf(risk: RiskFacts): RiskFacts {
  return pickFacts(risk, RISK_FACTS) as RiskFacts;
}

/** Which facts are not what they were. */
export function changedFacts(before: RiskFacts, after: RiskFacts): (keyof RiskFacts)[] {
  return RISK_FACTS.filter((name) => !isSameFact(before[name], after[name]));
}

export function pickFacts(
  facts: RiskFacts,
  names: readonly (keyof RiskFacts)[],
): Partial<RiskFacts> {
  return Object.fromEntries(names.map((name) => [name, facts[name]]));
}

type Fact = RiskFacts[keyof RiskFacts];

function isSameFact(one: Fact, other: Fact): boolean {
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object") {
    return one === other;
  }
  return (
    one.lowMinor === other.lowMinor &&
    one.likelyMinor === other.likelyMinor &&
    one.highMinor === other.highMinor
  );
}
