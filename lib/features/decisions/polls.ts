import "server-only";
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { decisionText, questionText } from "@/lib/domain/decisions/content";
import { fingerprintInputs } from "@/lib/domain/decisions/inputs";
import { type Tally, tallyPoll } from "@/lib/domain/decisions/tally-poll";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import { nextKey } from "@/lib/domain/next-key";
import type { Decision, Poll, Project } from "@/lib/domain/project";
import { fingerprintVerdict } from "@/lib/domain/verdict/fingerprint-verdict";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import type { PollAnswer } from "@/lib/domain/vocabulary";
import { listInsiders } from "@/lib/features/people/data";
import { addTaskRow } from "@/lib/features/plan/rows";
import { readProject } from "@/lib/features/projects/data";
import type { Transaction } from "@/lib/platform/db";
import { asItStands } from "@/lib/platform/fact-edit";
import { done, type Outcome, type Refusal, refuse } from "@/lib/platform/outcome";
import { type Changed, gone, takeTurn, whyNoTurn } from "@/lib/platform/row-write";
import { holdProject, write, type WriteContext } from "@/lib/platform/transaction";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { accountsOf, differsFrom, speaksAs, whyNotAnswer, whyNotPoll } from "./access";
import { hashOf } from "./data";
import type { AnswerInput, CloseInput, OpenInput } from "./schema";
import { type AskedFunction, VOICE_FACTS } from "./types";

/** R15: asks named functions. Their people are told, and the question stands as it is put from now on. */
export function openPoll(
  scope: ProjectScope,
  { decision: seen, id, voices: wanted }: OpenInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  return write<Changed>(scope, requestId, async (context) => {
    const { tx, at, record } = context;
    const found = await takeDecision(context, scope, seen);
    if ("ok" in found) return found;
    const { project, decision, version } = found;
    const insiders = await listInsiders(scope, tx);
    const named = accountsOf(project.pollRules.functions, insiders);
    if (wanted === null && named.unanswered.length > 0) {
      return refuse("refused", `Not opened. Nobody answers for ${named.unanswered.join(", ")}.`);
    }
    const voices = wanted ?? named.voices;
    const whyNot = whyNotPoll(project, decision, voices, {
      openedBy: scope.viewer,
      insiders,
    });
    if (whyNot !== null) return refuse("refused", `Not opened. ${whyNot}`);
    const names = new Map(insiders.map((one) => [one.id, one.name]));
    const people = voices.flatMap(({ userId, deputyUserId }) => [userId, deputyUserId ?? userId]);
    if (people.some((one) => !names.has(one))) {
      return refuse("refused", "Not opened. Somebody who is named may not see this project.");
    }
    const { quorum, minimumApprovers } = project.pollRules;
    const contentHash = hashOf(questionText(decision));
    const key = nextKey(
      "P",
      project.polls.map((one) => one.key),
    );
    await tx.poll.create({
      data: {
        id,
        projectId: scope.projectId,
        key,
        position: await lastPosition(tx, scope),
        decisionId: decision.id,
        openedBy: scope.viewer.name,
        openedByUserId: scope.viewer.userId,
        openedAt: at,
        quorum,
        minimumApprovers,
        contentHash,
        voices: { create: voiceRows(voices, names) },
      },
    });
    const made = await tx.pollVoice.findMany({
      where: { pollId: id },
      orderBy: { position: "asc" },
      select: {
        ...{ id: true, function: true, person: true, userId: true },
        ...{ deputy: true, deputyUserId: true, mayApprove: true },
      },
    });
    record({
      action: "poll.opened",
      subject: { kind: "decision", id: decision.id, key: decision.key },
      before: { poll: null, version: version - 1 },
      after: {
        poll: { id, key, quorum, minimumApprovers, contentHash, voices: made },
        question: decision.question,
        version,
      },
    });
    return done({ id: decision.id, version });
  });
}

function voiceRows(voices: readonly AskedFunction[], names: ReadonlyMap<string, string>) {
  const positions = generateNKeysBetween(null, null, voices.length);
  return voices.map(({ function: name, userId, deputyUserId, mayApprove }, at) => ({
    position: positions[at] ?? "",
    function: name,
    person: names.get(userId) ?? null,
    userId,
    deputy: deputyUserId && (names.get(deputyUserId) ?? null),
    deputyUserId,
    mayApprove,
  }));
}

