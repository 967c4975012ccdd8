import { z } from "zod";
import { FORMATS, LONGEST_NAME } from "@/lib/domain/intake/readings";
import { OUTCOMES } from "@/lib/domain/vocabulary";
import {
  excerpt,
  instant,
  key,
  line,
  optional,
  slug,
  storable,
} from "@/lib/features/documents/fields";
import { commit, url, version } from "@/lib/features/evidence/schema";
import { LONGEST_COMMAND, RESULTS_AT_ONCE, RULE_FORMATS } from "./constants";

/** By which a program may send the same again, and nothing comes of it twice. */
const idempotencyKey = line.max(200, "At most 200 characters");

/** What a program ran, and what came of it. */
export const result = z
  .strictObject({
    check: line.meta({
      description:
        "The key of the check, or of the task, checklist item, blocker or criterion whose one automatic check it is",
    }),
    outcome: z.enum(OUTCOMES).meta({
      description: "`error` where it could not be run to its end, `skipped` where it was not run",
    }),
    command: optional(storable.trim().min(1).max(LONGEST_COMMAND)).meta({
      description:
        "What was run. It is kept beside what the check says; secrets of known shapes are masked",
    }),
    exitCode: optional(z.int().min(-2_147_483_648).max(2_147_483_647)),
    excerpt: optional(excerpt).meta({
      description: "Of what it printed. Secrets of known shapes are masked before it is kept",
    }),
    commit: optional(commit),
    branch: optional(line),
    runUrl: optional(url),
    startedAt: optional(instant),
    endedAt: optional(instant),
    idempotencyKey: optional(idempotencyKey),
  })
  .refine(({ startedAt, endedAt }) => !startedAt || !endedAt || startedAt <= endedAt, {
    path: ["endedAt"],
    message: "It ends before it starts",
  });
export type Result = z.output<typeof result>;

export const intakeInput = z
  .strictObject({
    slug,
    sentAt: optional(instant).meta({
      description:
        "By the clock of the sender, as it sends this: tells a late result from a wrong clock",
    }),
    results: z
      .array(result)
      .min(1, "Send one result or more")
      .max(RESULTS_AT_ONCE, `At most ${String(RESULTS_AT_ONCE)} results at once`),
  })
  .superRefine(({ results }, context) => {
    const known = new Set<string>();
    results.forEach(({ idempotencyKey: name }, index) => {
      if (name === null) return;
      if (known.has(name)) {
        context.addIssue({
          code: "custom",
          path: ["results", index, "idempotencyKey"],
          message: "Another result beside it has the same key",
        });
      }
      known.add(name);
    });
  });
export type IntakeInput = z.output<typeof intakeInput>;

/** A file as a runner or a measuring tool writes it, and what the address says beside it. */
export const reportInput = z.strictObject({
  slug,
  format: z.enum(FORMATS),
  text: z.string().meta({ description: "The file as it is: the whole body of the request" }),
  commit: optional(commit),
  branch: optional(line),
  runUrl: optional(url),
  sentAt: optional(instant),
  startedAt: optional(instant),
  endedAt: optional(instant),
  idempotencyKey: optional(idempotencyKey),
});
export type ReportInput = z.output<typeof reportInput>;

const format = z.enum(RULE_FORMATS);
const name = storable.min(1).max(LONGEST_NAME);

const target = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("check"), key }),
  z.strictObject({ kind: z.literal("metric"), key }),
  z.strictObject({ kind: z.literal("nothing") }),
]);

const rule = {
  format,
  pattern: storable
    .trim()
    .min(1, "Say which names, with * for any run of characters")
    .max(LONGEST_NAME, `At most ${String(LONGEST_NAME)} characters`),
  target,
};

export const addRuleInput = z.strictObject({ slug, id: z.uuid(), ...rule });
export type AddRuleInput = z.output<typeof addRuleInput>;

const seenRule = z.strictObject({ id: z.uuid(), version });

export const changeRuleInput = z.strictObject({ slug, rule: seenRule, ...rule });
export type ChangeRuleInput = z.output<typeof changeRuleInput>;

export const removeRuleInput = z.strictObject({ slug, rule: seenRule });

/** Before another, or behind all. */
export const moveRuleInput = z.strictObject({
  slug,
  rule: seenRule,
  before: z.uuid().nullable(),
});

/** All that waits under one name. `remember`: what comes under it from now on too. */
export const assignInput = z.strictObject({ slug, format, name, target, remember: z.boolean() });
export type AssignInput = z.output<typeof assignInput>;
