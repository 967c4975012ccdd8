/** Whether a text is what a pattern says: `*` is any run of characters, also an empty one, all else itself. */
export type Matcher = (text: string) => boolean;

/**
 * The pieces between the stars are found one after the other, leftmost first, each by the search of the language and
 * without going back in the text: a file has a hundred thousand names, and a project hundreds of patterns.
 */
export function compilePattern(pattern: string): Matcher {
  const [first = "", ...others] = pattern.split("*");
  const last = others.pop();
  if (last === undefined) return (text) => text === first;
  const pieces = others.filter((piece) => piece !== "");
  return (text) => {
    const end = text.length - last.length;
    if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return false;
    let at = first.length;
    for (const piece of pieces) {
      const found = text.indexOf(piece, at);
      if (found === -1) return false;
      at = found + piece.length;
    }
    return at <= end;
  };
}

/** Whether it can match what begins like this, whatever stands behind it. */
export function mayBegin(pattern: string, beginning: string): boolean {
  const star = pattern.indexOf("*");
  const first = star === -1 ? pattern : pattern.slice(0, star);
  if (first.length >= beginning.length) return first.startsWith(beginning);
  return star !== -1 && beginning.startsWith(first);
}
