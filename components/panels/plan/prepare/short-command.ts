const LONGEST = 64;

/** Every command has them; they say nothing about what it proves. */
const FRAME: readonly [RegExp, string][] = [
  [/\s+/g, " "],
  [/^timeout \S+ /, ""],
  [/^python3? -c (["'])(.*)\1$/, "$2"],
  [/^python3? (?=\S+\.py\b)/, ""],
  [/;? ?print\((['"])[^'"]*\1\) ?$/, ""],
  [/ 2>&1/g, ""],
];

/**
 * A command for one line: what it runs and what it runs on. Its frame goes first, then whole words of
 * the middle; the module at its head and the last word stay.
 */
export function shortCommand(command: string): string {
  const bare = FRAME.reduce((text, [what, by]) => text.replace(what, by), command).trim();
  if (bare.length <= LONGEST) return bare;
  const words = bare.split(" ");
  const last = words.pop() ?? "";
  const tail = last.length > LONGEST / 2 ? `…${last.slice(-LONGEST / 2)}` : `… ${last}`;
  return `${headOf(words, LONGEST - tail.length - 1)} ${tail}`.trim();
}

/** As many whole words as there is room for; of the first, as much. */
function headOf(words: string[], room: number): string {
  const [first = "", ...others] = words;
  let head = first.slice(0, room);
  for (const word of others) {
    if (head.length + 1 + word.length > room) break;
    head = `${head} ${word}`;
  }
  return head;
}
