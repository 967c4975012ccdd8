import { z } from "zod";
import type * as model from "@/lib/domain/project";
import * as words from "@/lib/domain/vocabulary";
import {
  day,
  estimate,
  exactly,
  instant,
  key,
  maybeDay,
  maybeKey,
  money,
  percent,
  person,
  priority,
  row,
  type Shape,
  sourceRef,
  subject,
  text,
  told,
} from "./shapes";

// The rows of the model as lists answer them, before anything computed stands beside.

export const phase: Shape<model.Phase> = {
  ...row,
  name: z.string(),
  goal: text,
  deliverables: z.array(z.string()),
  priority: priority.nullable(),
  estimate: estimate.nullable(),
  cost: money.nullable(),
  plannedStartOn: maybeDay,
  plannedEndOn: maybeDay,
  baselineStartOn: maybeDay,
  baselineEndOn: maybeDay,
  notBeforeOn: maybeDay,
  deferred: z.boolean(),
};

export const task: Shape<model.Task> = {
  ...row,
  statedKey: text,
  title: z.string(),
  group: text,
  phaseKey: maybeKey,
  componentKey: maybeKey,
  weight: z.number(),
  hardStop: z.boolean(),
  priority: priority.nullable(),
  status: z.enum(words.WORK_STATUSES),
  estimate: estimate.nullable(),
  actualHours: z.number().nullable(),
  owner: text,
  dueOn: maybeDay,
  plannedStartOn: maybeDay,
  plannedEndOn: maybeDay,
  startedOn: maybeDay,
  finishedOn: maybeDay,
  problem: text,
  steps: z.array(z.string()),
};

export const item: Shape<model.ChecklistItem> = {
  ...row,
  list: z.enum(words.CHECKLIST_KINDS),
  group: text,
  text: z.string(),
  phaseKey: maybeKey,
  componentKey: maybeKey,
  weight: z.number(),
  hardStop: z.boolean(),
  blocking: z.boolean(),
  status: z.enum(words.WORK_STATUSES),
  priority: priority.nullable(),
  owner: text,
  dueOn: maybeDay,
  steps: z.array(z.string()),
  note: text,
};

export const component: Shape<model.Component> = {
  ...row,
  name: z.string(),
  weight: z.number(),
  hardStop: z.boolean(),
  capPercent: z.number(),
  statedPercent: percent,
  note: text,
};

export const blocker: Shape<model.Blocker> = {
  ...row,
  title: z.string(),
  severity: priority,
  claimedState: z.enum(words.BLOCKER_STATES),
  actualState: z.enum(words.BLOCKER_STATES),
  finding: text,
  risk: text,
  cause: text,
  impact: text,
  requiredActions: z.array(z.string()),
  estimate: estimate.nullable(),
  owner: text,
  resolvingTaskKey: maybeKey,
  resolvingPhaseKey: maybeKey,
  raisedOn: day,
  resolvedOn: maybeDay,
};

export const risk: Shape<model.Risk> = {
  ...row,
  title: z.string(),
  level: z.enum(words.RISK_LEVELS).nullable(),
  probability: z.enum(words.RISK_LEVELS).nullable(),
  probabilityPercent: percent,
  impact: z.enum(words.RISK_LEVELS).nullable(),
  impactNote: text,
  loss: money.nullable(),
  mitigation: text,
  owner: text,
  reviewOn: maybeDay,
};

export const metric: Shape<model.Metric> = {
  ...row,
  name: z.string(),
  category: text,
  unit: text,
  comparator: z.enum(words.COMPARATORS),
  target: z.number().nullable(),
  targetHigh: z.number().nullable(),
  targetText: text,
  baseline: z.number().nullable(),
  cadenceDays: z.int().nullable(),
};

export const sample: Shape<model.Sample> = {
  id: z.string(),
  version: z.int(),
  metricKey: key,
  basis: z.enum(words.SAMPLE_BASES),
  low: z.number().nullable(),
  high: z.number().nullable(),
  outOf: z.number().nullable(),
  text,
  takenOn: day,
  by: person,
  proof: text,
};

export const consequence = exactly<model.Consequence>({
  kind: z.enum(words.CONSEQUENCE_KINDS),
  text: z.string(),
  weeks: z.number().nullable(),
  phaseKey: maybeKey,
  optionKey: maybeKey,
});

