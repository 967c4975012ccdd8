import { z } from "zod";
import { BLOCKER_STANDINGS } from "@/lib/domain/plan/blockers";
import { RISK_STANDINGS } from "@/lib/domain/risks/rate-risk";
import { REVIEW_STATES } from "@/lib/domain/risks/review-standing";
import * as words from "@/lib/domain/vocabulary";
import { RULE_FORMATS } from "@/lib/features/intake/constants";
import type { RuleRow } from "@/lib/features/intake/types";
import { ARCHIVE_KINDS, type ArchivedRow } from "@/lib/features/archive/types";
import { SNAPSHOT_REASONS } from "@/lib/features/snapshots/constants";
import type { SnapshotLine } from "@/lib/features/snapshots/types";
import * as polled from "../../../answers/polled";
import * as reviewed from "../../../answers/reviewed";
import * as rows from "../../../answers/rows";
import {
  amount,
  exactly,
  holdsUntil,
  instant,
  itemState,
  key,
  level,
  maybeKey,
  partly,
  percent,
  person,
  type Shape,
  text,
  told,
} from "../../../answers/shapes";
import type { listEvents } from "./events";
import type { listWaitingResults } from "./intake";
import { type Beside, type LISTS, type ListName, WAIVER_STANDINGS } from "./lists";
import type { listActions } from "./reviews";

type RowOf<Name extends ListName> = ReturnType<(typeof LISTS)[Name]["rows"]>[number];
type ReviewAction = Awaited<ReturnType<typeof listActions>>["items"][number];
type WaitingResult = Awaited<ReturnType<typeof listWaitingResults>>["items"][number];
type Event = NonNullable<Awaited<ReturnType<typeof listEvents>>>["items"][number];

const reasons = <Row extends { kind: string }>() => z.array(told<Row>());

const derived = {
  state: itemState,
  reasons: reasons<RowOf<"tasks">["reasons"][number]>(),
  holdsUntil,
};

const placed = { phase: maybeKey, component: maybeKey, ...derived };

type HoldsUp = RowOf<"blockers">["holdsUp"];

const freed = z.strictObject({ count: z.int(), keys: z.array(key) });

const holdsUp = exactly<HoldsUp>({
  stops: z.boolean(),
  directly: z.array(exactly<HoldsUp["directly"][number]>({ kind: z.enum(words.NODE_KINDS), key })),
  through: exactly<HoldsUp["through"]>({
    tasks: freed,
    phases: freed,
    blockers: freed,
    criteria: freed,
    total: z.int(),
  }),
  criteria: z.array(key),
  verdict: z.boolean(),
  total: z.int(),
});

const trend = exactly<NonNullable<RowOf<"metrics">["trend"]>>({
  direction: z.enum(["improving", "worsening", "steady", "unclear"]),
  from: exactly(rows.sample),
  to: exactly(rows.sample),
});

const shares = { verified: percent, claimed: percent };

