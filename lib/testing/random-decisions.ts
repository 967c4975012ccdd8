import { randomUUID } from "node:crypto";
import { isDecided, pollOf } from "@/lib/domain/decisions/standing";
import { tallyPoll } from "@/lib/domain/decisions/tally-poll";
import type { Decision, Project } from "@/lib/domain/project";
import { changing } from "./changing";

/** A write as somebody may send it; it may well be refused. */
export interface RandomWrite {
  action: string;
  input: object;
  /** Whose account has to send it, or somebody who may sign; anybody where nothing says. */
  by?: string;
}

/** The accounts of the two who ask and answer. */
export type Two = readonly [string, string];
type Pick = <Value>(values: readonly Value[]) => Value;
type Make = (project: Project, pick: Pick, two: Two) => RandomWrite | null;

const seen = ({ id, version }: { id: string; version: number }) => ({ id, version });

const openOf = ({ decisions }: Project) =>
  decisions.find((one) => !isDecided(one) && one.withdrawal === null);

const ask: Make = ({ decisions, options }, pick) => {
  const replaced = decisions.find((one) => isDecided(one) && one.supersededByKey === null);
  const optionKeys = options.map(({ key }) => key).slice(0, pick([0, 1, 2]));
  return {
    action: "decisions.ask",
    input: {
      ...{ id: randomUUID(), question: "Do we go on?", optionKeys, recommendation: "Go on." },
      ...{ confidencePercent: pick([null, 60]), dueOn: pick([null, "2027-01-11"]) },
      replacesKey: pick([null, replaced?.key ?? null, replaced?.key ?? null]),
    },
  };
};

const edit: Make = (project, pick) => {
  const row = openOf(project);
  if (!row) return null;
  const part = pick([{ confidencePercent: pick([10, 20, 30]) }, { recommendation: "Wait." }]);
  return { action: "decisions.edit", input: { decision: seen(row), changes: changing(row, part) } };
};

const withdraw: Make = (project) => {
  const row = openOf(project);
  const input = row && { decision: seen(row), reason: "It was asked too early" };
  return input ? { action: "decisions.withdraw", input } : null;
};

const rules: Make = (project, pick) => {
  const part = pick([
    { minimumApprovers: pick([1, 2]) },
    { tolerances: { percent: pick([1, 5]), points: 1, days: 7 } },
  ]);
  const input = { project: seen(project), changes: changing(project.pollRules, part) };
  return { action: "decisions.setRules", input };
};

/** The next step of the question that is open: chance alone seldom brings one to its end. */
const goOn: Make = (project, pick, two) => {
  const row = openOf(project);
  if (!row) return ask(project, pick, two);
  const poll = pollOf(project, row);
  if (!poll || poll.closedAt !== null) return open(row, pick, two);
  const silent = poll.voices.find(({ answer }) => answer === null);
  const voice = silent ?? (pick([false, false, true]) ? poll.voices[0] : undefined);
  if (voice) {
    const answer = pick(["go", "go with conditions", "go with conditions", "no-go"]);
    const condition = { text: "Rotate the key", dueOn: "2099-01-15", owner: pick([null, "Otto"]) };
    const conditions = answer === "go with conditions" ? [condition] : [];
    const said = { answer, conditions, reason: "As far as can be seen" };
    return {
      action: "decisions.answer",
      input: { voice: seen(voice), ...said, contentHash: poll.contentHash },
      by: pick([voice.person, voice.deputy])?.userId ?? two[0],
    };
  }
  const { outcome } = tallyPoll(row, poll);
  const input = { poll: seen(poll), reason: "It cannot wait", outcome };
  return { action: "decisions.closePoll", input, by: "an approver" };
};

function open(row: Decision, pick: Pick, [one, other]: Two): RandomWrite {
  const voices = [
    { function: "Engineering", userId: one, deputyUserId: other, mayApprove: true },
    { function: "Operations", userId: other, deputyUserId: null, mayApprove: pick([true, false]) },
  ];
  return { action: "decisions.openPoll", input: { decision: seen(row), id: randomUUID(), voices } };
}

export const DECISION_WRITES: Make[] = [edit, rules, withdraw, goOn, goOn, goOn, goOn, goOn, goOn];
