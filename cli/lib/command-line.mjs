// @ts-check

/** The server takes no longer one. */
const LONGEST = 1000;
const PLAIN = /^[\w@%+=:,./-]+$/;

/**
 * Words as somebody would write them for a shell, for people to read.
 *
 * @param {readonly string[]} words
 */
export function commandLine(words) {
  return words.map((word) => (PLAIN.test(word) ? word : quoted(word))).join(" ");
}

/** @param {string} word */
function quoted(word) {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/**
 * What was run, as it can be kept: without the secrets of the environment, and not too long.
 *
 * @param {string} line
 * @param {(text: string) => string} mask
 * @returns {string | null} null where nothing is left to say
 */
export function toldCommand(line, mask) {
  const told = mask(line.replaceAll("\0", "")).trim();
  if (told === "") return null;
  return told.length <= LONGEST ? told : `${whole(told.slice(0, LONGEST - 1))}…`;
}

/** @param {string} text */
function whole(text) {
  return text.replace(/[\uD800-\uDBFF]$/, "");
}
