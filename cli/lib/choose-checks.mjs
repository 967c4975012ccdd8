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
 * stand in the local file, by the key of the check or of its item, or word for word.
 *
 * @param {Record<string, unknown>[]} checks all of the project
 * @param {import("./config.mjs").Commands} commands
 * @param {{ phase?: string | undefined, wanted?: string[] }} [which] a phase, and keys of checks or of what they
 *   prove; all where none is named
 * @returns {{ toRun: ToRun[], notRun: NotRun[] }}
 */
export function chooseChecks(checks, commands, { phase, wanted = [] } = {}) {
  const known = checks.map(readCheck);
  const local = commands.kind === "by check" ? byCheck(commands.commands, known) : null;
  const there = known.filter((check) => phase === undefined || check.phase === phase);
  for (const name of wanted) {
    if (!there.some((check) => isNamed(check, name)))
      throw new Failure(`There is no check ${name}.`);
  }
  const chosen = there.filter(
    (check) => wanted.length === 0 || wanted.some((name) => isNamed(check, name)),
  );
  /** @type {ToRun[]} */
  const toRun = [];
  /** @type {NotRun[]} */
  const notRun = [];
  for (const { key, kind, command } of chosen) {
    const run = local ? local.get(key) : permitted(commands, command);
    if (kind === "person") notRun.push({ key, why: "a person confirms it" });
    else if (run === undefined) notRun.push({ key, why: whyNot(commands, command) });
    else {
      const what = typeof run === "string" ? run : commandLine(run);
      toRun.push({ key, what, words: wordsOf(run) });
    }
  }
  return { toRun, notRun };
}

/**
 * @typedef {ReturnType<typeof readCheck>} Known
 * @param {Record<string, unknown>} row
 */
function readCheck({ key, kind, command, subject, phase }) {
  return {
    key: String(key),
    kind: String(kind),
    command: textOf(command),
    subject: textOf(fieldsOf(subject).key),
    phase: textOf(phase),
  };
}

/**
 * The local commands by the keys of the checks that they are for. Whatever leaves open what it is for is told
 * before anything is run: else somebody believes that it ran.
 *
 * @param {Map<string, import("./config.mjs").LocalCommand>} commands
 * @param {Known[]} known
 */
function byCheck(commands, known) {
  /** @type {Map<string, import("./config.mjs").LocalCommand>} */
  const local = new Map();
  /** @type {string[]} */
  const wrong = [];
  for (const [name, command] of commands) {
    const [check, ...others] = meantBy(name, known);
    if (check === undefined) wrong.push(`no check of the project is called ${name}.`);
    else if (others.length > 0) {
      const keys = [check, ...others].map(({ key }) => key).join(", ");
      wrong.push(`${name} has several checks. Name one: ${keys}.`);
    } else if (local.has(check.key)) wrong.push(`there are two commands for ${check.key}.`);
    else local.set(check.key, command);
  }
  if (wrong.length > 0) throw new Failure(`gantry.json: ${wrong.join("\n  ")}`);
  return local;
}

/**
 * As the intake takes a name: the check of that key, else those of an item that run by themselves, else those
 * that people confirm.
 *
 * @param {string} name
 * @param {Known[]} known
 */
function meantBy(name, known) {
  const itself = known.filter(({ key }) => key === name);
  if (itself.length > 0) return itself;
  const ofItem = known.filter(({ subject }) => subject === name);
  const run = ofItem.filter(({ kind }) => kind !== "person");
  return run.length > 0 ? run : ofItem.slice(0, 1);
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
 * @param {string | null} told by the server
 */
function permitted(commands, told) {
  return commands.kind === "permitted" && told !== null && commands.texts.has(told)
    ? told
    : undefined;
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
