import type { GlyphState } from "@/components/charts/state-glyph";
import type { CheckOutcome } from "@/lib/domain/truth/check-result";

/** How the result of a check is drawn. */
export const CHECK_STATES: Record<CheckOutcome, GlyphState> = {
  passed: "verified",
  failed: "refuted",
  stale: "stale",
  unproven: "claimed",
  unknown: "unknown",
};
