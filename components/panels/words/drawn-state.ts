import type { GlyphState } from "@/components/charts/state-glyph";
import type { ItemState } from "@/lib/domain/vocabulary";

/** An open task that waits for others shows that first. */
export function drawnState(state: ItemState, isBlocked: boolean): GlyphState {
  return isBlocked && (state === "to do" || state === "in progress") ? "blocked" : state;
}
