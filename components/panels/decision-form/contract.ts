import type { NamedFunction, Person, PollRules } from "@/lib/domain/project";
import type { PollAnswer } from "@/lib/domain/vocabulary";
import type { AskedFunction, QuestionFacts } from "@/lib/features/decisions/types";

interface Row {
  id: string;
  version: number;
}

/** An account that may see the project. */
export interface Somebody {
  id: string;
  name: string;
}

/** What somebody has to know who asks, opens, answers or ends a poll, or says how it is decided here. */
export type DecisionFormModel = { slug: string } & (
  | { kind: "refused"; why: string }
  | AskModel
  | PollModel
  | AnswerModel
  | CloseModel
  | WithdrawModel
  | RulesModel
);

export interface AskModel {
  kind: "ask";
  /** The id that a new question will have: sent twice it is asked once. */
  newId: string;
  /** Null for a new one. */
  decision: Row | null;
  facts: QuestionFacts;
  replacesKey: string | null;
  options: { key: string; name: string }[];
}

export interface PollModel {
  kind: "poll";
  newId: string;
  decision: Row;
  question: string;
  /** The functions of the project; those for which nobody is known have no account yet. */
  voices: DraftVoice[];
  people: Somebody[];
  /** Whom the rules of the project name, and whose go approves by them. */
  ruled: RuledFunction[];
  /** Who asks and who opens it: they do not approve alone. */
  askers: Person[];
  minimumApprovers: number;
  /** "Every function has to answer; one person has to approve." */
  rules: string;
}

/** `isNamed`: the rules say who answers for it too, and that account is there. */
export type RuledFunction = Pick<NamedFunction, "name" | "mayApprove"> & { isNamed: boolean };

export type DraftVoice = Omit<AskedFunction, "userId"> & { userId: string | null };

export interface AnswerModel {
  kind: "answer";
  question: string;
  /** "Option 2, 85 % sure", without a full stop; null where nothing is advised. */
  advice: string | null;
  /** What the verdict is computed as. */
  verdict: string;
  contentHash: string;
  /** For each function that the viewer may answer for. */
  voices: OwnVoice[];
  /** What is there already is shown without its amounts: they are to be written again. */
  hidesMoney: boolean;
  /** The first day that a condition may be due. */
  today: string;
}

export interface OwnVoice extends Row {
  function: string;
  /** Who else is named, where the viewer is the deputy. */
  deputyFor: string | null;
  answer: PollAnswer | null;
  reason: string;
  conditions: { text: string; dueOn: string; owner: string | null }[];
}

export interface CloseModel {
  kind: "close";
  poll: Row;
  question: string;
  /** What a go is for; null where nothing is advised. */
  advice: string | null;
  outcome: PollAnswer | "undecided";
  /** Why, in words, the weightiest first. */
  reasons: string[];
  /** "NO-GO, for 21 reasons". */
  computed: string;
  verdict: string;
  signer: string;
  /** As the page names the inputs of its verdict. */
  inputs: string;
  /** R14: it differs from what is computed. */
  asksWhy: boolean;
}

export interface WithdrawModel {
  kind: "withdraw";
  decision: Row;
  question: string;
}

export interface RulesModel {
  kind: "rules";
  project: Row;
  rules: PollRules;
  people: Somebody[];
}
