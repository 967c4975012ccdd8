import { hasFields, isText, isYesOrNo, listIn } from "@/components/forms/list-in";
import type { FormFact } from "@/components/forms/settle";
import type { NamedFunction, Person, PollRules } from "@/lib/domain/project";
import type { RULE_FACTS } from "@/lib/features/decisions/types";
import type { DraftVoice, RulesModel } from "./contract";

type RuleFacts = Pick<PollRules, (typeof RULE_FACTS)[number]>;

/** What stands in the fields of the rules, as it was written. */
export interface RulesDraft {
  quorum: string;
  approvers: string;
  percent: string;
  points: string;
  days: string;
  /** As JSON. */
  functions: string;
}

const FACTS: readonly FormFact<RulesDraft>[] = [
  {
    label: "How many functions have to answer",
    fields: ["quorum"],
    word: ({ quorum }) => quorum.trim() || "every one",
  },
  { label: "How many people have to approve", fields: ["approvers"] },
  {
    label: "How far an input may move",
    fields: ["percent", "points", "days"],
    word: ({ percent, points, days }) => `${percent} %, ${points} points, ${days} days`,
  },
  {
    label: "Functions",
    fields: ["functions"],
    word: ({ functions }) => functionsIn(functions).map(wordFunction).join("; ") || "none",
  },
];

export const RULES_FORM = { facts: FACTS, draftOf, read };

function draftOf({ quorum, minimumApprovers, tolerances, functions }: RuleFacts): RulesDraft {
  const { percent, points, days } = tolerances;
  return {
    quorum: quorum === null ? "" : String(quorum),
    approvers: String(minimumApprovers),
    ...{ percent: String(percent), points: String(points), days: String(days) },
    functions: JSON.stringify(functions),
  };
}

/** What is no number is for the server to say. Functions that cannot be read are no word that there are none. */
function read(draft: RulesDraft): RuleFacts | null {
  const functions = listIn(draft.functions, isFunction);
  if (functions === null) return null;
  return {
    quorum: draft.quorum.trim() === "" ? null : Number(draft.quorum),
    minimumApprovers: Number(draft.approvers),
    tolerances: {
      percent: Number(draft.percent),
      points: Number(draft.points),
      days: Number(draft.days),
    },
    functions: functions.map((one) => ({ ...one, name: one.name.trim() })),
  };
}

function functionsIn(written: string): NamedFunction[] {
  return listIn(written, isFunction) ?? [];
}

function isFunction(one: unknown): one is NamedFunction {
  return hasFields(
    { name: isText, person: isPersonOrNobody, deputy: isPersonOrNobody, mayApprove: isYesOrNo },
    one,
  );
}

function isPersonOrNobody(value: unknown): value is Person | null {
  const isAccount = (id: unknown): id is string | null => id === null || isText(id);
  return value === null || hasFields({ name: isText, userId: isAccount }, value);
}

function wordFunction({ name, person, deputy, mayApprove }: NamedFunction): string {
  const by = `${person?.name ?? "nobody"}${deputy ? `, deputy ${deputy.name}` : ""}`;
  return `${name}: ${by}${mayApprove ? "" : ", heard only"}`;
}

export function voicesIn({ functions }: RulesDraft): DraftVoice[] {
  return functionsIn(functions).map(({ name, person, deputy, mayApprove }) => ({
    function: name,
    userId: person?.userId ?? null,
    deputyUserId: deputy?.userId ?? null,
    mayApprove,
  }));
}

/** Whoever was known by name alone stays so until somebody with an account is chosen. */
export function withVoices(
  { functions }: RulesDraft,
  voices: readonly DraftVoice[],
  people: RulesModel["people"],
): Pick<RulesDraft, "functions"> {
  const before = functionsIn(functions);
  const chosen = (id: string | null, known: Person | null) => {
    const person = people.find((one) => one.id === id);
    if (person) return { name: person.name, userId: person.id };
    return known?.userId === null ? known : null;
  };
  const named = voices.map((one, at): NamedFunction => {
    const known =
      before.find(({ name }) => name === one.function) ?? sameLength(before, voices, at);
    return {
      name: one.function,
      person: chosen(one.userId, known?.person ?? null),
      deputy: chosen(one.deputyUserId, known?.deputy ?? null),
      mayApprove: one.mayApprove,
    };
  });
  return { functions: JSON.stringify(named) };
}

/** A function that is being renamed stays where it stands. */
function sameLength(
  before: readonly NamedFunction[],
  voices: readonly DraftVoice[],
  at: number,
): NamedFunction | undefined {
  return before.length === voices.length ? before[at] : undefined;
}
