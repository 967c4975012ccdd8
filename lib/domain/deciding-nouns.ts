/** The nouns of the decision: criteria, options, money, promises, what was stated and what was decided. */
import type { Row, MoneyRange, Person } from "./values";
import type {
  ConsequenceKind,
  CriterionKind,
  FigureUnit,
  InputMeasure,
  MoneyKind,
  MoneyPeriod,
  PlannedKind,
  PollAnswer,
  Priority,
  RiskLevel,
  Verdict,
} from "./vocabulary";

export type CriterionRule =
  | { kind: "manual" }
  | { kind: "metric"; metricKey: string }
  | { kind: "blockers"; severity: Priority; max: number }
  | { kind: "tally"; severity: Priority; max: number }
  | { kind: "gate"; phaseKey: string }
  | { kind: "task"; taskKey: string }
  | { kind: "component"; componentKey: string; minPercent: number };

export interface Consequence {
  kind: ConsequenceKind;
  text: string;
  weeks: number | null;
  phaseKey: string | null;
  optionKey: string | null;
}

export interface Criterion extends Row {
  kind: CriterionKind;
  text: string;
  rule: CriterionRule;
  dueOn: string | null;
  owner: string | null;
  consequence: Consequence | null;
  note: string | null;
}

export interface Option extends Row {
  name: string;
  weeks: { low: number; high: number } | null;
  cost: MoneyRange | null;
  incidentCost: MoneyRange | null;
  risk: RiskLevel | null;
  riskNote: string | null;
  probabilityPercent: number | null;
  deliverable: string | null;
  /** The phases it comes with; none where nobody has said which. */
  phaseKeys: string[];
  deferredScope: string | null;
  impact: string | null;
  statedLabel: string | null;
  recommendedBy: { by: string; section: string | null }[];
}

export interface StakeholderImpact extends Row {
  stakeholder: string;
  scenario: string;
  optionKey: string | null;
  impact: string;
}

export interface MoneyLine extends Row {
  kind: MoneyKind;
  name: string;
  per: MoneyPeriod;
  amount: MoneyRange;
  actualMinor: number | null;
  probabilityPercent: number | null;
  phaseKey: string | null;
  optionKey: string | null;
  note: string | null;
}

export interface Milestone extends Row {
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  criteria: string | null;
  phaseKeys: string[];
  baselineOn: string | null;
  actualOn: string | null;
}

/** The plan as it stood when somebody took it (R22): its rows never change. */
export interface Baseline extends Row {
  name: string;
  takenAt: string;
  takenBy: Person;
  rows: BaselineRow[];
}

/** What it names may be gone by now. */
export interface BaselineRow {
  kind: PlannedKind;
  key: string;
  name: string;
  startOn: string | null;
  endOn: string | null;
  /** What it was expected to take; null where nobody had estimated it. */
  effortHours: number | null;
}

export interface StatedFigure extends Row {
  label: string;
  unit: FigureUnit;
  /** Money in minor units. Both null where the figure is words. */
  low: number | null;
  high: number | null;
  text: string | null;
  /** The computed figure it should equal, as `noun.figure`; null where none is computed. */
  computes: string | null;
  subjectKey: string | null;
  source: { key: string; section: string };
  explanation: { text: string; by: string; at: string } | null;
}

/** How a project takes its decisions (R15). */
export interface PollRules {
  /** How many functions have to answer; null for every one that is named. */
  quorum: number | null;
  /** How many people have to approve, whoever asks among them never alone. */
  minimumApprovers: number;
  /** How far an input may move: figures and money by percent, shares by points, dates by days. */
  tolerances: { percent: number; points: number; days: number };
  functions: NamedFunction[];
}

/** A function that is asked, with who answers for it. */
export interface NamedFunction {
  name: string;
  person: Person | null;
  /** Answers in its place, and is shown as such. */
  deputy: Person | null;
  /** Otherwise it is heard and its go approves nothing. */
  mayApprove: boolean;
}

export type InputValue = string | number | null;

/** Something that a decision rests on, as it was. */
export interface DecisionInput {
  /** The same for the same thing at any moment. */
  id: string;
  label: string;
  measure: InputMeasure;
  /** Null for what nobody knows. */
  value: InputValue;
  tolerance: number | null;
  /** An amount that whoever reads it may not see, and whether it has moved since. */
  hidden?: { moved: boolean };
}

export interface Decision extends Row {
  question: string;
  optionKeys: string[];
  /** As it was when it was decided. */
  computedVerdict: Verdict | null;
  recommendation: string | null;
  confidencePercent: number | null;
  dueOn: string | null;
  askedBy: Person | null;
  /** In words, as a document may say it; of a poll they are its outcome. */
  outcome: string | null;
  /** Null while it is open, and where a document decided it in words of its own. */
  outcomeKind: PollAnswer | null;
  reason: string | null;
  decidedBy: Person | null;
  decidedAt: string | null;
  /** Frozen when it was taken; null where nothing was. */
  inputs: DecisionInput[] | null;
  /** SHA-256 of all that was signed, in hex. */
  contentHash: string | null;
  withdrawal: { by: Person; at: string; reason: string | null } | null;
  /** Which decision in force it takes over from once it is taken. */
  replacesKey: string | null;
  supersededByKey: string | null;
}

export interface Poll extends Row {
  decisionKey: string;
  openedBy: Person;
  openedAt: string;
  closedAt: string | null;
  /** The rules it was opened under; null where a document says none. */
  quorum: number | null;
  minimumApprovers: number | null;
  /** SHA-256 of the question as it was put, in hex. */
  contentHash: string | null;
  voices: Voice[];
}

/** One function in the roll call. */
export interface Voice {
  id: string;
  version: number;
  function: string;
  person: Person | null;
  deputy: Person | null;
  mayApprove: boolean;
  /** Null while it is silent. */
  answer: PollAnswer | null;
  reason: string | null;
  at: string | null;
  answeredBy: Person | null;
  asDeputy: boolean;
  conditions: VoiceCondition[];
}

export interface VoiceCondition {
  text: string;
  dueOn: string;
  owner: string | null;
  /** What it became in the plan once the decision was taken. */
  taskKey: string | null;
}
