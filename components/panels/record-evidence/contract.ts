import type { SubjectKind } from "@/lib/domain/vocabulary";

/** What somebody has to know who records what they saw of one row. */
export interface RecordEvidenceModel {
  slug: string;
  target: { kind: SubjectKind; id: string; version: number };
  /** "0.3 Fix test suite imports". */
  text: string;
  checks: RecordCheck[];
  /** Who claims it, the newest first; none where nobody does. */
  claims: { by: string; mine: boolean; byProgram?: true }[];
  mayRecord: boolean;
  /** Of a criterion, why nobody claims it; null where people say it, and of every other row. */
  whyNotSaid: string | null;
}

export interface RecordCheck {
  key: string;
  /** Its command, else its label. */
  name: string;
  expected: string | null;
  /** By a command, a metric or a link; else somebody has to look (R3). */
  automatic: boolean;
  /** R5: a pass counts only of what was seen failing. */
  seenFailing: boolean;
  /** It has passed, and the pass holds. */
  passes: boolean;
}
