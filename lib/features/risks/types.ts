import { pickFacts } from "@/lib/domain/facts";
import type { Risk } from "@/lib/domain/project";

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

export function factsOf(risk: RiskFacts): RiskFacts {
  return pickFacts(risk, RISK_FACTS);
}
