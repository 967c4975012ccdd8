import type { GateOutcome } from "../gates/evaluate-gate";
import type { BlockerStanding } from "../plan/blockers";
import type { StateReason } from "../truth/reasons";
import type { ItemState, Verdict } from "../vocabulary";

/** What has become of a project between two moments, in the order in which it is told. */
export const DIFFERENCE_KINDS = [
  "verdict",
  "readiness verified",
  "readiness claimed",
  "gate passed",
  "gate fell",
  "gate",
  "trigger fired",
  "trigger cleared",
  "decided",
  "verified",
  "refuted",
  "went stale",
  "suspect",
  "claimed",
  "state",
  "blocker raised",
  "blocker resolved",
  "blocker reopened",
  "slipped",
  "pulled in",
  "late",
  "spent",
  "metric moved",
  "added",
  "removed",
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export const DIFFERING_ROWS = [
  "project",
  "phase",
  "task",
  "item",
  "blocker",
  "criterion",
  "milestone",
  "metric",
  "money line",
  "decision",
] as const;

/** The row as it is called in the later state, or was in the earlier one where it is gone. */
export interface DifferingRow {
  kind: (typeof DIFFERING_ROWS)[number];
  id: string;
  key: string;
  title: string;
}

/** What both states say of it; null where one says nothing. Days `YYYY-MM-DD`, money in minor units. */
export type Differing =
  | Both<"state", ItemState>
  | Both<"gate", GateOutcome>
  | Both<"standing", BlockerStanding>
  | Both<"verdict", Verdict>
  | Both<"percent", number>
  | Both<"day", string>
  | Both<"hours", number>
  | Both<"money", number>
  | Both<"fired", boolean>
  | Both<"reading", string>
  | Both<"outcome", string>
  | Both<"there", boolean>;

interface Both<What extends string, Value> {
  what: What;
  before: Value | null;
  after: Value | null;
}

export type Difference = {
  kind: DifferenceKind;
  row: DifferingRow;
  /** The first reason for the later state, where it is a derived one. */
  because: StateReason | null;
} & Differing;
