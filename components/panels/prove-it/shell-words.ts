/** What every shell takes for itself, word by word. */
const PLAIN = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** What only a shell itself can do: no program is called like that. */
const OF_THE_SHELL = new Set(
  ". alias case cd eval exec exit export for if local readonly return set shift source trap ulimit umask unset until while".split(
    " ",
  ),
);

/** One word of a shell: as it is where nothing in it means anything, else between quotes that nothing leaves. */
export function quoteShell(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/**
 * A command as arguments of another program. One that says more than words, as by a pipe, a quote or a variable, is for a
 * shell of its own: written behind another program half of it would be for the shell around both.
 */
export function asArguments(command: string): string {
  const words = command.trim().split(/[ \t]+/);
  const [first = ""] = words;
  // A first word with a sign of equality in it sets a variable.
  const isProgram = !first.includes("=") && !OF_THE_SHELL.has(first);
  const isPlain = isProgram && words.every((word) => PLAIN.test(word));
  return isPlain ? words.join(" ") : `sh -c ${quoteShell(command.trim())}`;
}
