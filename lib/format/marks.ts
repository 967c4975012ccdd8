/** Written as escapes because they cannot be told apart on screen. */
export const THIN_SPACE = "\u2009";
/** Between a figure and its symbol: a line never ends there. */
export const FIXED_SPACE = "\u00a0";
export const EN_DASH = "\u2013";
export const MINUS = "\u2212";