export const criterion: Shape<model.Criterion> = {
  ...row,
  kind: z.enum(words.CRITERION_KINDS),
  text: z.string(),
  rule: told<model.CriterionRule>(),
  dueOn: maybeDay,
  owner: text,
  consequence: consequence.nullable(),
  note: text,
};

export const check: Shape<model.Check> = {
  ...row,
  subject,
  kind: z.enum(words.CHECK_KINDS),
  label: text,
  command: text,
  expected: text,
  freshnessDays: z.int().nullable(),
  seenRed: z.boolean(),
  passesNeeded: z.int(),
};

export const evidence: Shape<model.Evidence> = {
  id: z.string(),
  subject,
  checkKey: maybeKey,
  outcome: z.enum(words.OUTCOMES),
  origin: z.enum(words.EVIDENCE_ORIGINS),
  run: text,
  command: text,
  exitCode: z.int().nullable(),
  excerpt: text,
  commit: text,
  branch: text,
  url: text,
  by: person,
  at: instant,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  clockSkewed: z.boolean(),
  masked: z.int(),
  expiresAt: instant.nullable(),
  source: sourceRef.nullable(),
};

export const claim: Shape<model.Claim> = {
  id: z.string(),
  subject,
  statement: text,
  note: text,
  by: person,
  at: instant,
  source: sourceRef.nullable(),
  override: exactly<NonNullable<model.Claim["override"]>>({
    reason: z.string(),
    open: z.array(told<model.Obstacle>()),
  }).nullable(),
  withdrawal: exactly<NonNullable<model.Claim["withdrawal"]>>({
    by: person,
    at: instant,
    reason: text,
  }).nullable(),
};

export const waiver: Shape<model.Waiver> = {
  id: z.string(),
  version: z.int(),
  subject,
  reason: z.string(),
  requestedBy: person,
  requestedAt: instant,
  approvedBy: person.nullable(),
  approvedAt: instant.nullable(),
  expiresOn: day,
};

export const notApplicable: Shape<model.NotApplicable> = {
  id: z.string(),
  subject,
  reason: z.string(),
  by: person,
  at: instant,
};

export const tally: Shape<model.IssueTally> = {
  id: z.string(),
  version: z.int(),
  severity: z.enum(words.PRIORITIES),
  count: z.int(),
  meaning: z.string(),
  asOfOn: day,
};

export const option: Shape<model.Option> = {
  ...row,
  name: z.string(),
  weeks: exactly<NonNullable<model.Option["weeks"]>>({
    low: z.number(),
    high: z.number(),
  }).nullable(),
  cost: money.nullable(),
  incidentCost: money.nullable(),
  risk: z.enum(words.RISK_LEVELS).nullable(),
  riskNote: text,
  probabilityPercent: percent,
  deliverable: text,
  phaseKeys: z.array(key),
  deferredScope: text,
  impact: text,
  statedLabel: text,
  recommendedBy: z.array(z.strictObject({ by: z.string(), section: text })),
};

export const moneyLine: Shape<model.MoneyLine> = {
  ...row,
  kind: z.enum(words.MONEY_KINDS),
  name: z.string(),
  per: z.enum(words.MONEY_PERIODS),
  amount: money,
  actualMinor: z.int().nullable(),
  probabilityPercent: percent,
  phaseKey: maybeKey,
  optionKey: maybeKey,
  note: text,
};

export const milestone: Shape<model.Milestone> = {
  ...row,
  name: z.string(),
  startsOn: maybeDay,
  endsOn: maybeDay,
  criteria: text,
  phaseKeys: z.array(key),
  baselineOn: maybeDay,
  actualOn: maybeDay,
};

const end = exactly<model.DependencyEnd>({
  kind: z.enum(words.NODE_KINDS),
  key,
  missing: z.boolean(),
});

export const dependency: Shape<model.Dependency> = {
  id: z.string(),
  version: z.int(),
  blocking: end,
  dependent: end,
  statedBy: z.enum(words.DEPENDENCY_SIDES),
  note: text,
};

export const statedFigure: Shape<model.StatedFigure> = {
  ...row,
  label: z.string(),
  unit: z.enum(words.FIGURE_UNITS),
  low: z.number().nullable(),
  high: z.number().nullable(),
  text,
  computes: text,
  subjectKey: maybeKey,
  source: z.strictObject({ key, section: z.string() }),
  explanation: z.strictObject({ text: z.string(), by: z.string(), at: instant }).nullable(),
};

/** As an event tells the row before and after. */
export const facts = z.looseObject({}).nullable();
