/** The closed word lists of the model. Screens, API, documents and database constraints use these words as they stand. */

export const ITEM_STATES = [
  "to do",
  "in progress",
  "claimed",
  "verified",
  "refuted",
  "stale",
  "suspect",
  "not applicable",
  "waived",
] as const;
/** R1: what an item is shown as. Derived, never stored. */
export type ItemState = (typeof ITEM_STATES)[number];

export const WORK_STATUSES = ["to do", "in progress"] as const;
/** What a person may set by hand; everything beyond it needs a claim or evidence. */
export type WorkStatus = (typeof WORK_STATUSES)[number];

export const PRIORITIES = ["P0", "P1", "P2", "P3"] as const;
export type Priority = (typeof PRIORITIES)[number];

export const CHECKLIST_KINDS = ["exit", "entrance", "readiness", "leadership", "action"] as const;
export type ChecklistKind = (typeof CHECKLIST_KINDS)[number];

export const CHECK_KINDS = ["command", "metric", "link", "person"] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export const OUTCOMES = ["passed", "failed", "error", "skipped"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const EVIDENCE_ORIGINS = ["ci", "person", "document"] as const;
export type EvidenceOrigin = (typeof EVIDENCE_ORIGINS)[number];

export const SUBJECT_KINDS = ["task", "item", "blocker", "criterion"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const NODE_KINDS = ["task", "phase", "blocker"] as const;
/** What a dependency can join. */
export type NodeKind = (typeof NODE_KINDS)[number];

export const PLANNED_KINDS = ["phase", "task", "milestone", "finish"] as const;
/** What has dates in the plan, and in a baseline of it; "finish": when all of it is done. */
export type PlannedKind = (typeof PLANNED_KINDS)[number];

export const DEPENDENCY_SIDES = ["both", "blocking", "dependent"] as const;
/** Which end of a dependency says so: a one-sided edge is a finding (R20). */
export type DependencySide = (typeof DEPENDENCY_SIDES)[number];

export const EFFORT_UNITS = ["hours", "weeks"] as const;
export type EffortUnit = (typeof EFFORT_UNITS)[number];

export const BLOCKER_STATES = [
  "not started",
  "in progress",
  "fragile",
  "incomplete",
  "blocked",
  "done",
] as const;
export type BlockerState = (typeof BLOCKER_STATES)[number];

export const RISK_LEVELS = ["low", "medium", "high", "critical"] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

export const COMPARATORS = ["<", "<=", ">", ">=", "=", "between", "within", "is"] as const;
/** `within` reads the figure as a deviation ± from zero; `is` compares words. */
export type Comparator = (typeof COMPARATORS)[number];

export const SAMPLE_BASES = ["measured", "stated", "projected"] as const;
export type SampleBasis = (typeof SAMPLE_BASES)[number];

export const CRITERION_KINDS = ["must-have", "can-defer", "go", "no-go"] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

export const CONSEQUENCE_KINDS = [
  "stop",
  "switch plan",
  "extend",
  "cut scope",
  "defer phase",
] as const;
export type ConsequenceKind = (typeof CONSEQUENCE_KINDS)[number];

export const MONEY_KINDS = [
  "investment",
  "contingency",
  "annual-return",
  "incident-cost",
  "annual-loss",
] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];

export const MONEY_PERIODS = ["once", "incident", "year"] as const;
export type MoneyPeriod = (typeof MONEY_PERIODS)[number];

export const FIGURE_UNITS = [
  "percent",
  "score",
  "hours",
  "weeks",
  "years",
  "money",
  "count",
  "ratio",
  "text",
] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

export const VERDICTS = ["GO", "CONDITIONAL", "NO-GO"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const POLL_ANSWERS = ["go", "no-go", "go with conditions"] as const;
export type PollAnswer = (typeof POLL_ANSWERS)[number];

/** R14: what is computed where people answer so. */
export const VERDICT_OF_ANSWER: Record<PollAnswer, Verdict> = {
  go: "GO",
  "go with conditions": "CONDITIONAL",
  "no-go": "NO-GO",
};

export const INPUT_MEASURES = ["state", "figure", "money", "points", "day"] as const;
/** How an input of a decision is measured: "points" of 100, "money" in minor units. */
export type InputMeasure = (typeof INPUT_MEASURES)[number];
