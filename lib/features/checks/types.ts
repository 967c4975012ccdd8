import type { Check } from "@/lib/domain/project";

/** What somebody says of a check. What it proves is said once, as it is added. */
export type CheckFacts = Pick<Check, (typeof CHECK_FACTS)[number]>;

export const CHECK_FACTS = [
  "subject",
  "kind",
  "label",
  "command",
  "expected",
  "freshnessDays",
  "seenRed",
  "passesNeeded",
] as const satisfies readonly (keyof Check)[];

/** What of it can be another later. */
export const EDITED_FACTS = [
  "kind",
  "label",
  "command",
  "expected",
  "freshnessDays",
  "passesNeeded",
] as const satisfies readonly (typeof CHECK_FACTS)[number][];
export type EditedFacts = Pick<CheckFacts, (typeof EDITED_FACTS)[number]>;

/** A check of which nobody has said anything. */
export const NOTHING_SAID: EditedFacts = {
  kind: "command",
  label: null,
  command: null,
  expected: null,
  freshnessDays: null,
  passesNeeded: 1,
};
