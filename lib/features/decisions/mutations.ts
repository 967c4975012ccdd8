import "server-only";
import { generateKeyBetween } from "fractional-indexing";
import { nextDecisionKey } from "@/lib/domain/decisions/next-decision-key";
import { openPollOf } from "@/lib/domain/decisions/standing";
import { pickFacts } from "@/lib/domain/facts";
import type { Decision, Project } from "@/lib/domain/project";
import { tellBoth } from "@/lib/features/history/data";
import { readProject } from "@/lib/features/projects/data";
import { fromDayOrNull } from "@/lib/platform/columns";
import type { Transaction } from "@/lib/platform/db";
import { type Edited, editFacts } from "@/lib/platform/fact-edit";
import { done, type Outcome, type Refusal, refuse, refuseField } from "@/lib/platform/outcome";
import { type Changed, gone, takeTurn, whyNoTurn } from "@/lib/platform/row-write";
import { type Facts, holdProject, write } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { whyNotChange, whyNotFacts, whyNotReplace, whyNotWithdraw } from "./access";
import type { AskInput, EditInput, RulesInput, WithdrawInput } from "./schema";
import { QUESTION_FACTS, type QuestionFacts, RULE_FACTS } from "./types";

type Added = Changed & { key: string };

/** A question, with what it is about and what its asker advises. The same sent twice is asked once. */
export function askDecision(
  scope: ProjectScope,
  { id, replacesKey, ...input }: AskInput,
  requestId: string,
): Promise<Outcome<Added>> {
  return write<Added>(scope, requestId, async ({ tx, record }) => {
    await holdProject(tx, scope);
    const project = await readProject(tx, scope.projectId);
    const facts: QuestionFacts = pickFacts(input, QUESTION_FACTS);
    const known = project.decisions.find((one) => one.id === id);
    if (known) return refuse("conflict", `Not asked. It is asked already, as ${known.key}.`);
    const whyNot = whyNotReplace(project, replacesKey);
    if (whyNot !== null) return refuse("refused", whyNot);
    const wrong = whyNotFacts(project, facts);
    if (wrong) return refuseField(wrong.path, wrong.message);
    const { name, userId } = scope.viewer;
    const key = nextDecisionKey(project);
    const { optionKeys, ...columns } = columnsOf(facts);
    await tx.decision.create({
      data: {
        ...columns,
        id,
        projectId: scope.projectId,
        key,
        position: await lastPosition(tx, scope),
        askedBy: name,
        askedByUserId: userId,
        replacesId: project.decisions.find((one) => one.key === replacesKey)?.id ?? null,
      },
    });
    await saveOptions(tx, scope, project, id, optionKeys);
    const after = { ...told(facts), askedBy: name, replacesKey, version: 1 };
    record({
      action: "decision.asked",
      subject: { kind: "decision", id, key },
      before: null,
      after,
    });
    return done({ id, version: 1, key });
  });
}

export function editDecision(
  scope: ProjectScope,
  { decision, changes }: EditInput,
  requestId: string,
): Promise<Outcome<Edited>> {
  return editFacts<QuestionFacts, Standing>(
    scope,
    { kind: "decision", ...decision },
    changes,
    requestId,
    {
      action: "decision.edited",
      find: ({ tx }) => findStanding(tx, scope, decision.id),
      save: ({ tx }, { row, said }) => saveQuestion(tx, scope, row, said, "Not saved."),
      tellBoth,
    },
  );
}

interface Standing {
  version: number;
  facts: QuestionFacts;
  row: Decision;
  project: Project;
}

async function findStanding(
  tx: Transaction,
  scope: ProjectScope,
  id: string,
): Promise<Standing | null> {
  await holdProject(tx, scope);
  const project = await readProject(tx, scope.projectId);
  const row = project.decisions.find((one) => one.id === id);
  return row ? { version: row.version, facts: pickFacts(row, QUESTION_FACTS), row, project } : null;
}

async function saveQuestion(
  tx: Transaction,
  scope: ProjectScope,
  { row, project }: Standing,
  said: QuestionFacts,
  failed: string,
): Promise<Refusal | null> {
  const whyNot = whyNotChange(row, project.polls);
  if (whyNot !== null) return refuse("refused", `${failed} ${whyNot}`);
  const wrong = whyNotFacts(project, said);
  if (wrong) return refuseField(wrong.path, wrong.message);
  const { optionKeys, ...columns } = columnsOf(said);
  await tx.decision.update({ where: { id: row.id }, data: columns });
  await saveOptions(tx, scope, project, row.id, optionKeys);
  return null;
}

