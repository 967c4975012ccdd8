import "../words/zod-without-eval";
import { atFields } from "@/components/forms/fields";
import { checkInput } from "@/components/forms/check-input";
import { pathsOfFacts } from "@/components/forms/use-fact-edit";
import { type Ground, whyNotFacts } from "@/lib/features/criteria/access";
import { addCriterionInput, editCriterionInput } from "@/lib/features/criteria/schema";
import type { CriterionFacts } from "@/lib/features/criteria/types";
import type { Draft, Wrong } from "./draft";

/** What the server would say is wrong, each at its field, before it is asked. */
export function whyNot(
  facts: CriterionFacts,
  before: CriterionFacts | null,
  ground: Ground,
): Wrong | null {
  const { rule, consequence } = facts;
  const wrong: Record<string, string> = {};
  if ("max" in rule && Number.isNaN(rule.max)) wrong["rule.max"] = "A whole number, as 0 or 3";
  if ("minPercent" in rule && !(rule.minPercent <= 100)) {
    wrong["rule.minPercent"] = "A whole number up to 100";
  }
  if (consequence !== null && Number.isNaN(consequence.weeks)) {
    wrong["consequence.weeks"] = "Weeks, as 4 or 2.5";
  }
  for (const { path, message } of whyNotFacts(facts, ground, before)) wrong[path] ??= message;
  return Object.keys(wrong).length > 0 ? asWrong(wrong) : null;
}

export const readAdding = (input: unknown) => checkInput(addCriterionInput, input);
export const readEditing = (input: unknown) => checkInput(editCriterionInput, input);

/** At the fields of the form. */
export function asWrong(wrong: Readonly<Record<string, string>>): Wrong {
  return atFields<Draft>(pathsOfFacts(wrong), FIELDS);
}

const FIELDS: Record<string, keyof Draft> = {
  "rule.metricKey": "metric",
  "rule.severity": "severity",
  "rule.max": "max",
  "rule.phaseKey": "phase",
  "rule.taskKey": "task",
  "rule.componentKey": "component",
  "rule.minPercent": "percent",
  "consequence.text": "effect",
  "consequence.weeks": "weeks",
  "consequence.phaseKey": "deferred",
  "consequence.optionKey": "option",
  dueOn: "due",
};
