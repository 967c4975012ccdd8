import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Failure } from "./failures.mjs";
import { fingerprint, readStamp, writeStamp } from "./fingerprint.mjs";
import { runToEnd } from "./run.mjs";

/**
 * Installs what the lockfile names, when that is not what lies in node_modules.
 *
 * @param {{ root: string, home: string, env: Record<string, string | undefined>, announce: (text: string) => void }} options
 * @returns {Promise<string>} what was done
 */
export async function installPackages({ root, home, env, announce }) {
  const lockFile = path.join(root, "package-lock.json");
  if (!existsSync(lockFile)) {
    throw new Failure(
      "package-lock.json is missing, and with it the versions Gantry is made of: get it back (git checkout package-lock.json).",
    );
  }
  const stamp = path.join(root, "node_modules", ".gantry-installed");
  const wanted = fingerprint(root, ["package-lock.json"], [process.platform, process.arch]);
  if ((await readStamp(stamp)) === wanted) return "unchanged";
  if (await isInstalled(root)) {
    await writeStamp(stamp, wanted);
    return "unchanged";
  }

  announce("installing, a minute or two the first time");
  const npm = npmCommand(env);
  await runToEnd(npm.command, [...npm.words, "ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    env,
    home,
    log: "install.log",
    otherwise: "The packages could not be installed",
  });
  await writeStamp(stamp, wanted);
  return "installed";
}

// npm writes down at the end of an install what it has put there; somebody may have run it by hand.
async function isInstalled(root) {
  const [locked, present] = await Promise.all([
    readPackages(path.join(root, "package-lock.json")),
    readPackages(path.join(root, "node_modules", ".package-lock.json")),
  ]);
  if (!present) return false;
  const isRight = ([place, entry]) => {
    if (place === "") return true;
    const found = present[place];
    return found ? found.version === entry.version : entry.optional === true || entry.peer === true;
  };
  return (
    Object.entries(locked).every(isRight) && Object.keys(present).every((place) => locked[place])
  );
}

async function readPackages(file) {
  try {
    return JSON.parse(await readFile(file, "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT") return null;
    if (error instanceof SyntaxError) {
      throw new Failure(
        `${file} is damaged: get it back (git checkout package-lock.json, rm -r node_modules).`,
      );
    }
    throw error;
  }
}

// The npm that ran `npm start`, else the one on the path.
function npmCommand(env) {
  const script = env.npm_execpath;
  if (script && /\.c?js$/.test(script)) return { command: process.execPath, words: [script] };
  return { command: process.platform === "win32" ? "npm.cmd" : "npm", words: [] };
}