const SHAPES: { [Name in ListName]: Shape<RowOf<Name>> } = {
  phases: { ...rows.phase, cost: amount.nullable() },
  tasks: { ...rows.task, ...placed },
  "checklist-items": { ...rows.item, ...placed },
  components: rows.component,
  blockers: {
    ...rows.blocker,
    ...derived,
    standing: z.enum(BLOCKER_STANDINGS),
    open: z.boolean(),
    claimed: z.enum(words.BLOCKER_STATES),
    actual: z.enum(words.BLOCKER_STATES),
    contradiction: z.enum(["refuted", "recorded"]).nullable(),
    ageDays: z.int(),
    waiver: exactly(rows.waiver).nullable(),
    holdsUp,
  },
  risks: {
    ...rows.risk,
    loss: amount.nullable(),
    computedLevel: level.nullable(),
    standing: z.enum(RISK_STANDINGS),
    differs: z.boolean(),
    reasons: reasons<RowOf<"risks">["reasons"][number]>(),
    expectedLoss: amount.nullable(),
    review: z.enum(REVIEW_STATES),
    reviewDays: z.int().nullable(),
    holdsUntil,
  },
  metrics: {
    ...rows.metric,
    state: z.enum(["met", "not met", "unknown"]),
    standing: z.enum(["proved", "said", "stale", "not met", "unknown"]),
    basis: z.enum(words.SAMPLE_BASES).nullable(),
    stale: z.boolean(),
    current: exactly(rows.sample).nullable(),
    trend: trend.nullable(),
    criteria: z.array(key),
    reasons: reasons<RowOf<"metrics">["reasons"][number]>(),
    holdsUntil,
  },
  samples: { ...rows.sample, metric: key },
  criteria: {
    ...rows.criterion,
    ...derived,
    judged: z.enum(["met", "unmet", "unknown", "waived"]),
  },
  checks: {
    ...rows.check,
    phase: key.nullable(),
    result: z.enum(["passed", "failed", "stale", "unproven", "unknown"]),
    evidence: exactly(rows.evidence).nullable(),
    reasons: reasons<RowOf<"checks">["reasons"][number]>(),
    holdsUntil,
    standing: z.enum(["by a person", "seen failing", "never seen failing", "cannot fail"]),
    flaws: z.array(partly<RowOf<"checks">["flaws"][number]>({})),
  },
  options: {
    ...rows.option,
    cost: amount.nullable(),
    incidentCost: amount.nullable(),
    expectedTotal: amount.nullable(),
  },
  "money-lines": { ...rows.moneyLine, amount },
  milestones: rows.milestone,
  decisions: {
    ...polled.decision,
    standing: z.enum(["open", "withdrawn", "in force", "superseded"]),
    holds: z.enum(words.POLL_ANSWERS).nullable(),
    changed: z.array(polled.changedInput).nullable(),
    conditions: z.array(polled.conditionStanding),
    holdsUntil,
    polls: z.array(exactly(polled.poll)),
  },
  dependencies: rows.dependency,
  "stated-figures": rows.statedFigure,
  claims: {
    ...rows.claim,
    fate: z.enum(["standing", "withdrawn", "confirmed", "refuted"]),
    evidenceId: text,
  },
  waivers: { ...rows.waiver, standing: z.enum(WAIVER_STANDINGS) },
  "not-applicable": rows.notApplicable,
  "issue-tallies": rows.tally,
  maturity: {
    id: z.string(),
    key,
    name: z.string(),
    weight: z.number(),
    ...shares,
    stated: percent,
    basis: z.enum(["items", "stated only", "empty"]),
    exact: z.strictObject({ ...shares, stated: percent }),
    uncapped: z.strictObject(shares),
    gap: z.number().nullable(),
    cap: exactly<NonNullable<RowOf<"maturity">["cap"]>>({
      percent: z.number(),
      by: z.array(z.strictObject({ kind: z.enum(["task", "item"]), key })),
    }).nullable(),
    items: z.array(partly<RowOf<"maturity">["items"][number]>({ key })),
    reasons: reasons<RowOf<"maturity">["reasons"][number]>(),
    holdsUntil,
  },
  gates: {
    id: z.string(),
    phaseKey: key,
    name: z.string(),
    result: z.enum(["pass", "fail", "waived", "unknown"]),
    reasons: reasons<RowOf<"gates">["reasons"][number]>(),
    criteria: z.array(
      z.strictObject({ key, text: z.string(), state: itemState, decides: z.boolean() }),
    ),
    counts: z.record(itemState, z.int()),
    deciding: z.int(),
    informing: z.int(),
    lockedBy: maybeKey,
    locked: z.boolean(),
    holdsUntil,
  },
};

const event: Shape<Event> = {
  id: z.string(),
  actorUserId: text,
  actorName: z.string(),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  subjectKey: text,
  before: rows.facts as z.ZodType<Event["before"]>,
  after: rows.facts as z.ZodType<Event["after"]>,
  requestId: text,
  takesBack: text,
  at: instant,
};

const archived: Shape<ArchivedRow> = {
  kind: z.enum(ARCHIVE_KINDS),
  id: z.string(),
  version: z.int(),
  key,
  name: z.string(),
  phaseKey: maybeKey,
  archivedAt: instant,
  archivedBy: person.nullable(),
  stays: text,
  goesWith: z.array(z.string()),
};

const snapshot: Shape<SnapshotLine> = {
  id: z.string(),
  takenAt: instant,
  reason: z.enum(SNAPSHOT_REASONS),
  note: text,
  by: z.string(),
  bytes: z.int(),
  verdict: z.enum(words.VERDICTS),
  verified: percent,
  claimed: percent,
};

const rule: Shape<RuleRow> = {
  id: z.string(),
  version: z.int(),
  position: z.string(),
  format: z.enum(RULE_FORMATS),
  pattern: z.string(),
  target: z.union([
    z.strictObject({ kind: z.enum(["check", "metric"]), key }),
    z.strictObject({ kind: z.literal("nothing") }),
  ]) as z.ZodType<RuleRow["target"]>,
  by: person,
  at: instant,
};

const waiting: Shape<WaitingResult> = {
  id: z.string(),
  format: z.string(),
  name: z.string(),
  count: z.int(),
  outcome: z.enum(words.OUTCOMES).nullable(),
  value: z.number().nullable(),
  unit: text,
  excerpt: text,
  commit: text,
  url: text,
  by: z.string(),
  at: instant,
};

/** One row of each list. */
export const ANSWERS: Record<ListName | Beside, z.ZodType> = {
  ...mapShapes(SHAPES),
  events: exactly(event),
  snapshots: exactly(snapshot),
  archive: exactly(archived),
  reviews: exactly(reviewed.review),
  "review-actions": exactly<ReviewAction>({
    ...reviewed.action,
    review: key,
    about: z.string(),
    isOverdue: z.boolean(),
  }),
  "mapping-rules": exactly(rule),
  "waiting-results": exactly(waiting),
};

function mapShapes(shapes: Record<ListName, z.ZodRawShape>): Record<ListName, z.ZodType> {
  const entries = Object.entries(shapes).map(([name, shape]) => [name, z.strictObject(shape)]);
  return Object.fromEntries(entries) as Record<ListName, z.ZodType>;
}
