/** What several nouns of the model are made of. */
import type { EffortUnit, SubjectKind } from "./vocabulary";

export interface Row {
  id: string;
  version: number;
  key: string;
}

/** Three points; `likely` is null where the source gives only a range. low ≤ likely ≤ high. */
export interface Estimate {
  low: number;
  likely: number | null;
  high: number;
  unit: EffortUnit;
}

/** Integer minor units of the project's currency. low ≤ likely ≤ high; `likely` null means not stated. */
export interface MoneyRange {
  lowMinor: number;
  likelyMinor: number | null;
  highMinor: number;
}

/** A person: the account where there is one, else the name as written. */
export interface Person {
  name: string;
  userId: string | null;
}

export interface Subject {
  kind: SubjectKind;
  key: string;
}

/** Where a document says it. */
export interface SourceRef {
  key: string;
  section: string | null;
}
