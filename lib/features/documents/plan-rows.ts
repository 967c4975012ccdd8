import { z } from "zod";
import {
  CHECKLIST_KINDS,
  CHECK_KINDS,
  DEPENDENCY_SIDES,
  EVIDENCE_ORIGINS,
  NODE_KINDS,
  OUTCOMES,
  PRIORITIES,
  WORK_STATUSES,
} from "@/lib/domain/vocabulary";
import { MOST_PASSES_NEEDED } from "@/lib/domain/truth/check-result";
import {
  text,
  line,
  key,
  day,
  instant,
  percent,
  effort,
  endsAfter,
  optional,
  estimate,
  excerpt,
  money,
  subject,
  sourceRef,
} from "./fields";

/** The plan and what is said and proved of it. */

export const source = z.strictObject({
  key,
  title: line,
  statedOn: optional(day),
  author: optional(line),
});

export const pillar = z.strictObject({ key, name: line, meaning: text });

export const component = z.strictObject({
  key,
  name: line,
  weight: z.int().min(1).max(1000).default(1),
  hardStop: z.boolean().default(false),
  capPercent: percent.default(10),
  statedPercent: optional(percent),
  note: optional(text),
});

export const phase = z
  .strictObject({
    key,
    name: line,
    goal: optional(text),
    deliverables: z.array(line).default([]),
    priority: optional(z.enum(PRIORITIES)),
    estimate: optional(estimate),
    cost: optional(money),
    plannedStartOn: optional(day),
    plannedEndOn: optional(day),
    baselineStartOn: optional(day),
    baselineEndOn: optional(day),
    notBeforeOn: optional(day),
    deferred: z.boolean().default(false),
  })
  .refine(...endsAfter("plannedStartOn", "plannedEndOn"))
  .refine(...endsAfter("baselineStartOn", "baselineEndOn"));

export const task = z
  .strictObject({
    key,
    statedKey: optional(key),
    title: line,
    group: optional(line),
    phaseKey: optional(key),
    componentKey: optional(key),
    weight: z.int().min(1).max(1000).default(1),
    hardStop: z.boolean().default(false),
    priority: optional(z.enum(PRIORITIES)),
    status: z.enum(WORK_STATUSES).default("to do"),
    estimate: optional(estimate),
    actualHours: optional(effort),
    owner: optional(line),
    dueOn: optional(day),
    plannedStartOn: optional(day),
    plannedEndOn: optional(day),
    startedOn: optional(day),
    finishedOn: optional(day),
    problem: optional(text),
    steps: z.array(text).default([]),
  })
  .refine(...endsAfter("plannedStartOn", "plannedEndOn"))
  .refine(...endsAfter("startedOn", "finishedOn"));

export const item = z.strictObject({
  key,
  list: z.enum(CHECKLIST_KINDS),
  group: optional(line),
  text: line,
  phaseKey: optional(key),
  componentKey: optional(key),
  weight: z.int().min(1).max(1000).default(1),
  hardStop: z.boolean().default(false),
  blocking: z.boolean().default(true),
  status: z.enum(WORK_STATUSES).default("to do"),
  priority: optional(z.enum(PRIORITIES)),
  owner: optional(line),
  dueOn: optional(day),
  steps: z.array(text).default([]),
  note: optional(text),
});

export const check = z.strictObject({
  key,
  subject,
  kind: z.enum(CHECK_KINDS),
  label: optional(line),
  command: optional(text),
  expected: optional(text),
  freshnessDays: optional(z.int().min(1).max(3650)),
  seenRed: z.boolean().default(false),
  passesNeeded: z.int().min(1).max(MOST_PASSES_NEEDED).default(1),
});

export const dependencyEnd = z.strictObject({
  kind: z.enum(NODE_KINDS),
  key,
  missing: z.boolean().default(false),
});

/** What a task was claimed in spite of; it may be gone by now. */
export const overridden = z
  .array(z.union([dependencyEnd, z.strictObject({ kind: z.literal("gate"), key, locks: key })]))
  .min(1);

export const claim = z.strictObject({
  subject,
  statement: optional(text),
  note: optional(text),
  by: line,
  at: instant,
  source: optional(sourceRef),
  override: optional(z.strictObject({ reason: text, open: overridden })),
  withdrawal: optional(z.strictObject({ by: line, at: instant, reason: optional(text) })),
});

export const evidence = z.strictObject({
  subject,
  checkKey: optional(key),
  outcome: z.enum(OUTCOMES),
  origin: z.enum(EVIDENCE_ORIGINS),
  run: optional(line),
  command: optional(text),
  exitCode: optional(z.int()),
  excerpt: optional(excerpt),
  commit: optional(line),
  branch: optional(line),
  url: optional(z.url({ protocol: /^https?$/ })),
  by: line,
  at: instant,
  startedAt: optional(instant),
  endedAt: optional(instant),
  clockSkewed: z.boolean().default(false),
  masked: z.int().min(0).default(0),
  expiresAt: optional(instant),
  source: optional(sourceRef),
});

export const waiver = z
  .strictObject({
    subject,
    reason: text,
    requestedBy: line,
    requestedAt: instant,
    approvedBy: optional(line),
    approvedAt: optional(instant),
    expiresOn: day,
  })
  .refine((row) => (row.approvedBy === null) === (row.approvedAt === null), {
    path: ["approvedAt"],
    message: "An approval has a name and a time, or neither",
  })
  .refine((row) => row.approvedBy !== row.requestedBy, {
    path: ["approvedBy"],
    message: "A waiver is approved by another person than the one who asked",
  });

export const notApplicable = z.strictObject({ subject, reason: text, by: line, at: instant });

export const dependency = z.strictObject({
  blocking: dependencyEnd,
  dependent: dependencyEnd,
  statedBy: z.enum(DEPENDENCY_SIDES),
  note: optional(text),
});
