import "server-only";
import type { Criterion, Decision, Poll } from "@/lib/domain/project";
import { CRITERION_KINDS, POLL_ANSWERS, VERDICTS } from "@/lib/domain/vocabulary";
import { consequence, criterionRule } from "@/lib/features/documents/readiness-rows";
import {
  stored,
  toDayOrNull,
  toInstantOrNull,
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
    askedBy: row.askedBy,
    outcome: row.outcome,
    reason: row.reason,
    decidedBy: toPersonOrNull(row.decidedByName, row.decidedByUserId),
    decidedAt: toInstantOrNull(row.decidedAt),
    supersededByKey: keys.ofOrNull(row.supersededById),
  };
}

function toPoll(row: DecisionRows["polls"][number], keys: KeyIndex): Poll {
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    decisionKey: keys.of(row.decisionId),
    openedBy: row.openedBy,
    openedAt: row.openedAt.toISOString(),
    closedAt: toInstantOrNull(row.closedAt),
    voices: row.voices.map((voice) => ({
      function: voice.function,
      person: voice.person,
      answer: wordOrNull(POLL_ANSWERS, voice.answer),
      reason: voice.reason,
      at: toInstantOrNull(voice.at),
    })),
  };
}
