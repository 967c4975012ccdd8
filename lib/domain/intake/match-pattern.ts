/** Whether a text is what a pattern says: `*` is any run of characters, also an empty one, all else itself. */
export type Matcher = (text: string) => boolean;

/**
 * Takes time in proportion to the text and the pattern together, whatever they hold: the pieces between
 * the stars are found one after the other, leftmost first, each without going back in the text.
 */
export function compilePattern(pattern: string): Matcher {
  const [first = "", ...others] = pattern.split("*");
  const last = others.pop();
  if (last === undefined) return (text) => text === first;
  const pieces = others
    .filter((piece) => piece !== "")
    .map((piece) => ({ piece, back: backOf(piece) }));
  return (text) => {
    const end = text.length - last.length;
    if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return false;
    let at = first.length;
    for (const { piece, back } of pieces) {
      at = endOfPiece(text, piece, back, at, end);
      if (at === -1) return false;
    }
    return true;
  };
}

/** Where the first such piece between the two places ends; -1 if there is none (Knuth, Morris, Pratt). */
function endOfPiece(
  text: string,
  piece: string,
  back: readonly number[],
  from: number,
  to: number,
): number {
  let fits = 0;
  for (let at = from; at < to; at += 1) {
    const char = text.charCodeAt(at);
    while (fits > 0 && piece.charCodeAt(fits) !== char) fits = back[fits - 1] ?? 0;
    if (piece.charCodeAt(fits) === char) fits += 1;
    if (fits === piece.length) return at + 1;
  }
  return -1;
}

/** Of each beginning of the piece, how much of it is also its end. */
function backOf(piece: string): number[] {
  const back = [0];
  let fits = 0;
  for (let at = 1; at < piece.length; at += 1) {
    while (fits > 0 && piece.charCodeAt(fits) !== piece.charCodeAt(at)) fits = back[fits - 1] ?? 0;
    if (piece.charCodeAt(fits) === piece.charCodeAt(at)) fits += 1;
    back.push(fits);
  }
  return back;
}
