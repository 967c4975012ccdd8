import type {
  Baseline,
  Criterion,
  Decision,
  Milestone,
  MoneyLine,
  Option,
  Poll,
  PollRules,
  StakeholderImpact,
  StatedFigure,
} from "./deciding-nouns";
import type { Row, Estimate, MoneyRange, Person, Subject, SourceRef } from "./values";
import type {
  BlockerState,
  CheckKind,
  ChecklistKind,
  Comparator,
  DependencySide,
  EvidenceOrigin,
  NodeKind,
  Outcome,
  Priority,
  RiskLevel,
  SampleBasis,
  WorkStatus,
} from "./vocabulary";

export type * from "./deciding-nouns";
export type { Estimate, MoneyRange, Person, SourceRef, Subject } from "./values";

/**
 * The aggregate: one project as plain values. Every rule is a function of it and of `now`.
 *
 * Dates are `YYYY-MM-DD`, instants ISO 8601 in UTC, money integer minor units of the project's
 * currency, percentages 0–100. Rows point at each other by key, which is unique per project and noun.
 * Lists stand in their shown order; append-only lists in the order they were recorded.
 */
export interface Project {
  id: string;
  version: number;
  slug: string;
  name: string;
  summary: string;
  owner: string | null;
  sponsor: string | null;
  startOn: string | null;
  targetOn: string | null;
  currency: string;
  reviewCadenceDays: number;
  hoursPerDay: number;
  people: number;
  /** As ISO 8601 counts them, ascending: 1 is Monday, 7 is Sunday. */
  workingDays: number[];
  /** Days on which nobody works, ascending. */
  holidays: string[];
  /** R2: how long evidence holds where its check does not say. */
  freshnessDays: number;
  readinessTargetPercent: number | null;
  qualityStandard: string | null;
  /** R17: what a year's wait costs; null where nobody has set it, which is not zero. */
  discountRatePercent: number | null;
  /** R17: how far a return on investment looks ahead. */
  returnYears: number;
  /** R15: how its decisions are taken. */
  pollRules: PollRules;
  /** Only members and administrators may see it. */
  membersOnly: boolean;
  /** Whoever reads it may not see money: amounts are left out, not missing. */
  hidesMoney: boolean;
  isExample: boolean;
  archivedAt: string | null;
  sources: SourceDocument[];
  pillars: QualityPillar[];
  components: Component[];
  phases: Phase[];
  tasks: Task[];
  items: ChecklistItem[];
  checks: Check[];
  claims: Claim[];
  evidence: Evidence[];
  waivers: Waiver[];
  notApplicable: NotApplicable[];
  dependencies: Dependency[];
  blockers: Blocker[];
  risks: Risk[];
  tallies: IssueTally[];
  metrics: Metric[];
  samples: Sample[];
  criteria: Criterion[];
  options: Option[];
  impacts: StakeholderImpact[];
  moneyLines: MoneyLine[];
  milestones: Milestone[];
  baselines: Baseline[];
  statedFigures: StatedFigure[];
  decisions: Decision[];
  polls: Poll[];
}

export interface SourceDocument extends Row {
  title: string;
  /** The day printed on it; never shifted with the example's dates. */
  statedOn: string | null;
  author: string | null;
}

export interface QualityPillar extends Row {
  name: string;
  meaning: string;
}

export interface Component extends Row {
  name: string;
  weight: number;
  /** R16: any failed item caps the component. Elsewhere only an item's own flag does. */
  hardStop: boolean;
  capPercent: number;
  statedPercent: number | null;
  note: string | null;
}

export interface Phase extends Row {
  name: string;
  goal: string | null;
  deliverables: string[];
  priority: Priority | null;
  estimate: Estimate | null;
  cost: MoneyRange | null;
  plannedStartOn: string | null;
  plannedEndOn: string | null;
  baselineStartOn: string | null;
  baselineEndOn: string | null;
  /** Somebody decided that it begins no sooner. */
  notBeforeOn: string | null;
  deferred: boolean;
}

export interface Task extends Row {
  statedKey: string | null;
  title: string;
  group: string | null;
  phaseKey: string | null;
  componentKey: string | null;
  weight: number;
  hardStop: boolean;
  priority: Priority | null;
  status: WorkStatus;
  estimate: Estimate | null;
  actualHours: number | null;
  owner: string | null;
  dueOn: string | null;
  plannedStartOn: string | null;
  plannedEndOn: string | null;
  /** As it happened; whether it is finished is derived all the same (R1). */
  startedOn: string | null;
  finishedOn: string | null;
  problem: string | null;
  steps: string[];
}

