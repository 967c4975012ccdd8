import { isDecided, openPollOf } from "@/lib/domain/decisions/standing";
import { type Asked, whyNeverGo, whyNotByRules } from "@/lib/domain/decisions/who-is-asked";
import type { Insider } from "@/lib/domain/inbox/who-is-told";
import { calledSo } from "@/lib/domain/inbox/who-is-told";
import type {
  Decision,
  NamedFunction,
  Person,
  Poll,
  Project,
  Voice,
  VoiceCondition,
} from "@/lib/domain/project";
import { type PollAnswer, type Verdict, VERDICT_OF_ANSWER } from "@/lib/domain/vocabulary";
import { dayOf } from "@/lib/domain/instant";
import type { AskedFunction, QuestionFacts } from "./types";

/** A rule that is broken, at the field that says so. */
export interface Wrong {
  path: string;
  message: string;
}

/** Options it asks about are options that there are. */
export function whyNotFacts({ options }: Project, { optionKeys }: QuestionFacts): Wrong | null {
  const gone = optionKeys.find((key) => !options.some((one) => one.key === key));
  return gone === undefined ? null : { path: "optionKeys", message: `There is no option ${gone}` };
}

/** A decision is superseded once: by the question that is asked anew of it, when that is decided. */
export function whyNotReplace({ decisions }: Project, replacesKey: string | null): string | null {
  if (replacesKey === null) return null;
  const replaced = decisions.find(({ key }) => key === replacesKey);
  if (!replaced) return `Not asked. There is no decision ${replacesKey}.`;
  if (!isDecided(replaced)) return `Not asked. ${replacesKey} is not decided yet.`;
  if (replaced.supersededByKey !== null) {
    return `Not asked. ${replaced.supersededByKey} has taken over from ${replacesKey} already.`;
  }
  const other = decisions.find((one) => one.replacesKey === replacesKey && isOpen(one));
  return other ? `Not asked. ${other.key} asks anew already.` : null;
}

/** What is being voted on or decided stands as it was put. */
export function whyNotChange(decision: Decision, polls: readonly Poll[]): string | null {
  const closed = whyNotOpen(decision);
  if (closed !== null) return closed;
  const poll = openPollOf(decision, polls);
  return poll && `Its poll is open since ${dayOf(poll.openedAt)}: end it first.`;
}

export function whyNotWithdraw(decision: Decision): string | null {
  return whyNotOpen(decision);
}

/**
 * One poll at a time, of functions for each of which somebody answers, as the rules of the project say, and of
 * which a go can come.
 */
export function whyNotPoll(
  { polls, pollRules }: Pick<Project, "polls" | "pollRules">,
  decision: Decision,
  voices: readonly AskedFunction[],
  { openedBy, insiders }: { openedBy: Person; insiders: readonly Insider[] },
): string | null {
  const { functions } = pollRules;
  const why =
    whyNotChange(decision, polls) ??
    whyNotByRules(functions, voices) ??
    whyNotOthers(accountsOf(functions, insiders).voices, voices, insiders);
  if (why !== null) return why;
  const names = voices.map((one) => one.function);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) return `${twice} is named twice.`;
  const own = voices.find((one) => one.userId === one.deputyUserId);
  if (own) return `${own.function} has its own person as a deputy.`;
  const asked = peopleIn(voices, insiders);
  return whyNeverGo(askersOf(decision, openedBy), pollRules.minimumApprovers, asked);
}

/** Who answers for a function is for the rules to say as well, where they name somebody with an account. */
function whyNotOthers(
  named: readonly AskedFunction[],
  voices: readonly AskedFunction[],
  insiders: readonly Pick<Insider, "id" | "name">[],
): string | null {
  const other = named.find(({ function: name, userId, deputyUserId }) =>
    voices.some(
      (one) =>
        one.function === name && (one.userId !== userId || one.deputyUserId !== deputyUserId),
    ),
  );
  if (!other) return null;
  const nameOf = (id: string) => insiders.find((one) => one.id === id)?.name ?? "somebody else";
  const { function: name, userId, deputyUserId } = other;
  const deputy = deputyUserId === null ? "" : `, or ${nameOf(deputyUserId)} as a deputy`;
  return `By the rules of this project ${nameOf(userId)} answers for ${name}${deputy}, and nobody else.`;
}

