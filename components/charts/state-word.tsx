import { clsx } from "clsx";
import type { ReactNode } from "react";
import { type GlyphState, STATE_COLORS, StateGlyph } from "./state-glyph";

interface StateWordProps {
  state: GlyphState;
  /** What the state is called here, such as "not met"; the state's own word otherwise. */
  children?: ReactNode;
  /** Only said: the shape of the state without its colour. */
  quiet?: boolean;
}

/** Glyph, then word: for lists of mixed states. */
export function StateWord({ state, children = state, quiet = false }: StateWordProps) {
  const color = quiet ? STATE_COLORS.claimed : STATE_COLORS[state];
  return (
    <span className={clsx("whitespace-nowrap", color)}>
      <StateGlyph state={state} label={null} className={color} /> {children}
    </span>
  );
}
