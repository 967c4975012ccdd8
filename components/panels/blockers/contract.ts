import type { Priority } from "@/lib/domain/vocabulary";
import type { ClaimedActual } from "../words/blocker-words";

export interface BlockerRow extends ClaimedActual {
  key: string;
  /** Where it stands with all that is known of it. */
  href: string | null;
  title: string;
  /** What was found, else what it risks or does: one line. */
  note: string | null;
  severity: Priority;
  holdsUp: string;
  age: string;
}

export interface BlockersModel {
  /** The gravest that are not resolved; the page of the blockers has all of them. */
  rows: BlockerRow[];
  /** How many are on record, resolved or not. */
  total: number;
  note: string;
  /** Where all of them stand. */
  href: string | null;
  tallies: { severity: Priority; count: number; meaning: string }[];
  talliesAsOf: string | null;
}