/** Voices with the people whom their accounts mean. */
export function peopleIn(
  voices: readonly (Pick<AskedFunction, "deputyUserId" | "mayApprove"> & {
    userId: string | null;
  })[],
  insiders: readonly Pick<Insider, "id" | "name">[],
): Asked[] {
  const personOf = (userId: string | null) => {
    const found = insiders.find(({ id }) => id === userId);
    return found ? { name: found.name, userId } : null;
  };
  return voices.map(({ userId, deputyUserId, mayApprove }) => ({
    person: personOf(userId),
    deputy: personOf(deputyUserId),
    mayApprove,
  }));
}

/** Of whom one alone does not approve. */
export function askersOf({ askedBy }: Decision, openedBy: Person): Person[] {
  return askedBy === null ? [openedBy] : [askedBy, openedBy];
}

/**
 * The functions of a project as a poll asks them: a name in a document means the one account of that name.
 * Answers those for which nobody can answer instead, where there are any.
 */
export function accountsOf(
  functions: readonly NamedFunction[],
  insiders: readonly Insider[],
): { voices: AskedFunction[]; unanswered: string[] } {
  const accountOf = (person: Person | null) => {
    if (person === null) return null;
    if (person.userId !== null) return insiders.find(({ id }) => id === person.userId)?.id ?? null;
    const [only, ...others] = calledSo(insiders, person.name);
    return others.length === 0 ? (only?.id ?? null) : null;
  };
  const voices = functions.flatMap(({ name, person, deputy, mayApprove }) => {
    const userId = accountOf(person);
    if (userId === null) return [];
    return [{ function: name, userId, deputyUserId: accountOf(deputy), mayApprove }];
  });
  const heard = new Set(voices.map((one) => one.function));
  return { voices, unanswered: functions.flatMap(({ name }) => (heard.has(name) ? [] : name)) };
}

/** "deputy": in the place of whoever is named. Null for everybody else: a voice is its function's alone. */
export function speaksAs(
  { person, deputy }: Pick<Voice, "person" | "deputy">,
  userId: string | null,
): "person" | "deputy" | null {
  if (userId === null) return null;
  if (person?.userId === userId) return "person";
  return deputy?.userId === userId ? "deputy" : null;
}

interface Answering {
  userId: string | null;
  answer: PollAnswer;
  conditions: readonly Pick<VoiceCondition, "dueOn">[];
  contentHash: string;
}

export function whyNotAnswer(
  poll: Pick<Poll, "closedAt" | "contentHash">,
  voice: Voice,
  { userId, conditions, contentHash }: Answering,
  now: string,
): string | null {
  const as = speaksAs(voice, userId);
  if (as === null) {
    const named = [voice.person, voice.deputy].flatMap((one) => one?.name ?? []);
    return `Not answered. For ${voice.function} answers ${named.join(" or ") || "nobody"}.`;
  }
  if (poll.closedAt !== null) return "Not answered. The poll has ended.";
  if (as === "deputy" && voice.answer !== null && !voice.asDeputy) {
    return `Not answered. ${voice.answeredBy?.name ?? "Its person"} has answered in person.`;
  }
  if (poll.contentHash !== contentHash) return "Not answered. The question is another by now.";
  const past = conditions.find(({ dueOn }) => dueOn < dayOf(now));
  return past ? `Not answered. ${past.dueOn} has passed already.` : null;
}

/** R14: what people decide may differ from what is computed, and then they say why. */
export function differsFrom(outcome: PollAnswer, verdict: Verdict): boolean {
  return VERDICT_OF_ANSWER[outcome] !== verdict;
}

function isOpen(decision: Decision): boolean {
  return whyNotOpen(decision) === null;
}

function whyNotOpen(decision: Decision): string | null {
  const { key, withdrawal, decidedAt } = decision;
  if (isDecided(decision)) {
    return `${key} was decided${decidedAt === null ? "" : ` on ${dayOf(decidedAt)}`}: ask anew.`;
  }
  return withdrawal && `${withdrawal.by.name} has withdrawn ${key}.`;
}
