export interface HintSpot {
  left: number;
  /** From the top of the window, or where there is more room above, from its foot. */
  top: number | null;
  bottom: number | null;
  /** It is cut off rather than let out of the window. */
  height: number;
}

const WIDTH = 352;
const ROOM = 420;
const EDGE = 16;
const GAP = 4;
/** Where it is said what can be taken back. */
const FOOT = 96;

/** Below a row or above it, where there is room: never over the row, the foot or the edges of the window. */
export function placeHint(
  row: { top: number; bottom: number },
  x: number,
  window: { width: number; height: number },
): HintSpot {
  const left = Math.max(EDGE, Math.min(x, window.width - WIDTH - EDGE));
  const below = window.height - FOOT - row.bottom - GAP;
  const above = Math.min(row.top, window.height - FOOT) - EDGE - GAP;
  if (below >= ROOM || below >= above) {
    return { left, top: row.bottom + GAP, bottom: null, height: Math.max(0, below) };
  }
  const bottom = Math.max(FOOT, window.height - row.top + GAP);
  return { left, top: null, bottom, height: Math.max(0, above) };
}
