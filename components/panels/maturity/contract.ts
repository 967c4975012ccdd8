import type { PlanDifference } from "../plan/contract";

export interface MaturityRow {
  key: string;
  name: string;
  /** Percentages; null is "no items yet", never zero. `claimed` includes `verified`. */
  verified: number | null;
  claimed: number | null;
  stated: number | null;
  cap: number | null;
  hardStop: boolean;
  /** Two figures of the documents that should be one: "bars average 29.4" and "headline 35". */
  differs: { words: [string, string]; difference: PlanDifference } | null;
  note: string | null;
}

export interface MaturityModel {
  rows: MaturityRow[];
  overall: Pick<MaturityRow, "verified" | "claimed" | "stated" | "differs">;
  /** The tick on every bar; null draws none. */
  target: number | null;
  /** "8 components, equal weight". */
  note: string;
  /** Anything stated at all: without it the column is left out. */
  hasStated: boolean;
}
