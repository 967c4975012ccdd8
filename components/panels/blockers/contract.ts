import type { BlockerState, Priority } from "@/lib/domain/vocabulary";

export interface BlockerRow {
  key: string;
  /** Where it stands with all that is known of it; null while it has no page. */
  href: string | null;
  title: string;
  /** What was found, else what it risks or does: one line. */
  note: string | null;
  severity: Priority;
  claimed: BlockerState;
  actual: BlockerState;
  /** Claimed done, and it is not: the product's disease. */
  contradicted: boolean;
  holdsUp: string;
  age: string;
}

export interface BlockersModel {
  rows: BlockerRow[];
  open: number;
  note: string;
  tallies: { severity: Priority; count: number; meaning: string }[];
  talliesAsOf: string | null;
}
