import { z } from "zod";
import { POLL_ANSWERS } from "@/lib/domain/vocabulary";
import {
  changesOf,
  day,
  key,
  percent,
  slug,
  storable,
  text,
} from "@/lib/features/documents/fields";
import { pollRuleFacts } from "@/lib/features/documents/readiness-rows";
import { reason, version } from "@/lib/features/evidence/schema";

const LONGEST_LINE = 500;
const MOST_OPTIONS = 20;
const MOST_CONDITIONS = 20;
const MOST_VOICES = 50;

const named = (message: string) =>
  storable.trim().min(1, message).max(LONGEST_LINE, `At most ${LONGEST_LINE} characters`);
const row = z.strictObject({ id: z.uuid(), version });

const question = {
  question: named("Say what is to be decided"),
  optionKeys: z
    .array(key)
    .max(MOST_OPTIONS, `At most ${MOST_OPTIONS} options`)
    .transform((keys) => [...new Set(keys)].sort()),
  recommendation: text.nullable(),
  confidencePercent: percent.nullable(),
  dueOn: day.nullable(),
};

/** Named by whoever asks, so that the same sent twice is asked once. */
export const askInput = z.strictObject({
  slug,
  id: z.uuid(),
  ...question,
  /** The decision in force that this one is to take over from. */
  replacesKey: key.nullable(),
});
export type AskInput = z.output<typeof askInput>;

export const editInput = z.strictObject({ slug, decision: row, changes: changesOf(question) });
export type EditInput = z.output<typeof editInput>;

export const withdrawInput = z.strictObject({ slug, decision: row, reason });
export type WithdrawInput = z.output<typeof withdrawInput>;

const asked = z.strictObject({
  function: named("Name the function"),
  userId: z.uuid("Say who answers"),
  deputyUserId: z.uuid().nullable(),
  mayApprove: z.boolean(),
});

export const openInput = z.strictObject({
  slug,
  decision: row,
  id: z.uuid(),
  /** Null for the functions that the project names. */
  voices: z.array(asked).min(1, "Name a function").max(MOST_VOICES).nullable(),
});
export type OpenInput = z.output<typeof openInput>;

const condition = z.strictObject({
  text: named("Say what has to be done"),
  dueOn: day,
  owner: storable.trim().min(1).max(LONGEST_LINE).nullable(),
});

export const answerInput = z
  .strictObject({
    slug,
    voice: row,
    answer: z.enum(POLL_ANSWERS),
    reason,
    conditions: z.array(condition).max(MOST_CONDITIONS, `At most ${MOST_CONDITIONS} conditions`),
    /** Of the question as it was read. */
    contentHash: z.string().max(64),
  })
  .refine(({ answer, conditions }) => (answer === "go with conditions") === conditions.length > 0, {
    path: ["conditions"],
    error: "Go with conditions names one at least, and no other answer does",
  });
export type AnswerInput = z.output<typeof answerInput>;

export const closeInput = z.strictObject({
  slug,
  poll: row,
  /** Asked for where what is decided differs from what is computed (R14). */
  reason: reason.nullable(),
  /** What the answers came to as whoever signs saw them: another one is never recorded in their name. */
  outcome: z.enum([...POLL_ANSWERS, "undecided"]),
  /** What names the inputs of the verdict that they saw beside it; where it is not said, none is compared. */
  inputs: z.string().max(20).nullable().default(null),
});
export type CloseInput = z.output<typeof closeInput>;

export const rulesInput = z.strictObject({
  slug,
  project: row,
  changes: changesOf(pollRuleFacts),
});
export type RulesInput = z.output<typeof rulesInput>;
