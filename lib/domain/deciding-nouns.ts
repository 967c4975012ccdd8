/** The nouns of the decision: criteria, options, money, promises, what was stated and what was decided. */
import type { Row, MoneyRange, Person } from "./values";
import type {
  ConsequenceKind,
  CriterionKind,
  FigureUnit,
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

export interface Decision extends Row {
  question: string;
  optionKeys: string[];
  computedVerdict: Verdict | null;
  recommendation: string | null;
  confidencePercent: number | null;
  dueOn: string | null;
  askedBy: string | null;
  outcome: string | null;
  reason: string | null;
  decidedBy: Person | null;
  decidedAt: string | null;
  supersededByKey: string | null;
}

export interface Poll extends Row {
  decisionKey: string;
  openedBy: string;
  openedAt: string;
  closedAt: string | null;
  voices: {
    function: string;
    person: string | null;
    answer: PollAnswer | null;
    reason: string | null;
    at: string | null;
  }[];
}
