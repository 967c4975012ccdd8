import type { Verdict } from "@/lib/domain/vocabulary";
import type { PlanDifference } from "../plan/contract";
import type { TrendModel } from "../words/trend-words";

export interface HeadlineModel {
  slug: string;
  name: string;
  summary: string;
  verdict: Verdict;
  /** Where it is explained; null while that has no page. */
  verdictHref: string | null;
  /** It came with Gantry: nothing of it is so. */
  isExample: boolean;
  /** "21 Nov 09:40": the moment the rules were asked. */
  computedAt: string;
  /** The bottom line: computed, never typed. */
  sentence: string;
  facts: string[];
  /** When it may be done and how likely by the target; null where nothing is planned. */
  forecast: { words: string; href: string | null } | null;
  /** The forecast is still being computed, so it is worth asking again. */
  awaitsForecast: boolean;
  mayEdit: boolean;
  /** As it was archived, for whoever may bring it back; else null. */
  restores: { id: string; version: number } | null;
  /** Where a project begins that holds nothing yet; empty for every other, and for whoever only reads. */
  begins: { href: string; verb: string }[];
  /** Each figure with what stands beside it; `href` leads to its inputs, null while they have no page. */
  strip: {
    readiness: {
      verified: number | null;
      tenths: number | null;
      href: string | null;
      /** Week by week; null where no week before is kept. */
      trend: TrendModel | null;
    };
    gap: {
      points: number | null;
      verified: number | null;
      claimed: number | null;
      stated: number | null;
      note: string;
      href: string | null;
    };
    /** Both sides in one unit; `verified` null where they agree or cannot be compared. */
    stated: {
      stated: string;
      verified: string | null;
      source: string;
      href: string;
      difference: PlanDifference | null;
    } | null;
    gate: { text: string; note: string; href: string | null };
    claims: { refuted: number; note: string; href: string | null };
    /** From the outside tracker where it was counted, else the blockers on record. */
    blockers: { p0: number; p1: number; note: string; href: string | null };
  };
}
