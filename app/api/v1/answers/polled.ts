import { z } from "zod";
import type { ChangedInput } from "@/lib/domain/decisions/changed-inputs";
import type { ConditionStanding } from "@/lib/domain/decisions/standing";
import type * as model from "@/lib/domain/project";
import * as words from "@/lib/domain/vocabulary";
import {
  day,
  exactly,
  instant,
  key,
  maybeDay,
  maybeKey,
  percent,
  person,
  row,
  type Shape,
  text,
} from "./shapes";

// What people decide, as its list answers it.

const inputValue = z.union([z.string(), z.number()]).nullable();

const input = z.strictObject({
  id: z.string(),
  label: z.string(),
  measure: z.enum(words.INPUT_MEASURES),
  value: inputValue,
  tolerance: z.number().nullable(),
  hidden: z.strictObject({ moved: z.boolean() }).optional(),
}) satisfies z.ZodType<model.DecisionInput>;

export const changedInput = exactly<ChangedInput>({
  id: z.string(),
  label: z.string(),
  measure: z.enum(words.INPUT_MEASURES),
  change: z.enum(["moved", "new", "gone"]),
  before: inputValue,
  after: inputValue,
  tolerance: z.number().nullable(),
  hidden: z.boolean(),
});

const answer = z.enum(words.POLL_ANSWERS).nullable();

export const decision: Shape<model.Decision> = {
  ...row,
  question: z.string(),
  optionKeys: z.array(key),
  computedVerdict: z.enum(words.VERDICTS).nullable(),
  recommendation: text,
  confidencePercent: percent,
  dueOn: maybeDay,
  askedBy: person.nullable(),
  outcome: text,
  outcomeKind: answer,
  reason: text,
  decidedBy: person.nullable(),
  decidedAt: instant.nullable(),
  inputs: z.array(input).nullable(),
  contentHash: text,
  withdrawal: exactly<NonNullable<model.Decision["withdrawal"]>>({
    by: person,
    at: instant,
    reason: text,
  }).nullable(),
  replacesKey: maybeKey,
  supersededByKey: maybeKey,
};

const condition: Shape<model.VoiceCondition> = {
  text: z.string(),
  dueOn: day,
  owner: text,
  taskKey: maybeKey,
};

export const conditionStanding = exactly<ConditionStanding>({
  ...condition,
  function: z.string(),
  state: z.enum(["met", "waiting", "missed"]),
  shown: z.enum(words.ITEM_STATES).nullable(),
});

export const poll: Shape<model.Poll> = {
  ...row,
  decisionKey: key,
  openedBy: person,
  openedAt: instant,
  closedAt: instant.nullable(),
  quorum: z.int().nullable(),
  minimumApprovers: z.int().nullable(),
  contentHash: text,
  voices: z.array(
    exactly<model.Voice>({
      id: z.string(),
      version: z.int(),
      function: z.string(),
      person: person.nullable(),
      deputy: person.nullable(),
      mayApprove: z.boolean(),
      answer,
      reason: text,
      at: instant.nullable(),
      answeredBy: person.nullable(),
      asDeputy: z.boolean(),
      conditions: z.array(exactly<model.VoiceCondition>(condition)),
    }),
  ),
};
