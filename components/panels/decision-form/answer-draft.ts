import { hasFields, isText, listIn } from "@/components/forms/list-in";
import type { FormFact } from "@/components/forms/settle";
import { POLL_ANSWERS, type PollAnswer } from "@/lib/domain/vocabulary";
import type { DraftCondition } from "./conditions";
import type { OwnVoice } from "./contract";

export type VoiceSaid = Pick<OwnVoice, "answer" | "reason" | "conditions">;

/** What stands in the fields of an answer, as it was written. */
export interface AnswerDraft {
  answer: string;
  reason: string;
  /** As JSON. */
  conditions: string;
}

/** One fact: an answer, why, and what it depends on are said together. */
const FACTS: readonly FormFact<AnswerDraft>[] = [
  { label: "Answer", fields: ["answer", "reason", "conditions"], word: wordAnswer },
];

export const ANSWER_FORM = { facts: FACTS, draftOf, read: readAnswer };

const NO_CONDITION: DraftCondition = { text: "", dueOn: "", owner: "" };

function draftOf({ answer, reason, conditions }: VoiceSaid): AnswerDraft {
  const written = conditions.map(({ text, dueOn, owner }) => ({ text, dueOn, owner: owner ?? "" }));
  return {
    answer: answer ?? "",
    reason,
    conditions: JSON.stringify(written.length > 0 ? written : [NO_CONDITION]),
  };
}

export function conditionsIn({ conditions }: AnswerDraft): DraftCondition[] {
  return listIn(conditions, isCondition) ?? [NO_CONDITION];
}

function isCondition(one: unknown): one is DraftCondition {
  return hasFields({ text: isText, dueOn: isText, owner: isText }, one);
}

/** Conditions are those of a go that depends on them. */
export function readAnswer(draft: AnswerDraft): VoiceSaid {
  const answer = answerIn(draft.answer);
  return {
    answer,
    reason: draft.reason,
    conditions:
      answer === "go with conditions"
        ? conditionsIn(draft).map((one) => ({ ...one, owner: one.owner || null }))
        : [],
  };
}

function answerIn(written: string): PollAnswer | null {
  return POLL_ANSWERS.find((one) => one === written) ?? null;
}

function wordAnswer(draft: AnswerDraft): string {
  const { answer, reason, conditions } = readAnswer(draft);
  if (answer === null) return "no answer";
  const depends = conditions.map(({ text, dueOn }) => `${text}, due ${dueOn}`);
  return [answer, reason, ...depends].filter((words) => words !== "").join(". ");
}
