// @ts-check
import { check } from "./check.mjs";
import { FORMATS, report } from "./report.mjs";
import { send } from "./send.mjs";
import { status } from "./status.mjs";
import { verify } from "./verify.mjs";

/**
 * @typedef {import("./arguments.mjs").Option} Option
 *
 * @typedef {object} Asked
 * @property {import("./arguments.mjs").Given} given
 * @property {import("./settings.mjs").Settings} settings
 * @property {import("./tell.mjs").Teller} tell
 * @property {import("./tell.mjs").World} world
 *
 * @typedef {(asked: Asked) => Promise<number>} Run answers with the exit code
 *
 * @typedef {object} Command
 * @property {string} usage
 * @property {string[]} says
 * @property {string} example
 * @property {Record<string, Option>} options
 * @property {Run} run
 */

/** @type {Record<string, Option>} */
export const COMMON = {
  url: {
    type: "string",
    value: "<address>",
    help: "where Gantry is (GANTRY_URL, or url in gantry.json)",
  },
  project: {
    type: "string",
    value: "<slug>",
    help: "which project (GANTRY_PROJECT, or project in gantry.json)",
  },
  "insecure-http": {
    type: "boolean",
    help: "send the token in the clear to a host that is not this one",
  },
  json: { type: "boolean", help: "answer one JSON document on stdout" },
  quiet: { type: "boolean", help: "say nothing but warnings" },
  help: { type: "boolean", help: "this text" },
};

/** @type {Record<string, Option>} */
const PLACE = {
  commit: { type: "string", value: "<hash>", help: "else as the pipeline or git says" },
  branch: { type: "string", value: "<name>", help: "else as the pipeline or git says" },
  "run-url": { type: "string", value: "<address>", help: "of the run; else as the pipeline says" },
};

/** @param {number} seconds */
const wait = (seconds) =>
  /** @type {const} */ ({
    type: "string",
    value: "<seconds>",
    help: `how long it tries to send, ${seconds} unless told`,
  });

/** @type {Option} */
const REQUIRE_POST = { type: "boolean", help: "exit 70 where what came of it could not be posted" };

/** @type {Record<string, Command>} */
export const COMMANDS = {
  check: {
    usage: "gantry check <check-or-item> [options] -- <command…>",
    says: [
      "Runs the command where it stands, posts what came of it, and ends with the command's own exit code.",
      "Exit 0 is passed, any other failed; what could not be run to its end is an error, and proves nothing.",
    ],
    example: "gantry check exit-0-3 -- pytest tests/ --collect-only",
    options: {
      skip: { type: "boolean", help: "run nothing, and post that it was skipped" },
      because: { type: "string", value: "<why>", help: "with --skip: why" },
      "require-post": REQUIRE_POST,
      wait: wait(30),
      ...PLACE,
    },
    run: check,
  },
  verify: {
    usage: "gantry verify [--phase <key>] [--check <key> …]",
    says: [
      "Runs the checks of the project whose command stands in gantry.json, and posts what came of them:",
      '  { "project": "vimana", "commands": { "check-exit-0-3": "pytest tests/ --collect-only" } }',
      "A command is a text for the shell or a list of words. A list of texts permits those commands, word for",
      "word, that Gantry holds itself. Nothing else is ever run. Exit 0 only if all that ran passed.",
    ],
    example: "gantry verify --phase 0",
    options: {
      phase: {
        type: "string",
        value: "<key>",
        help: "only checks of its tasks and checklist items",
      },
      check: {
        type: "string",
        multiple: true,
        value: "<key>",
        help: "only this one, or those of this item",
      },
      timeout: { type: "string", value: "<seconds>", help: "for each check, 600 unless told" },
      "require-post": REQUIRE_POST,
      wait: wait(60),
      ...PLACE,
    },
    run: verify,
  },
  report: {
    usage: "gantry report <format> <file…>",
    says: [
      "Posts files as a test runner or another tool wrote them.",
      `Formats: ${FORMATS.join(", ")}.`,
    ],
    example: "gantry report junit reports/junit.xml",
    options: { wait: wait(60), ...PLACE },
    run: report,
  },
  status: {
    usage: "gantry status [--require go|conditional] [--gate <phase>]",
    says: [
      "Says the verdict and the gates, with the first reasons; with --require all that is missing for GO.",
      "Exit 0 only if what is asked for holds: the verdict is at least the one required, and the gate has",
      "passed or is waived.",
    ],
    example: "gantry status --require go && ./deploy.sh",
    options: {
      require: {
        type: "string",
        value: "go|conditional",
        help: "exit 1 unless the verdict is at least that",
      },
      gate: { type: "string", value: "<phase>", help: "exit 1 unless this gate lets through" },
      wait: { ...wait(15), help: "how long it tries to read, 15 unless told" },
    },
    run: status,
  },
  send: {
    usage: "gantry send [--refused]",
    says: ["Sends what waits in the spool: what could not be posted when it was run."],
    example: "gantry send --wait 60",
    options: {
      refused: { type: "boolean", help: "also what was refused, once its cause is gone" },
      wait: wait(300),
    },
    run: send,
  },
};