export interface ChecklistItem extends Row {
  list: ChecklistKind;
  group: string | null;
  text: string;
  phaseKey: string | null;
  componentKey: string | null;
  weight: number;
  hardStop: boolean;
  blocking: boolean;
  status: WorkStatus;
  priority: Priority | null;
  owner: string | null;
  dueOn: string | null;
  steps: string[];
  note: string | null;
}

export interface Check extends Row {
  subject: Subject;
  kind: CheckKind;
  label: string | null;
  command: string | null;
  expected: string | null;
  freshnessDays: number | null;
  /** Known to have failed before its runs were recorded here (R5). */
  seenRed: boolean;
  /** So many passes in a row on one commit make one pass. */
  passesNeeded: number;
}

export interface Claim {
  id: string;
  subject: Subject;
  /** The claim's own words, where they differ from the subject's. */
  statement: string | null;
  note: string | null;
  by: Person;
  at: string;
  source: SourceRef | null;
  /** R8, R9: why it was made although something was open before it, and what that was. */
  override: { reason: string; open: Obstacle[] } | null;
  withdrawal: { by: Person; at: string; reason: string | null } | null;
}

/** What keeps a task from being started and claimed: it waits for it, or its phase is locked by a gate. */
export type Obstacle =
  | { kind: NodeKind; key: string; missing: boolean }
  /** `locks`: the phase of the task. */
  | { kind: "gate"; key: string; locks: string };

export interface Evidence {
  id: string;
  subject: Subject;
  /** Null for a finding that no check produced: a reviewer's or a document's word. */
  checkKey: string | null;
  outcome: Outcome;
  origin: EvidenceOrigin;
  run: string | null;
  /** What was run, as the program that ran it says; its check may say another. */
  command: string | null;
  exitCode: number | null;
  excerpt: string | null;
  commit: string | null;
  branch: string | null;
  url: string | null;
  by: Person;
  /** The moment that counts. */
  at: string;
  /** As whoever ran it says. */
  startedAt: string | null;
  endedAt: string | null;
  /** Its clock disagreed with the server's: `at` is when it arrived. */
  clockSkewed: boolean;
  /** Secrets in the excerpt that were masked before it was kept. */
  masked: number;
  expiresAt: string | null;
  source: SourceRef | null;
}

export interface Waiver {
  id: string;
  version: number;
  subject: Subject;
  reason: string;
  requestedBy: Person;
  requestedAt: string;
  approvedBy: Person | null;
  approvedAt: string | null;
  expiresOn: string;
}

export interface NotApplicable {
  id: string;
  subject: Subject;
  reason: string;
  by: Person;
  at: string;
}

/** `missing`: the end is named by a key that nothing in the project has (R20). */
export interface DependencyEnd {
  kind: NodeKind;
  key: string;
  missing: boolean;
}

export interface Dependency {
  id: string;
  version: number;
  blocking: DependencyEnd;
  dependent: DependencyEnd;
  statedBy: DependencySide;
  note: string | null;
}

export interface Blocker extends Row {
  title: string;
  severity: Priority;
  claimedState: BlockerState;
  actualState: BlockerState;
  finding: string | null;
  risk: string | null;
  cause: string | null;
  impact: string | null;
  requiredActions: string[];
  estimate: Estimate | null;
  owner: string | null;
  resolvingTaskKey: string | null;
  resolvingPhaseKey: string | null;
  raisedOn: string;
  resolvedOn: string | null;
}

export interface Risk extends Row {
  title: string;
  /** As a document or a person stated it; what follows from probability and impact is computed. */
  level: RiskLevel | null;
  probability: RiskLevel | null;
  /** The chance as a number, 0–100, where somebody gives one; a word is none. */
  probabilityPercent: number | null;
  impact: RiskLevel | null;
  impactNote: string | null;
  loss: MoneyRange | null;
  mitigation: string | null;
  owner: string | null;
  reviewOn: string | null;
}

export interface IssueTally {
  id: string;
  version: number;
  severity: Priority;
  count: number;
  meaning: string;
  asOfOn: string;
}

export interface Metric extends Row {
  name: string;
  category: string | null;
  unit: string | null;
  comparator: Comparator;
  target: number | null;
  /** Upper end of a `between`; for "x of y" targets the y. */
  targetHigh: number | null;
  targetText: string | null;
  baseline: number | null;
  cadenceDays: number | null;
}

export interface Sample {
  id: string;
  version: number;
  metricKey: string;
  basis: SampleBasis;
  /** Both ends of what was read; equal for a single figure, null where only words were. */
  low: number | null;
  high: number | null;
  outOf: number | null;
  text: string | null;
  takenOn: string;
  by: Person;
  proof: string | null;
}
