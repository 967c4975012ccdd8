import type { CommandFlaw } from "./command-flaws";
import { FETCHERS, HEALTH_PATHS, TEST_RUNNERS } from "./known-programs";
import { commandOf, nameOf } from "./shell-commands";
import type { ShellList } from "./shell-tree";
import type { ShellWord } from "./shell-words";

/** What the words of the expected result give away, together with what the command asks. */
export function flawsExpected(list: ShellList, expected: string): CommandFlaw[] {
  const commands = list
    .flatMap(({ steps }) => steps.flatMap(({ pipeline }) => pipeline.stages))
    .flatMap((stage) => (stage.kind === "simple" ? [commandOf(stage.words)] : []));
  return [...constantAnswer(commands, expected), ...emptyTest(commands, expected)];
}

const CONSTANT = [
  "always answers",
  "always returns",
  "always says",
  "always the same",
  "constant",
  "hard coded",
  "hard-coded",
  "hardcoded",
];

function constantAnswer(commands: Commands, expected: string): CommandFlaw[] {
  const fragment = saying(expected, CONSTANT);
  if (fragment === null) return [];
  const asked = commands
    .filter(([head]) => head && FETCHERS.has(nameOf(head)))
    .flatMap((words) => words.slice(1).filter(isAddress));
  const [first] = asked;
  if (!first || !asked.every(isHealth)) return [];
  return [{ kind: "answer is constant", fragment, address: first.text }];
}

const EMPTY = [
  "has no body",
  "have no body",
  "no assertion",
  "without a body",
  "without assertion",
];

function emptyTest(commands: Commands, expected: string): CommandFlaw[] {
  const fragment = saying(expected, EMPTY);
  if (fragment === null || !commands.some(runsTests)) return [];
  return [{ kind: "test without a body", fragment }];
}

type Commands = readonly (readonly ShellWord[])[];

/** The phrase as it stands there, unless it is denied; null for none. */
function saying(expected: string, phrases: readonly string[]): string | null {
  const text = expected.toLowerCase();
  for (const phrase of phrases) {
    const at = text.indexOf(phrase);
    if (at >= 0 && !isDenied(text.slice(0, at))) return expected.slice(at, at + phrase.length);
  }
  return null;
}

function isDenied(before: string): boolean {
  const words = before.trim().split(/\s+/);
  const last = words.at(-1) === "a" ? words.at(-2) : words.at(-1);
  return last !== undefined && ["not", "no", "never"].includes(last);
}

function isAddress({ text }: ShellWord): boolean {
  return text.includes("://") || text.startsWith("localhost") || /^[\w.-]+(:\d+)?\//.test(text);
}

/** `localhost:8000/health?full=1` asks for health. */
function isHealth({ text }: ShellWord): boolean {
  const [path = ""] = text.split(/[?#]/);
  return HEALTH_PATHS.has(path.slice(path.lastIndexOf("/") + 1).toLowerCase());
}

/** `pytest …`, `python -m pytest …`, `npm run test:unit`, `go test ./…`, `./run_tests.sh`. */
function runsTests([head, ...words]: readonly ShellWord[]): boolean {
  if (!head || FETCHERS.has(nameOf(head))) return false;
  const name = nameOf(head);
  return (
    (name !== "test" && name.includes("test")) ||
    words.some((word) => word.text === "test" || word.text.startsWith("test:")) ||
    [head, ...words].some((word) => TEST_RUNNERS.has(nameOf(word)))
  );
}
