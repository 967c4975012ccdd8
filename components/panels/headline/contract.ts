export interface HeadlineModel {
  name: string;
  summary: string;
  /** The bottom line: computed, never typed. */
  sentence: string;
  facts: string[];
  strip: {
    readiness: { verified: number | null; tenths: number | null };
    gap: {
      points: number | null;
      verified: number | null;
      claimed: number | null;
      stated: number | null;
    };
    stated: { text: string; source: string } | null;
    gate: { text: string; note: string } | null;
    claims: { refuted: number; total: number };
    /** From the outside tracker where it was counted, else the blockers on record. */
    blockers: { p0: number; p1: number; note: string };
  };
}