/** For one's own function, or in its place as a deputy. An earlier answer stays in the trail. */
export function answerPoll(
  scope: ProjectScope,
  { voice: seen, answer, reason, conditions, contentHash }: AnswerInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  return write<Changed>(scope, requestId, async ({ tx, at, record }) => {
    await holdProject(tx, scope);
    const project = await readProject(tx, scope.projectId);
    const poll = project.polls.find((one) => one.voices.some(({ id }) => id === seen.id));
    const voice = poll?.voices.find(({ id }) => id === seen.id);
    const decision = poll && project.decisions.find(({ key }) => key === poll.decisionKey);
    if (!poll || !voice || !decision) return gone("voice");
    const { name, userId } = scope.viewer;
    const given = { userId, answer, conditions, contentHash };
    const whyNot = whyNotAnswer(poll, voice, given, at.toISOString());
    if (whyNot !== null) {
      return refuse(speaksAs(voice, userId) === null ? "forbidden" : "refused", whyNot);
    }
    const own = { kind: "voice", ...seen } as const;
    const turn = await takeTurn(tx, scope, own);
    if (!turn) {
      const by = voice.answeredBy?.name ?? "Somebody";
      return refuse("conflict", `Not answered. ${by} has answered meanwhile.`, {
        ...asItStands(mayDo(scope, "money:read") ? voice : maskAmountsIn(voice), VOICE_FACTS),
        changedBy: voice.answeredBy,
      });
    }
    const asDeputy = speaksAs(voice, userId) === "deputy";
    await tx.pollVoice.update({
      where: { id: voice.id },
      data: {
        answer,
        reason,
        at,
        answeredByName: name,
        answeredByUserId: userId,
        asDeputy,
        conditions: conditions.map((one) => ({ ...one, taskId: null })),
      },
    });
    // Whoever signs signs every answer: the poll that they have read is another with each.
    await tx.poll.update({ where: { id: poll.id }, data: { version: { increment: 1 } } });
    const told = { function: voice.function, voice: voice.id };
    const { answer: was, reason: because, answeredBy } = voice;
    const past = { answer: was, reason: because, by: answeredBy?.name ?? null };
    record({
      action: "poll.answered",
      subject: { kind: "decision", id: decision.id, key: decision.key },
      before: { ...told, ...past },
      after: { ...told, answer, reason, by: name, asDeputy, conditions, contentHash },
    });
    return done({ id: voice.id, version: turn.version });
  });
}

/** Counts the roll call: its outcome is the decision, unless nobody has decided. */
export function closePoll(
  scope: ProjectScope,
  { poll: seen, reason, outcome: shown, inputs }: CloseInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  return write<Changed>(scope, requestId, async (context) => {
    const { tx, at, record } = context;
    await holdProject(tx, scope);
    const project = await readProject(tx, scope.projectId);
    const poll = project.polls.find(({ id }) => id === seen.id);
    const decision = poll && project.decisions.find(({ key }) => key === poll.decisionKey);
    if (!poll || !decision) return gone("poll");
    if (poll.closedAt !== null) return refuse("refused", "Not ended. The poll has ended already.");
    const tally = tallyPoll(decision, poll);
    // Nothing is recorded in somebody's name but what they have seen.
    if (tally.outcome !== shown) {
      const now = tally.outcome === "undecided" ? "decide nothing" : `come to ${tally.outcome}`;
      return refuse("conflict", `Not recorded. As of now the answers ${now}.`, tally);
    }
    if (poll.version !== seen.version) {
      return refuse("conflict", "Not recorded. Somebody has answered since this was read.", tally);
    }
    const own = { kind: "poll", ...seen } as const;
    const turn = await takeTurn(tx, scope, own);
    if (!turn) return whyNoTurn(tx, scope, own);
    const outcome = tally.outcome === "undecided" ? null : tally.outcome;
    const taken =
      outcome && (await take(context, scope, { project, poll, decision, inputs }, outcome, reason));
    if (taken && "ok" in taken) return taken;
    await tx.poll.update({ where: { id: poll.id }, data: { closedAt: at } });
    record({
      action: "poll.closed",
      subject: { kind: "decision", id: decision.id, key: decision.key },
      before: { poll: { id: poll.id, closed: false } },
      after: {
        poll: { id: poll.id, closed: true },
        outcome: tally.outcome,
        reasons: toldOf(tally),
      },
    });
    return done({ id: poll.id, version: turn.version });
  });
}

interface Taking {
  project: Project;
  poll: Poll;
  decision: Decision;
  /** As whoever signs saw them; null where nobody says. */
  inputs: string | null;
}

