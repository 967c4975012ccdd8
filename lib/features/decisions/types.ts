import type { Decision, PollRules, Voice } from "@/lib/domain/project";

/** What somebody says of a question while it is open. */
export type QuestionFacts = Pick<Decision, (typeof QUESTION_FACTS)[number]>;

export const QUESTION_FACTS = [
  "question",
  "optionKeys",
  "recommendation",
  "confidencePercent",
  "dueOn",
] as const satisfies readonly (keyof Decision)[];

export const RULE_FACTS = [
  "quorum",
  "minimumApprovers",
  "tolerances",
  "functions",
] as const satisfies readonly (keyof PollRules)[];

/** What a function says in a poll. */
export const VOICE_FACTS = [
  "answer",
  "reason",
  "conditions",
] as const satisfies readonly (keyof Voice)[];

/** A function as a poll is opened for it: both are accounts. */
export interface AskedFunction {
  function: string;
  userId: string;
  deputyUserId: string | null;
  mayApprove: boolean;
}
