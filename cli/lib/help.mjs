// @ts-check
import { COMMANDS, COMMON } from "./commands.mjs";
import { table } from "./tell.mjs";

const EXIT_CODES = [
  ["0", "it is as it should be; of check: the command's own exit code"],
  ["1", "a check did not pass, the verdict does not hold, or the server refuses what is sent"],
  ["2", "wrong usage"],
  ["69", "the server is away; results are kept and sent by the next command"],
  ["70", "--require-post, and it could not be posted"],
  ["77", "the token is missing, or may not do this"],
];

/** @returns {string[]} */
function helpOfAll() {
  return [
    "gantry: runs a check where the code is, and tells Gantry what came of it.",
    "",
    ...table(Object.values(COMMANDS).map(({ usage }) => [`  ${usage}`])),
    "",
    "Set GANTRY_URL, GANTRY_PROJECT and GANTRY_TOKEN. The token is read from nowhere else, and taken out of the",
    "environment of the command that is run. Results that cannot be sent wait in GANTRY_SPOOL, else in .gantry-spool",
    "beside gantry.json, else in ~/.local/state/gantry/spool.",
    "",
    "Exit codes",
    ...table(EXIT_CODES.map(([code = "", what = ""]) => [`  ${code}`, what])),
    "",
    "gantry <command> --help says more of each; gantry --version which version this is.",
  ];
}

/**
 * @param {string} name
 * @returns {string[]}
 */
export function helpOf(name) {
  const command = COMMANDS[name];
  if (!command) return helpOfAll();
  const { usage, says, example, options } = command;
  return [
    usage,
    "",
    ...says,
    "",
    `  ${example}`,
    "",
    ...table(
      Object.entries({ ...options, ...COMMON }).map(([option, { value, help }]) => [
        `  --${option}${value === undefined ? "" : ` ${value}`}`,
        help,
      ]),
    ),
  ];
}