/** What is decided: frozen with all it rests on, signed by its hash, and never changed again. */
async function take(
  context: WriteContext,
  scope: ProjectScope,
  { project, poll, decision, inputs: seen }: Taking,
  outcome: PollAnswer,
  reason: string | null,
): Promise<Refusal | null> {
  const { tx, at, record } = context;
  const now = at.toISOString();
  const computed = computeVerdict(project, now);
  const { verdict } = computed;
  if (seen !== null && seen !== fingerprintVerdict(computed)) {
    return refuse(
      "conflict",
      "Not recorded. What it would be signed on has moved meanwhile: look at it again.",
    );
  }
  if (reason === null && differsFrom(outcome, verdict)) {
    return refuse(
      "refused",
      `Not decided. It is computed as ${verdict}: say why it is ${outcome}.`,
    );
  }
  const { id, key } = decision;
  const own = { kind: "decision", id, version: null } as const;
  const turn = await takeTurn(tx, scope, own);
  if (!turn) return whyNoTurn(tx, scope, own);
  const planned =
    outcome === "go with conditions" ? await planConditions(context, scope, decision, poll) : [];
  const after = await readProject(tx, scope.projectId);
  const inputs = fingerprintInputs(after, decision.optionKeys, now).map(
    ({ hidden: _hidden, ...one }) => one,
  );
  const { name, userId } = scope.viewer;
  const signed = {
    ...decision,
    outcomeKind: outcome,
    reason,
    decidedBy: { name, userId },
    decidedAt: now,
    inputs,
    computedVerdict: verdict,
  };
  const contentHash = hashOf(decisionText(signed, poll));
  await tx.decision.update({
    where: { id },
    data: {
      outcome,
      outcomeKind: outcome,
      reason,
      decidedByName: name,
      decidedByUserId: userId,
      decidedAt: at,
      inputs,
      computedVerdict: verdict,
      contentHash,
    },
  });
  record({
    action: "decision.taken",
    subject: { kind: "decision", id, key },
    before: { outcome: null, version: turn.version - 1 },
    after: {
      outcome,
      reason,
      decidedBy: name,
      computedVerdict: verdict,
      question: decision.question,
      contentHash,
      inputs,
      planned,
      version: turn.version,
    },
  });
  await supersede(context, scope, decision, after);
  return null;
}

/** R15: each condition of a go becomes a task with its day, and is met once that is verified. Answers whose are which. */
async function planConditions(
  context: WriteContext,
  scope: ProjectScope,
  { key, question }: Decision,
  { voices }: Poll,
): Promise<{ voice: string; taskKeys: string[] }[]> {
  const planned = [];
  for (const voice of voices) {
    if (voice.conditions.length === 0) continue;
    const kept = [];
    const taskKeys = [];
    for (const { text, dueOn, owner } of voice.conditions) {
      const problem = `Condition of ${voice.function} on decision ${key}: ${question}`;
      const task = await addTaskRow(context, scope, { title: text, problem, owner, dueOn });
      kept.push({ text, dueOn, owner, taskId: task.id });
      taskKeys.push(task.key);
    }
    await context.tx.pollVoice.update({ where: { id: voice.id }, data: { conditions: kept } });
    planned.push({ voice: voice.id, taskKeys });
  }
  return planned;
}

async function supersede(
  { tx, record }: WriteContext,
  scope: ProjectScope,
  { id: supersededById, key, replacesKey }: Decision,
  { decisions }: Project,
): Promise<void> {
  const replaced = decisions.find((one) => one.key === replacesKey);
  if (!replaced) return;
  const turn = await takeTurn(tx, scope, { kind: "decision", id: replaced.id, version: null });
  if (!turn) return;
  await tx.decision.update({ where: { id: replaced.id }, data: { supersededById } });
  record({
    action: "decision.superseded",
    subject: { kind: "decision", id: replaced.id, key: replaced.key },
    before: { supersededBy: null, version: turn.version - 1 },
    after: { supersededBy: key, version: turn.version },
  });
}

function toldOf({ reasons }: Tally) {
  return reasons.map((one) => ({ ...one }));
}

async function takeDecision(
  { tx }: WriteContext,
  scope: ProjectScope,
  seen: { id: string; version: number },
): Promise<{ project: Project; decision: Decision; version: number } | Refusal> {
  const own = { kind: "decision", ...seen } as const;
  const turn = await takeTurn(tx, scope, own);
  if (!turn) return whyNoTurn(tx, scope, own);
  await holdProject(tx, scope);
  const project = await readProject(tx, scope.projectId);
  const decision = project.decisions.find(({ id }) => id === seen.id);
  return decision ? { project, decision, version: turn.version } : gone("decision");
}

async function lastPosition(tx: Transaction, { projectId }: ProjectScope): Promise<string> {
  const last = await tx.poll.findFirst({
    where: { projectId },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  return generateKeyBetween(last?.position ?? null, null);
}
