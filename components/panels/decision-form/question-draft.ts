import { readPercent } from "@/components/forms/read-amounts";
import type { FormFact } from "@/components/forms/settle";
import type { QuestionFacts } from "@/lib/features/decisions/types";

/** What stands in the fields of a question, as it was written. */
export interface QuestionDraft {
  question: string;
  /** Keys of options, parted by commas. */
  options: string;
  recommendation: string;
  confidence: string;
  due: string;
}

const FACTS: readonly FormFact<QuestionDraft>[] = [
  { label: "What is to be decided", fields: ["question"] },
  {
    label: "Options it is about",
    fields: ["options"],
    word: ({ options }) => keysIn(options).join(", ") || "none",
  },
  { label: "Recommendation", fields: ["recommendation"] },
  { label: "How sure, in %", fields: ["confidence"] },
  { label: "Decided by", fields: ["due"] },
];

export const QUESTION_FORM = {
  facts: FACTS,
  draftOf,
  read: (draft: QuestionDraft) => readQuestion(draft).facts,
};

export function keysIn(options: string): string[] {
  return options === "" ? [] : options.split(",");
}

export function withKey(options: string, key: string, isIn: boolean): string {
  const others = keysIn(options).filter((one) => one !== key);
  return (isIn ? [...others, key].sort() : others).join(",");
}

function draftOf(facts: QuestionFacts): QuestionDraft {
  return {
    question: facts.question,
    options: facts.optionKeys.join(","),
    recommendation: facts.recommendation ?? "",
    confidence: facts.confidencePercent === null ? "" : String(facts.confidencePercent),
    due: facts.dueOn ?? "",
  };
}

/** The facts that the fields say, or why the share is none. The rest is for the server to say. */
export function readQuestion(
  draft: QuestionDraft,
): { facts: QuestionFacts; wrong: null } | { facts: null; wrong: string } {
  const { value, wrong } = readPercent(draft.confidence);
  if (wrong !== null) return { facts: null, wrong };
  return {
    facts: {
      question: draft.question,
      optionKeys: keysIn(draft.options),
      recommendation: draft.recommendation || null,
      confidencePercent: value,
      dueOn: draft.due || null,
    },
    wrong: null,
  };
}
