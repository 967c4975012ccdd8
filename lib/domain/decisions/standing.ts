import { earliest, endOfDay, hasPassed } from "../instant";
import type { Decision, Poll, Project, VoiceCondition } from "../project";
import { deriveState } from "../truth/derive-state";
import type { ItemState, PollAnswer } from "../vocabulary";
import { type ChangedInput, inputsChangedSince } from "./changed-inputs";

/** A condition of a go, and how far it is. */
export interface ConditionStanding extends VoiceCondition {
  /** Which function made it. */
  function: string;
  state: "met" | "waiting" | "missed";
  /** Of its task; null where there is none any more. */
  shown: ItemState | null;
}

export interface DecisionStanding {
  state: "open" | "withdrawn" | "in force" | "superseded";
  /** What holds today: a go of which a condition was missed is no-go again. Null where nothing is decided. */
  outcome: PollAnswer | null;
  /** Nothing unless it is in force; null where it is and what it rested on was not kept, so nobody knows. */
  changed: ChangedInput[] | null;
  conditions: ConditionStanding[];
  missed: ConditionStanding[];
  holdsUntil: string | null;
}

/**
 * R15: how a decision stands. Conditions count as met once what they became is verified, not claimed; one
 * that is neither that nor waived by the end of its day is missed, and the decision is no-go until it is.
 */
export function decisionStanding(
  project: Project,
  decision: Decision,
  now: string,
): DecisionStanding {
  const { outcomeKind } = decision;
  const state = stateOf(decision);
  const { conditions, missed, holdsUntil } = conditionsStanding(project, decision, now);
  const isInForce = state === "in force";
  return {
    state,
    outcome:
      isInForce && outcomeKind !== null ? outcomeToday(outcomeKind, missed.length) : outcomeKind,
    changed: isInForce ? changedSince(project, decision, now) : [],
    conditions,
    missed: isInForce ? missed : [],
    holdsUntil: isInForce ? holdsUntil : null,
  };
}

function changedSince(project: Project, { inputs, optionKeys }: Decision, now: string) {
  return inputs === null ? null : inputsChangedSince(inputs, project, optionKeys, now);
}

/**
 * What of its inputs is known to have moved. That none is may be for want of knowing (`changed` is null), which is
 * told beside it: "its inputs were not kept".
 */
export function knownChanges({
  changed,
}: Pick<DecisionStanding, "changed">): readonly ChangedInput[] {
  return changed ?? [];
}

/** How far the conditions of a decision are, and the moment at which time alone changes that. */
export function conditionsStanding(
  project: Project,
  decision: Decision,
  now: string,
): Pick<DecisionStanding, "conditions" | "missed" | "holdsUntil"> {
  const judged = conditionsOf(project, decision).map((one) => judge(project, one, now));
  const conditions = judged.map(({ condition }) => condition);
  return {
    conditions,
    missed: conditions.filter((one) => one.state === "missed"),
    holdsUntil: earliest(judged.map(({ holdsUntil }) => holdsUntil)),
  };
}

export function isDecided({ outcome, decidedAt }: Decision): boolean {
  return outcome !== null || decidedAt !== null;
}

/** Of a decision the poll that is open, else the last there was. */
export function pollOf({ polls }: Project, decision: Decision): Poll | null {
  const last = polls.findLast((one) => one.decisionKey === decision.key);
  return openPollOf(decision, polls) ?? last ?? null;
}

/** Its poll while that is open; null where none is. */
export function openPollOf({ key }: Decision, polls: readonly Poll[]): Poll | null {
  return polls.find((one) => one.decisionKey === key && one.closedAt === null) ?? null;
}

/**
 * The decisions in force, the one that speaks for the project first: of those taken by poll the one that allows
 * least today, of equals the newest. What a document says was decided speaks only where nothing else does.
 */
export function decisionsInForce(project: Project, now: string): Decision[] {
  return project.decisions
    .filter((one) => stateOf(one) === "in force")
    .map((decision, at) => ({ decision, at, rank: rankOf(project, decision, now) }))
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        compareMoments(other.decision.decidedAt, one.decision.decidedAt) ||
        other.at - one.at,
    )
    .map(({ decision }) => decision);
}

/** Whether its outcome is one that a poll has, and not words of a document. */
export function isByPoll({ outcomeKind, decidedAt }: Decision): boolean {
  return outcomeKind !== null && decidedAt !== null;
}

const LEAST_FIRST: readonly PollAnswer[] = ["no-go", "go with conditions", "go"];

function rankOf(project: Project, decision: Decision, now: string): number {
  if (decision.outcomeKind === null || !isByPoll(decision)) return LEAST_FIRST.length;
  const { missed } = conditionsStanding(project, decision, now);
  return LEAST_FIRST.indexOf(outcomeToday(decision.outcomeKind, missed.length));
}

/** A go of which a condition was missed is no-go again. */
function outcomeToday(taken: PollAnswer, missed: number): PollAnswer {
  return missed > 0 ? "no-go" : taken;
}

function compareMoments(one: string | null, other: string | null): number {
  const [first, second] = [one ?? "", other ?? ""];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function stateOf(decision: Decision): DecisionStanding["state"] {
  if (decision.supersededByKey !== null) return "superseded";
  if (isDecided(decision)) return "in force";
  return decision.withdrawal === null ? "open" : "withdrawn";
}

type Made = VoiceCondition & { function: string };

/** What one voice asked for binds nobody where another's no-go decided: then no task was made of it. */
function conditionsOf(project: Project, decision: Decision): Made[] {
  if (decision.outcomeKind !== "go with conditions") return [];
  const poll = pollOf(project, decision);
  const made = poll?.voices.filter((one) => one.answer === "go with conditions") ?? [];
  return made.flatMap((voice) =>
    voice.conditions.map((one) => ({ ...one, function: voice.function })),
  );
}

function judge(project: Project, made: Made, now: string) {
  const endsAt = endOfDay(made.dueOn);
  const known = project.tasks.some(({ key }) => key === made.taskKey) ? made.taskKey : null;
  const derived = known === null ? null : deriveState(project, { kind: "task", key: known }, now);
  const shown = derived && derived.state;
  const isLate = shown !== "waived" && hasPassed(endsAt, now);
  const state = shown === "verified" ? "met" : isLate ? "missed" : "waiting";
  const condition: ConditionStanding = { ...made, state, shown };
  const ends = state === "waiting" ? endsAt : null;
  return { condition, holdsUntil: earliest([ends, derived && derived.holdsUntil]) };
}
