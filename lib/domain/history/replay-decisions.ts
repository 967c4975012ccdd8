import { nextKey } from "../next-key";
import type { Decision, DecisionInput, Person, Poll, Project, Voice } from "../project";
import { type PastEvent, textIn, type Told, toldIn } from "./event";

type Replay = (project: Project, event: PastEvent) => Project;

/**
 * What becomes of a project's decisions and polls by an event. Who took it, asked it or answered it, and when, is
 * whose the event is and its moment. What older events leave out is null, or "unknown" where a name has to stand.
 */
export const DECIDING: Record<string, Replay> = {
  "decision.taken": (project, event) => {
    const told = event.after ?? {};
    const inputs = (told["inputs"] ?? null) as DecisionInput[] | null;
    const outcomeKind = told["outcome"] as Decision["outcomeKind"];
    const decided = changeDecision(project, event, (row) => ({
      ...{ ...row, outcome: outcomeKind, outcomeKind, reason: textIn(told, "reason"), inputs },
      ...{ decidedBy: event.by, decidedAt: event.at },
      computedVerdict: (told["computedVerdict"] ?? null) as Decision["computedVerdict"],
      // Without what it was made of nothing can be held against it.
      contentHash: inputs && textIn(told, "contentHash"),
    }));
    return planConditions(decided, event);
  },
  "decision.superseded": (project, event) =>
    changeDecision(project, event, (row) => ({
      ...row,
      supersededByKey: textIn(event.after ?? {}, "supersededBy"),
    })),
  "decision.withdrawn": (project, event) => {
    const reason = textIn(toldIn(event.after, "withdrawn"), "reason");
    const withdrawal = { by: event.by, at: event.at, reason };
    const withdrawn = changeDecision(project, event, (row) => ({ ...row, withdrawal }));
    return changePolls(withdrawn, (poll) =>
      poll.decisionKey === event.subject.key && poll.closedAt === null
        ? { ...poll, closedAt: event.at }
        : poll,
    );
  },
  "poll.opened": (project, event) => {
    const told = toldIn(event.after, "poll");
    const last = project.polls.map(({ key }) => key);
    const poll: Poll = {
      ...{ id: String(told["id"]), version: 1, key: textIn(told, "key") ?? nextKey("P", last) },
      ...{ decisionKey: event.subject.key ?? "", openedBy: event.by, openedAt: event.at },
      ...{ closedAt: null, quorum: (told["quorum"] ?? null) as number | null },
      minimumApprovers: (told["minimumApprovers"] ?? null) as number | null,
      contentHash: textIn(told, "contentHash"),
      voices: ((told["voices"] ?? []) as Told[]).map((voice) => askedVoice(project, voice)),
    };
    const opened = changeDecision(project, event, (row) => row);
    return { ...opened, polls: [...opened.polls, poll] };
  },
  "poll.answered": (project, event) => {
    const told = event.after ?? {};
    const conditions = (told["conditions"] ?? []) as Omit<Voice["conditions"][number], "taskKey">[];
    const isAnswered = ({ id }: Voice) => id === told["voice"];
    const moved = changePolls(project, (poll) =>
      poll.voices.some(isAnswered) ? { ...poll, version: poll.version + 1 } : poll,
    );
    return changeVoices(moved, (voice) =>
      isAnswered(voice)
        ? {
            ...{ ...voice, version: voice.version + 1, reason: textIn(told, "reason") },
            ...{ answer: told["answer"] as Voice["answer"], asDeputy: told["asDeputy"] === true },
            ...{ answeredBy: event.by, at: event.at },
            conditions: conditions.map((one) => ({ ...one, taskKey: null })),
          }
        : voice,
    );
  },
  "poll.closed": (project, event) => {
    const { id } = toldIn(event.after, "poll");
    return changePolls(project, (poll) =>
      poll.id === id ? { ...poll, version: poll.version + 1, closedAt: event.at } : poll,
    );
  },
  "rules.changed": (project, { after }) => {
    const { version, ...rules } = after ?? {};
    return {
      ...{ ...project, version: Number(version ?? project.version) },
      pollRules: { ...project.pollRules, ...(rules as Partial<Project["pollRules"]>) },
    };
  },
};

function changeDecision(
  project: Project,
  { subject, after }: PastEvent,
  change: (row: Decision) => Decision,
): Project {
  const decisions = project.decisions.map((row) =>
    row.id === subject.id
      ? { ...change(row), version: Number(after?.["version"] ?? row.version) }
      : row,
  );
  return { ...project, decisions };
}

function changePolls(project: Project, change: (poll: Poll) => Poll): Project {
  return { ...project, polls: project.polls.map(change) };
}

/** Every voice of every poll. */
export function changeVoices(
  project: Project,
  change: (voice: Voice, poll: Poll) => Voice,
): Project {
  return changePolls(project, (poll) => ({
    ...poll,
    voices: poll.voices.map((voice) => change(voice, poll)),
  }));
}

/** Older events name the accounts alone: of these the rules of the project may know who they are. */
function askedVoice({ pollRules }: Project, told: Told): Voice {
  const rule = pollRules.functions.find(({ name }) => name === told["function"]);
  const known = [rule?.person, rule?.deputy].flatMap((one) => one ?? []);
  const personOf = (userId: string | null, name: string | null): Person | null => {
    if (userId === null) return null;
    const found = known.find((one) => one.userId === userId)?.name;
    return { name: name ?? found ?? "unknown", userId };
  };
  return {
    ...{ id: String(told["id"]), version: 1, function: String(told["function"]) },
    person: personOf(textIn(told, "userId"), textIn(told, "person")),
    deputy: personOf(textIn(told, "deputyUserId"), textIn(told, "deputy")),
    mayApprove: (told["mayApprove"] ?? rule?.mayApprove ?? true) === true,
    ...{ answer: null, reason: null, at: null, answeredBy: null, asDeputy: false, conditions: [] },
  };
}

/** What the conditions of a go became in the plan; older events leave it to be found by what those tasks say. */
function planConditions(project: Project, { subject: { key }, after }: PastEvent): Project {
  if (after?.["outcome"] !== "go with conditions") return project;
  const planned = after["planned"] as { voice: string; taskKeys: string[] }[] | undefined;
  return changeVoices(project, (voice, poll) => {
    if (poll.decisionKey !== key || poll.closedAt !== null) return voice;
    const told = planned?.find((one) => one.voice === voice.id)?.taskKeys;
    const problem = `Condition of ${voice.function} on decision ${key}: `;
    const found = (text: string) =>
      project.tasks.find((task) => task.title === text && task.problem?.startsWith(problem))?.key;
    const conditions = voice.conditions.map((one, at) => ({
      ...one,
      taskKey: told?.[at] ?? found(one.text) ?? null,
    }));
    return { ...voice, conditions };
  });
}
