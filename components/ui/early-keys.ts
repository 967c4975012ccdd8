/**
 * What is pressed between the press that asks for the palette, or for a dialog that is loaded for it, and its
 * arrival: it is nobody else's. Null while nothing is on its way. `Find`, which is on every page, keeps it.
 */
export const early: { keys: string[] | null } = { keys: null };

/** For what has come; what is pressed from now on goes to whatever has the focus. */
export function takeEarly(): string[] {
  const { keys } = early;
  early.keys = null;
  return keys ?? [];
}
