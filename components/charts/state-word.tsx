import { clsx } from "clsx";
import type { ReactNode } from "react";
import { type GlyphState, STATE_COLORS, StateGlyph } from "./state-glyph";

interface StateWordProps {
  state: GlyphState;
  /** What the state is called here, such as "not met"; the state's own word otherwise. */
  children?: ReactNode;
}

/** Glyph, then word: for lists of mixed states. */
export function StateWord({ state, children = state }: StateWordProps) {
  return (
    <span className={clsx("whitespace-nowrap", STATE_COLORS[state])}>
      <StateGlyph state={state} label={null} /> {children}
    </span>
  );
}
