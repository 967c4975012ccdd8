import { z } from "zod";
import { BLOCKER_STATES, PRIORITIES } from "@/lib/domain/vocabulary";
import {
  changesOf,
  estimate,
  key,
  optional,
  slug,
  storable,
  text,
} from "@/lib/features/documents/fields";
import { reason, seen, why } from "@/lib/features/evidence/schema";
import { inOrder, WAITS_FOR_ITSELF, waitsForItself } from "./access";
import { OPEN_STATES } from "./constants";

const LONGEST_LINE = 500;
const MOST_ACTIONS = 50;
const MOST_ENDS = 200;

const openState = z.enum(OPEN_STATES);

const title = storable
  .trim()
  .min(1, "Say what is in the way")
  .max(LONGEST_LINE, `At most ${LONGEST_LINE} characters`);

/** What waits for it in the plan. */
const held = z.strictObject({ kind: z.enum(["task", "phase"]), key });
export type HeldEnd = z.output<typeof held>;

const facts = {
  title,
  severity: z.enum(PRIORITIES),
  actualState: z.enum(BLOCKER_STATES),
  finding: optional(text),
  risk: optional(text),
  cause: optional(text),
  impact: optional(text),
  requiredActions: z.array(text).max(MOST_ACTIONS, `At most ${MOST_ACTIONS} lines`).default([]),
  owner: optional(storable.trim().min(1).max(LONGEST_LINE)),
  estimate: optional(estimate),
  resolvingTaskKey: optional(key),
  resolvingPhaseKey: optional(key),
  holdsUp: z
    .array(held)
    .max(MOST_ENDS, `At most ${MOST_ENDS} of them`)
    .default([])
    .transform(inOrder),
};

/** What somebody writes of a blocker; what is claimed and what is proved is not written. */
export type BlockerFacts = z.output<z.ZodObject<typeof facts>>;

export const raiseInput = z
  .strictObject({
    slug,
    /** Named by whoever raises it, so that the same sent twice is raised once. */
    id: z.uuid(),
    /** Null for the one that follows. */
    key: optional(key),
    ...facts,
    actualState: openState,
  })
  .refine((row) => !waitsForItself(row), { path: ["holdsUp"], message: WAITS_FOR_ITSELF });
export type RaiseInput = z.output<typeof raiseInput>;

const target = seen(["blocker"]);

export const editInput = z.strictObject({
  slug,
  target,
  changes: changesOf(facts),
  reason: why,
});
export type EditInput = z.output<typeof editInput>;

/** It was said or shown to be gone, and somebody found that it stands. */
export const reopenInput = z.strictObject({ slug, target, reason, actualState: openState });
export type ReopenInput = z.output<typeof reopenInput>;
