// @ts-check
import { parseArgs } from "node:util";
import { Failure, messageOf } from "./failure.mjs";

/**
 * @typedef {object} Option
 * @property {"string" | "boolean"} type
 * @property {boolean} [multiple]
 * @property {string} [value] how its value is named in the help
 * @property {string} help
 *
 * @typedef {object} Given
 * @property {string[]} words what is no option
 * @property {string[] | null} rest what stands after `--`; null without one
 * @property {(name: string) => string | undefined} text
 * @property {(name: string) => boolean} flag
 * @property {(name: string) => string[]} all
 */

/**
 * @param {string[]} args
 * @param {Record<string, Option>} options
 * @returns {Given}
 */
export function readArguments(args, options) {
  const end = args.indexOf("--");
  const [before, rest] = end === -1 ? [args, null] : [args.slice(0, end), args.slice(end + 1)];
  const types = Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  );
  let parsed;
  try {
    parsed = parseArgs({ args: before, options: types, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Failure(wordProblem(messageOf(error)));
  }
  const { values, positionals } = parsed;
  const empty = Object.keys(values).find((name) => [values[name]].flat().includes(""));
  if (empty !== undefined) throw new Failure(`--${empty} is empty.`);
  return {
    words: positionals,
    rest,
    text: (name) => {
      const value = values[name];
      return typeof value === "string" ? value : undefined;
    },
    flag: (name) => values[name] === true,
    all: (name) => [values[name] ?? []].flat().map(String),
  };
}

/**
 * A number of seconds, in milliseconds.
 *
 * @param {string | undefined} told
 * @param {string} name of the option
 * @param {number} otherwise in seconds
 */
export function readSeconds(told, name, otherwise) {
  const seconds = told === undefined ? otherwise : Number(told);
  if (!Number.isFinite(seconds) || seconds < 0 || seconds > 86_400) {
    throw new Failure(`--${name}: a number of seconds, up to 86400.`);
  }
  return seconds * 1000;
}

/**
 * The first sentence of what Node says of it; the rest speaks of other programs.
 *
 * @param {string} message
 */
function wordProblem(message) {
  return message.split(/\. (?=To )|\n/)[0] ?? message;
}
