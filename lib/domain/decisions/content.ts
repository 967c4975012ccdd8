import type { Decision, Poll } from "../project";

/** The question as it is put to every voice. */
export type PutQuestion = Pick<
  Decision,
  "question" | "optionKeys" | "recommendation" | "confidencePercent" | "dueOn" | "askedBy"
>;

/** What is signed once it is decided: the question, every answer, the outcome and what it rested on. */
export type SignedDecision = PutQuestion &
  Pick<
    Decision,
    "outcomeKind" | "reason" | "decidedBy" | "decidedAt" | "inputs" | "computedVerdict"
  >;

/** The same question has the same text, whatever the order of its facts. */
export function questionText(asked: PutQuestion): string {
  return canonicalText(questionOf(asked));
}

export function decisionText(
  decision: SignedDecision,
  poll: Pick<Poll, "voices" | "openedBy">,
): string {
  const { outcomeKind, reason, decidedBy, decidedAt, inputs, computedVerdict } = decision;
  return canonicalText({
    ...questionOf(decision),
    outcomeKind,
    reason,
    decidedBy: decidedBy?.name ?? null,
    decidedAt,
    computedVerdict,
    inputs: inputs?.map(({ id, label, measure, value, tolerance }) => [
      id,
      label,
      measure,
      value,
      tolerance,
    ]),
    openedBy: poll.openedBy.name,
    voices: poll.voices.map((voice) => ({
      function: voice.function,
      answer: voice.answer,
      reason: voice.reason,
      at: voice.at,
      answeredBy: voice.answeredBy?.name ?? null,
      asDeputy: voice.asDeputy,
      conditions: voice.conditions.map(({ text, dueOn, owner }) => [text, dueOn, owner]),
    })),
  });
}

function questionOf(asked: PutQuestion) {
  const { question, recommendation, confidencePercent, dueOn, askedBy } = asked;
  const optionKeys = asked.optionKeys.toSorted();
  return {
    question,
    optionKeys,
    recommendation,
    confidencePercent,
    dueOn,
    askedBy: askedBy?.name ?? null,
  };
}

/** JSON in which the names of every object stand in order. */
function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonicalText(one)}`).join(",")}}`;
}
