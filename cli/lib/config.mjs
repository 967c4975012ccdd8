// @ts-check
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Failure, isSystemError, messageOf } from "./failure.mjs";
import { isObject } from "./json.mjs";

const NAME = "gantry.json";
const KEYS = ["$schema", "url", "project", "commands"];

/**
 * @typedef {string | string[]} LocalCommand a text for the shell, or words without one
 * @typedef {{ kind: "by check", commands: Map<string, LocalCommand> } | { kind: "permitted", texts: Set<string> }} Commands
 * @typedef {{ file: string, folder: string, url: string | null, project: string | null, commands: Commands | null }} Config
 */

/**
 * The gantry.json of the working folder, or of a folder above it up to the root of the repository. What
 * lies further up may be somebody else's, and it says what is run.
 *
 * @param {string} cwd
 * @returns {Promise<Config | null>}
 */
export async function findConfig(cwd) {
  const root = repositoryOf(cwd);
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const config = await readConfig(path.join(folder, NAME));
    if (config || root === null || folder === root) return config;
  }
}

/** @param {string} cwd */
function repositoryOf(cwd) {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, ".git"))) return folder;
    if (path.dirname(folder) === folder) return null;
  }
}

/**
 * @param {string} file
 * @returns {Promise<Config | null>}
 */
async function readConfig(file) {
  let text;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return null;
    throw new Failure(`${file} cannot be read: ${messageOf(error)}`);
  }
  let value;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Failure(`${file} is not JSON: ${messageOf(error)}`);
  }
  const wrong = (/** @type {string} */ what) => new Failure(`${file}: ${what}`);
  if (!isObject(value)) throw wrong("it holds one JSON object.");
  const strange = Object.keys(value).filter((key) => !KEYS.includes(key));
  if (strange.length > 0) throw wrong(`there is no ${strange.join(", ")} in it.`);
  const text_ = (/** @type {"url" | "project"} */ key) => {
    const told = value[key];
    if (told === undefined) return null;
    if (typeof told !== "string" || told === "") throw wrong(`${key} is a text.`);
    return told;
  };
  return {
    file,
    folder: path.dirname(file),
    url: text_("url"),
    project: text_("project"),
    commands: readCommands(value.commands, wrong),
  };
}

/**
 * @param {unknown} told
 * @param {(what: string) => Failure} wrong
 * @returns {Commands | null}
 */
function readCommands(told, wrong) {
  if (told === undefined) return null;
  if (Array.isArray(told)) {
    if (!told.every(isText))
      throw wrong("commands is a list of texts, or one command for each check.");
    return { kind: "permitted", texts: new Set(told) };
  }
  if (!isObject(told)) throw wrong("commands is a list of texts, or one command for each check.");
  /** @type {Map<string, LocalCommand>} */
  const commands = new Map();
  for (const [key, command] of Object.entries(told)) {
    const isWords = Array.isArray(command) && command.length > 0 && command.every(isText);
    if (!isText(command) && !isWords) {
      throw wrong(`the command of ${key} is a text, or a list of its words.`);
    }
    commands.set(key, command);
  }
  return { kind: "by check", commands };
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isText(value) {
  return typeof value === "string" && value !== "";
}
