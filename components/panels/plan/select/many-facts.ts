import { PRIORITIES } from "@/lib/domain/vocabulary";
import type { ManyChange } from "../change/foresee-many";
import type { PlanRow } from "../contract";

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

/** What one row has there, where the plan shows it; of several rows each may have something else. */
export function standsIn(rows: readonly PlanRow[], fact: ManyFact): string {
  const [row, ...others] = rows;
  if (!row || others.length > 0) return "";
  const shown = { owner: row.owner, priority: row.priority, dueOn: row.dueOn };
  return { ...shown, componentKey: row.component, phaseKey: undefined }[fact] ?? "";
}

/** What a field says, as a change; nothing written takes the fact away. */
export function changeOf(fact: ManyFact, written: string): ManyChange {
  const to = written.trim() === "" ? null : written.trim();
  if (fact !== "priority") return { what: fact, to };
  return { what: fact, to: PRIORITIES.find((known) => known === to) ?? null };
}
