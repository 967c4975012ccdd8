import "server-only";
import { createHash } from "node:crypto";
import { decisionText } from "@/lib/domain/decisions/content";
import { pollOf } from "@/lib/domain/decisions/standing";
import { DEFAULT_RULES } from "@/lib/domain/decisions/tolerance";
import type { Criterion, Decision, Poll, PollRules, Project, Voice } from "@/lib/domain/project";
import { CRITERION_KINDS, POLL_ANSWERS, VERDICTS } from "@/lib/domain/vocabulary";
import {
  consequence,
  criterionRule,
  decisionInput,
  keptConditions,
  keptRules,
} from "@/lib/features/documents/readiness-rows";
import {
  stored,
  toDayOrNull,
  toInstantOrNull,
  toPerson,
  toPersonOrNull,
  word,
  wordOrNull,
} from "@/lib/platform/columns";
import type { KeyIndex } from "@/lib/platform/key-index";
import type { Prisma } from "@/prisma/generated/client";

export const decisionRows = {
  criteria: { orderBy: { position: "asc" } },
  decisions: { orderBy: { position: "asc" }, include: { options: true } },
  polls: {
    orderBy: { position: "asc" },
    include: { voices: { orderBy: { position: "asc" } } },
  },
} satisfies Prisma.ProjectInclude;

type DecisionRows = Prisma.ProjectGetPayload<{ include: typeof decisionRows }>;

export function toDecisions(rows: DecisionRows, keys: KeyIndex) {
  return {
    criteria: rows.criteria.map(toCriterion),
    decisions: rows.decisions.map((row) => toDecision(row, keys)),
    polls: rows.polls.map((row) => toPoll(row, keys)),
  };
}

export function toCriterion(row: DecisionRows["criteria"][number]): Criterion {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    kind: word(CRITERION_KINDS, row.kind),
    text: row.text,
    rule: stored(criterionRule, row.rule),
    dueOn: toDayOrNull(row.dueOn),
    owner: row.owner,
    consequence: row.consequence === null ? null : stored(consequence, row.consequence),
    note: row.note,
  };
}

function toDecision(row: DecisionRows["decisions"][number], keys: KeyIndex): Decision {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    question: row.question,
    optionKeys: row.options.map((option) => keys.of(option.optionId)).sort(),
    computedVerdict: wordOrNull(VERDICTS, row.computedVerdict),
    recommendation: row.recommendation,
    confidencePercent: row.confidencePercent,
    dueOn: toDayOrNull(row.dueOn),
    askedBy: toPersonOrNull(row.askedBy, row.askedByUserId),
    outcome: row.outcome,
    outcomeKind: wordOrNull(POLL_ANSWERS, row.outcomeKind),
    reason: row.reason,
    decidedBy: toPersonOrNull(row.decidedByName, row.decidedByUserId),
    decidedAt: toInstantOrNull(row.decidedAt),
    inputs: row.inputs === null ? null : stored(decisionInput.array(), row.inputs),
    contentHash: row.contentHash,
    withdrawal: toWithdrawal(row),
    replacesKey: keys.ofOrNull(row.replacesId),
    supersededByKey: keys.ofOrNull(row.supersededById),
  };
}

function toWithdrawal(row: DecisionRows["decisions"][number]): Decision["withdrawal"] {
  const { withdrawnByName, withdrawnByUserId, withdrawnAt, withdrawnReason: reason } = row;
  if (withdrawnByName === null || withdrawnAt === null) return null;
  return {
    by: toPerson(withdrawnByName, withdrawnByUserId),
    at: withdrawnAt.toISOString(),
    reason,
  };
}

function toPoll(row: DecisionRows["polls"][number], keys: KeyIndex): Poll {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    decisionKey: keys.of(row.decisionId),
    openedBy: toPerson(row.openedBy, row.openedByUserId),
    openedAt: row.openedAt.toISOString(),
    closedAt: toInstantOrNull(row.closedAt),
    quorum: row.quorum,
    minimumApprovers: row.minimumApprovers,
    contentHash: row.contentHash,
    voices: row.voices.map((voice) => toVoice(voice, keys)),
  };
}

function toVoice(row: DecisionRows["polls"][number]["voices"][number], keys: KeyIndex): Voice {
  return {
    id: row.id,
    version: row.version,
    function: row.function,
    person: toPersonOrNull(row.person, row.userId),
    deputy: toPersonOrNull(row.deputy, row.deputyUserId),
    mayApprove: row.mayApprove,
    answer: wordOrNull(POLL_ANSWERS, row.answer),
    reason: row.reason,
    at: toInstantOrNull(row.at),
    answeredBy: toPersonOrNull(row.answeredByName, row.answeredByUserId),
    asDeputy: row.asDeputy,
    conditions: stored(keptConditions, row.conditions).map(({ taskId, ...one }) => ({
      ...one,
      taskKey: keys.find(taskId),
    })),
  };
}

/** Keys of decisions whose content is not what was signed; of the whole project, with its amounts. */
export function listAltered(project: Project): string[] {
  return project.decisions.flatMap((decision) => {
    if (decision.contentHash === null) return [];
    const poll = pollOf(project, decision);
    const isSigned = poll !== null && hashOf(decisionText(decision, poll)) === decision.contentHash;
    return isSigned ? [] : decision.key;
  });
}

/** SHA-256 in hex: what is signed is known by it. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** R15: how a project decides; what nobody has set is as everywhere. */
export function toPollRules(value: Prisma.JsonValue): PollRules {
  return value === null ? DEFAULT_RULES : stored(keptRules, value);
}
