import type { EditedFacts } from "@/lib/features/checks/types";
import type { Subject } from "@/lib/domain/project";

/** What somebody has to know who adds a check of a row, or changes one. */
export interface CheckFormModel {
  slug: string;
  mayEdit: boolean;
  /** What it proves, and as people call it: "0.3 Fix test suite imports". */
  subject: Subject;
  text: string;
  /** Null for one that is added. */
  check: KnownCheck | null;
  /** The id that a new one will have: sent twice it is added once. */
  newId: string;
  facts: EditedFacts;
  /** So many days a pass holds where its check does not say. */
  usualDays: number;
}

export interface KnownCheck {
  id: string;
  version: number;
  key: string;
  /** So many runs of it are recorded: what it runs stays then. */
  runs: number;
  /** Rules that speak of it; it stays while there are any. */
  rules: number;
}
