import type { Criterion, CriterionRule } from "@/lib/domain/project";

/** What somebody says of a line of the go/no-go framework. */
export type CriterionFacts = Pick<Criterion, (typeof CRITERION_FACTS)[number]>;

export const CRITERION_FACTS = [
  "kind",
  "text",
  "rule",
  "dueOn",
  "owner",
  "consequence",
  "note",
] as const satisfies readonly (keyof Criterion)[];

/** A line of which nobody has said anything. */
export const NOTHING_SAID: CriterionFacts = {
  kind: "must-have",
  text: "",
  rule: { kind: "manual" },
  dueOn: null,
  owner: null,
  consequence: null,
  note: null,
};

export const RULE_KINDS = [
  "manual",
  "metric",
  "blockers",
  "tally",
  "gate",
  "task",
  "component",
] as const satisfies readonly CriterionRule["kind"][];
