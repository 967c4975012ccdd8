import { PRIORITIES } from "@/lib/domain/vocabulary";
import type { ManyChange } from "../change/foresee-many";

/** What can be set in many rows at once. */
export const MANY_FACTS = ["owner", "priority", "dueOn", "phaseKey", "componentKey"] as const;
export type ManyFact = (typeof MANY_FACTS)[number];

export const WORDS_OF_FACT: Record<ManyFact, string> = {
  owner: "Owner",
  priority: "Priority",
  dueOn: "Due",
  phaseKey: "Phase",
  componentKey: "Component",
};

/** What a field says, as a change; nothing written takes the fact away. */
export function changeOf(fact: ManyFact, written: string): ManyChange {
  const to = written.trim() === "" ? null : written.trim();
  if (fact !== "priority") return { what: fact, to };
  return { what: fact, to: PRIORITIES.find((known) => known === to) ?? null };
}
