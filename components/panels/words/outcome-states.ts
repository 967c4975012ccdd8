import type { GlyphState } from "@/components/charts/state-glyph";
import type { Outcome } from "@/lib/domain/vocabulary";

/** How the outcome of a run is drawn: an error and a skipped run are no result (R6). */
export const OUTCOME_STATES: Record<Outcome, GlyphState> = {
  passed: "verified",
  failed: "refuted",
  error: "unknown",
  skipped: "not applicable",
};
