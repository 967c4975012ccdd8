import type { CommandFlaw } from "./command-flaws";
import { ALWAYS_PASS, SEARCHERS, SHELLS } from "./known-programs";
import { commandOf, nameOf, shellScript } from "./shell-commands";
import { type ShellList, type Stage, readShell } from "./shell-tree";
import type { ShellWord } from "./shell-words";

/** Command lines within command lines that are still looked into. */
const DEEPEST = 10;

/** Every search for a look-ahead or look-behind by a program that was not told to understand it. */
export function searchesInVain(list: ShellList, depth = 0): CommandFlaw[] {
  return list.flatMap(({ steps }) =>
    steps.flatMap(({ pipeline }) => pipeline.stages.flatMap((stage) => inStage(stage, depth))),
  );
}

function inStage(stage: Stage, depth: number): CommandFlaw[] {
  switch (stage.kind) {
    case "simple":
      return inSimple(stage, depth);
    case "group":
      return searchesInVain(stage.body, depth);
    case "if":
      return [
        ...stage.branches.flatMap((one) => [
          ...searchesInVain(one.condition, depth),
          ...searchesInVain(one.body, depth),
        ]),
        ...searchesInVain(stage.otherwise, depth),
      ];
    case "loop":
      return [...searchesInVain(stage.condition, depth), ...searchesInVain(stage.body, depth)];
    case "function":
    case "opaque":
      return [];
  }
}

function inSimple(
  { assignments, words }: Extract<Stage, { kind: "simple" }>,
  depth: number,
): CommandFlaw[] {
  const command = commandOf(words);
  const [head] = command;
  const script = head && SHELLS.has(nameOf(head)) ? shellScript(command)?.script : undefined;
  const within = [...assignments, ...words].flatMap((word) => word.substitutions);
  const nested = [...within, ...(script === undefined ? [] : [script])].flatMap((source) =>
    depth < DEEPEST ? searchesInVain(readShell(source) ?? [], depth + 1) : [],
  );
  return [...inSearch(command), ...nested];
}

function inSearch(command: readonly ShellWord[]): CommandFlaw[] {
  const [head] = command;
  if (!head || ALWAYS_PASS.has(nameOf(head))) return [];
  // Also behind `git`, `xargs` and `find -exec`.
  const at = command.findIndex((word) => SEARCHERS.has(nameOf(word)));
  const program = command[at];
  const searcher = program && SEARCHERS.get(nameOf(program));
  if (!searcher) return [];
  const words = command.slice(at + 1);
  const given = switchesIn(words, searcher.valued);
  if ([...searcher.switches, ...searcher.literal].some((one) => given.has(one))) return [];
  return words.flatMap(({ text }): CommandFlaw[] => {
    const fragment = lookAroundIn(text);
    const { needs } = searcher;
    return fragment === null
      ? []
      : [{ kind: "look-ahead without its switch", fragment, tool: nameOf(program), needs }];
  });
}

/** `-rnP` as `-r`, `-n` and `-P`; the value of a switch is none, nor is what follows `--`. */
function switchesIn(words: readonly ShellWord[], valued: string): Set<string> {
  const given = new Set<string>();
  for (const { text } of words) {
    if (text === "--") break;
    if (text.startsWith("--")) given.add(text);
    else if (text.startsWith("-")) {
      for (const letter of text.slice(1)) {
        given.add(`-${letter}`);
        if (valued.includes(letter)) break;
      }
    }
  }
  return given;
}

const OPENINGS = ["(?=", "(?!", "(?<=", "(?<!"];

/** The first group of a pattern that looks around, e.g. `(?!protocols)`; null for none. */
function lookAroundIn(pattern: string): string | null {
  for (let at = 0; at < pattern.length; at += 1) {
    // What is escaped opens nothing.
    if (pattern.charAt(at) === "\\") at += 1;
    else if (OPENINGS.some((one) => pattern.startsWith(one, at))) return groupAt(pattern, at);
  }
  return null;
}

function groupAt(pattern: string, start: number): string | null {
  let depth = 0;
  for (let at = start; at < pattern.length; at += 1) {
    const char = pattern.charAt(at);
    if (char === "\\") at += 1;
    if (char === "(") depth += 1;
    if (char === ")") depth -= 1;
    if (depth === 0) return pattern.slice(start, at + 1);
  }
  return null;
}
