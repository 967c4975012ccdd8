export interface MaturityRow {
  key: string;
  name: string;
  /** Percentages; null is "no items yet", never zero. `claimed` includes `verified`. */
  verified: number | null;
  claimed: number | null;
  stated: number | null;
  cap: number | null;
  hardStop: boolean;
  /** Another stated figure for the same bar, as one that is drawn shorter than its label says. */
  alsoStated: { value: number; where: string } | null;
  note: string | null;
}

export interface MaturityModel {
  rows: MaturityRow[];
  overall: Pick<MaturityRow, "verified" | "claimed" | "stated" | "alsoStated">;
  /** The tick on every bar; null draws none. */
  target: number | null;
  /** "8 components, equal weight". */
  note: string;
  /** Anything stated at all: without it the column is left out. */
  hasStated: boolean;
}
