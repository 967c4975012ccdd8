import { WRAPPERS } from "./known-programs";
import { isAssignment } from "./shell-tree";
import type { ShellWord } from "./shell-words";

/** The words of the program that is really run: `sudo timeout 5 pytest -q` runs `pytest -q`. */
export function commandOf(words: readonly ShellWord[]): readonly ShellWord[] {
  const isWrapper = (word: ShellWord) => WRAPPERS.has(nameOf(word));
  const isItsOwn = (word: ShellWord) =>
    word.text.startsWith("-") || isAssignment(word) || /^\d/.test(word.text);
  const [head] = words;
  if (!head || !isWrapper(head)) return words;
  const program = words.findIndex((word) => !isWrapper(word) && !isItsOwn(word));
  return program < 0 ? [] : words.slice(program);
}

/** Without the folder it is in. */
export function nameOf({ text }: ShellWord): string {
  return text.slice(text.lastIndexOf("/") + 1);
}

/** What `bash -euo pipefail -c '…'` is told to run; null where it reads a file or the terminal. */
export function shellScript(
  command: readonly ShellWord[],
): { script: string; errexit: boolean; pipefail: boolean } | null {
  const switches = { errexit: false, pipefail: false };
  let isScript = false;
  for (let at = 1; at < command.length; at += 1) {
    const text = command[at]?.text ?? "";
    if (!text.startsWith("-")) return isScript ? { script: text, ...switches } : null;
    if (text.startsWith("--")) continue;
    isScript ||= text.includes("c");
    switches.errexit ||= text.includes("e");
    if (!text.includes("o")) continue;
    at += 1;
    switches.errexit ||= command[at]?.text === "errexit";
    switches.pipefail ||= command[at]?.text === "pipefail";
  }
  return null;
}

/** `-exec … \;`, whose result `find` does not pass on; null where it has none, or one with `+`. */
export function ignoredByFind(
  operands: readonly ShellWord[],
): { start: number; end: number } | null {
  const exec = operands.findIndex(({ text }) => text === "-exec" || text === "-execdir");
  const ends = operands.slice(exec).find(({ text }) => text === ";" || text === "+");
  const start = operands[exec]?.start;
  if (start === undefined || ends?.text !== ";") return null;
  return operands.some(({ text }) => text === "+") ? null : { start, end: ends.end };
}
