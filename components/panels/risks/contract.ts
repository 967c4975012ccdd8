import type { RiskStanding } from "@/lib/domain/risks/rate-risk";
import type { ReviewState } from "@/lib/domain/risks/review-standing";
import type { RiskLevel } from "@/lib/domain/vocabulary";
import type { MoneyWords } from "../words/risk-words";

/** The register of a project's risks, worst first; the matrix is drawn from the same rows. */
export interface RisksModel {
  slug: string;
  /** The moment everything is told as of. */
  now: string;
  mayEdit: boolean;
  /** What a review that is done today sets: the day, and after how many it comes. */
  next: { on: string; text: string; days: number };
  lead: string;
  sentence: string;
  facts: string | null;
  figures: RiskFigure[];
  rows: RiskRow[];
}

export interface RiskFigure {
  label: string;
  value: string;
  likely: string | null;
  /** Its neighbour. */
  note: string;
  /** Where it opens down to its rows, on the same page. */
  href: string;
}

export interface RiskRow {
  id: string;
  version: number;
  key: string;
  title: string;
  probability: RiskLevel | null;
  /** "30 %", where the chance is known as a number. */
  chance: string | null;
  impact: RiskLevel | null;
  /** What it counts as: the worse of the two below. */
  standing: RiskStanding;
  computed: RiskLevel | null;
  stated: RiskLevel | null;
  differs: boolean;
  /** Why it has its level, a reason a line. */
  why: string[];
  impactNote: string | null;
  loss: MoneyWords | null;
  expected: { amount: MoneyWords; from: string } | null;
  /** Why there is no expected loss; null where there is one. */
  notExpected: string | null;
  mitigation: string | null;
  owner: string | null;
  review: { state: ReviewState; text: string };
}