/** What an edit of a question said before, while nothing is voted on. */
export const QUESTION_UNDO = {
  of: "decision.edited",
  kind: "decision",
  permissions: ["decision:ask"],
  find: async (tx: Transaction, scope: ProjectScope, id: string) => {
    const standing = await findStanding(tx, scope, id);
    return standing && told(standing.facts);
  },
  save: async (tx: Transaction, scope: ProjectScope, id: string, facts: Facts) => {
    const standing = await findStanding(tx, scope, id);
    if (!standing) return gone("decision");
    const said = { ...standing.facts, ...(facts as Partial<QuestionFacts>) };
    return saveQuestion(tx, scope, standing, said, "Not taken back.");
  },
} as const;

/** Nobody has to answer it any more. It stays on record, with who and why. */
export function withdrawDecision(
  scope: ProjectScope,
  { decision: seen, reason }: WithdrawInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  return write<Changed>(scope, requestId, async ({ tx, at, record }) => {
    const own = { kind: "decision", ...seen } as const;
    const turn = await takeTurn(tx, scope, own);
    if (!turn) return whyNoTurn(tx, scope, own);
    const standing = await findStanding(tx, scope, seen.id);
    if (!standing) return gone("decision");
    const { row, project } = standing;
    const whyNot = whyNotWithdraw(row);
    if (whyNot !== null) return refuse("refused", `Not withdrawn. ${whyNot}`);
    const { name, userId } = scope.viewer;
    await tx.decision.update({
      where: { id: row.id },
      data: {
        withdrawnByName: name,
        withdrawnByUserId: userId,
        withdrawnAt: at,
        withdrawnReason: reason,
      },
    });
    const poll = openPollOf(row, project.polls);
    if (poll) await tx.poll.update({ where: { id: poll.id }, data: { closedAt: at } });
    record({
      action: "decision.withdrawn",
      subject: { kind: "decision", id: row.id, key: row.key },
      before: { withdrawn: null, version: turn.version - 1 },
      after: { withdrawn: { by: name, reason }, version: turn.version },
    });
    return done({ id: row.id, version: turn.version });
  });
}

/** R15: quorum, approvers, tolerances and named functions of the project, for polls opened from now on. */
export function setRules(
  scope: ProjectScope,
  { project, changes }: RulesInput,
  requestId: string,
): Promise<Outcome<Edited>> {
  return editFacts(scope, { kind: "project", ...project }, changes, requestId, {
    action: "rules.changed",
    find: async ({ tx }) => {
      const row = await readProject(tx, scope.projectId);
      return { version: row.version, facts: pickFacts(row.pollRules, RULE_FACTS) };
    },
    save: async ({ tx }, { said }) => {
      const pollRules = { ...said, tolerances: { ...said.tolerances } };
      const functions = said.functions.map(({ person, deputy, ...one }) => ({
        ...one,
        person: person && { ...person },
        deputy: deputy && { ...deputy },
      }));
      await tx.project.update({
        where: { id: scope.projectId },
        data: { pollRules: { ...pollRules, functions } },
      });
      return null;
    },
    tellBoth,
  });
}

function columnsOf({ dueOn, ...facts }: QuestionFacts) {
  return { ...facts, dueOn: fromDayOrNull(dueOn) };
}

function told(facts: QuestionFacts): Facts {
  return { ...facts };
}

async function saveOptions(
  tx: Transaction,
  { projectId }: ProjectScope,
  { options }: Project,
  decisionId: string,
  optionKeys: readonly string[],
): Promise<void> {
  await tx.decisionOption.deleteMany({ where: { decisionId } });
  await tx.decisionOption.createMany({
    data: options
      .filter(({ key }) => optionKeys.includes(key))
      .map(({ id: optionId }) => ({ projectId, decisionId, optionId })),
  });
}

async function lastPosition(tx: Transaction, { projectId }: ProjectScope): Promise<string> {
  const last = await tx.decision.findFirst({
    where: { projectId },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  return generateKeyBetween(last?.position ?? null, null);
}
