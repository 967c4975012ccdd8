// @ts-check
import { readArguments } from "./arguments.mjs";
import { COMMANDS, COMMON } from "./commands.mjs";
import { EXIT, Failure, messageOf } from "./failure.mjs";
import { helpOf } from "./help.mjs";
import { readSettings } from "./settings.mjs";
import { teller } from "./tell.mjs";
import { VERSION } from "./version.mjs";

/**
 * @param {string[]} args
 * @param {import("./tell.mjs").World} world
 * @returns {Promise<number>} the exit code
 */
export async function main([name = "", ...args], world) {
  const { stdout, stderr, env } = world;
  // Whoever reads what is printed may go away; the command is run to its end all the same.
  for (const stream of [stdout, stderr]) stream.on("error", () => undefined);
  const print = (/** @type {string[]} */ lines) => stdout.write(`${lines.join("\n")}\n`);
  if (name === "--version" || name === "version") {
    print([VERSION]);
    return EXIT.ok;
  }
  if (["", "--help", "-h", "help"].includes(name)) {
    print(helpOf(args[0] ?? ""));
    return name === "" ? EXIT.usage : EXIT.ok;
  }
  const command = COMMANDS[name];
  try {
    if (!command)
      throw new Failure(`There is no command ${name}. gantry --help lists those there are.`);
    const given = readArguments(args, { ...command.options, ...COMMON });
    if (given.flag("help")) {
      print(helpOf(name));
      return EXIT.ok;
    }
    const flags = {
      url: given.text("url"),
      project: given.text("project"),
      "insecure-http": given.flag("insecure-http"),
    };
    const settings = await readSettings(flags, { env, cwd: world.cwd() });
    const tell = teller(world, { isJson: given.flag("json"), isQuiet: given.flag("quiet") });
    return await command.run({ given, settings, tell, world });
  } catch (error) {
    const own = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
    return told(error, own.includes("--json"), world);
  }
}

/**
 * @param {unknown} error
 * @param {boolean} isJson
 * @param {import("./tell.mjs").World} world
 */
function told(error, isJson, { stdout, stderr, env }) {
  const exitCode = error instanceof Failure ? error.exitCode : EXIT.failed;
  const message = messageOf(error);
  stderr.write(`gantry: ${message}\n`);
  if (!(error instanceof Failure) && env.GANTRY_DEBUG && error instanceof Error) {
    stderr.write(`${error.stack ?? ""}\n`);
  }
  if (isJson) stdout.write(`${JSON.stringify({ error: message, exit: exitCode }, null, 2)}\n`);
  return exitCode;
}
