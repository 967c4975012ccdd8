/** One line of a row: the ring of the focus runs around all of it, and nothing clips it. */
export const lineClass =
  "grid items-center text-xs hover:on-sunk hover:transition-colors hover:duration-quick has-[[data-stop]:focus-visible]:on-surface has-[[data-stop]:focus-visible]:outline-2 has-[[data-stop]:focus-visible]:-outline-offset-2 has-[[data-stop]:focus-visible]:outline-accent md:pr-2";

export const taskLineClass =
  "grid-cols-[2.75rem_var(--key-column)_minmax(0,1fr)_auto] md:grid-cols-(--task-columns) min-h-13 md:min-h-9";

export const itemLineClass =
  "grid-cols-[2.75rem_minmax(0,1fr)_auto] md:grid-cols-[var(--glyph-column)_minmax(0,1fr)_minmax(0,0.45fr)_10rem] min-h-11 md:min-h-8";

/** Of the whole plan: a finger needs more room for the glyph. */
export const glyphColumnClass = "[--glyph-column:2rem] pointer-coarse:[--glyph-column:2.75rem]";
