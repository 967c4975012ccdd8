// @ts-check
import { commandLine } from "./command-line.mjs";
import { Failure } from "./failure.mjs";
import { fieldsOf, textOf } from "./json.mjs";

/**
 * @typedef {object} ToRun
 * @property {string} key
 * @property {string} what is run, as gantry.json says it: the server's text may be another
 * @property {string[]} words
 *
 * @typedef {{ key: string, why: string }} NotRun
 */

/**
 * Which checks are run, and as what. What the server calls their command is never run for that: it has to
 * stand in the local file, by the key of the check or word for word.
 *
 * @param {Record<string, unknown>[]} checks
 * @param {import("./config.mjs").Commands} commands
 * @param {string[]} wanted keys of checks, or of what they prove; all where none is named
 * @returns {{ toRun: ToRun[], notRun: NotRun[] }}
 */
export function chooseChecks(checks, commands, wanted) {
  const known = checks.map(readCheck);
  for (const name of wanted) {
    if (!known.some((check) => isNamed(check, name)))
      throw new Failure(`There is no check ${name}.`);
  }
  const chosen = known.filter(
    (check) => wanted.length === 0 || wanted.some((name) => isNamed(check, name)),
  );
  /** @type {ToRun[]} */
  const toRun = [];
  /** @type {NotRun[]} */
  const notRun = [];
  for (const { key, kind, command } of chosen) {
    const local = localCommand(commands, key, command);
    if (kind === "person") notRun.push({ key, why: "a person confirms it" });
    else if (local === null) notRun.push({ key, why: whyNot(commands, command) });
    else {
      const what = typeof local === "string" ? local : commandLine(local);
      toRun.push({ key, what, words: wordsOf(local) });
    }
  }
  return { toRun, notRun };
}

/** @param {Record<string, unknown>} row */
function readCheck({ key, kind, command, subject }) {
  return {
    key: String(key),
    kind: String(kind),
    command: textOf(command),
    subject: textOf(fieldsOf(subject).key),
  };
}

/**
 * @param {{ key: string, subject: string | null }} check
 * @param {string} name
 */
function isNamed({ key, subject }, name) {
  return key === name || subject === name;
}

/**
 * @param {import("./config.mjs").Commands} commands
 * @param {string} key
 * @param {string | null} told by the server
 */
function localCommand(commands, key, told) {
  if (commands.kind === "by check") return commands.commands.get(key) ?? null;
  return told !== null && commands.texts.has(told) ? told : null;
}

/**
 * @param {import("./config.mjs").Commands} commands
 * @param {string | null} told
 */
function whyNot({ kind }, told) {
  if (kind === "by check") return "gantry.json has no command for it";
  return told === null ? "it has no command" : "its command does not stand in gantry.json";
}

/**
 * A text is for the shell, as it is in the scripts of a package; a list of words is not.
 *
 * @param {import("./config.mjs").LocalCommand} command
 */
function wordsOf(command) {
  if (typeof command !== "string") return command;
  return process.platform === "win32" ? ["cmd", "/d", "/s", "/c", command] : ["sh", "-c", command];
}
