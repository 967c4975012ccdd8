// Runs a program to its end, its output into a file, and says in one line why it failed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import path from "node:path";
import { diskFull, Failure, oneLine, saysDiskFull } from "./failures.mjs";
import { stepRecord } from "./home.mjs";
import { forgetProcess, recordProcess } from "./processes.mjs";

const TAIL_BYTES = 64_000;
/** @type {Set<number>} */
const running = new Set();

/**
 * @param {string} command
 * @param {string[]} words
 * @param {{ cwd: string, env: Record<string, string | undefined>, home: string, log: string, otherwise: string }} options
 *   `log` is the name of a file in `home`; `otherwise` opens the line of a failure: what could not be done
 * @throws {Failure}
 */
export async function runToEnd(command, words, { cwd, env, home, log, otherwise }) {
  const logFile = path.join(home, log);
  const file = createWriteStream(logFile);
  await once(file, "open");
  let diskIsFull = false;
  file.on("error", (error) => {
    diskIsFull ||= error.code === "ENOSPC";
  });
  // A group of its own, so that what it starts ends with it.
  const child = spawn(command, words, {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let tail = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      tail = (tail + chunk).slice(-TAIL_BYTES);
      file.write(chunk);
    });
  }
  const ended = new Promise((resolve) => {
    child.once("error", (error) => {
      tail += `\n${error.message}`;
      resolve(null);
    });
    child.once("close", resolve);
  });
  if (child.pid !== undefined) {
    running.add(child.pid);
    await recordProcess(stepRecord(home), child.pid);
  }
  const code = await ended;
  running.delete(child.pid);
  await forgetProcess(stepRecord(home));
  file.end();
  if (code === 0) return;
  if (diskIsFull || saysDiskFull(tail)) throw new Failure(diskFull());
  throw new Failure(`${otherwise}: ${reasonIn(tail)} (all of it in ${logFile})`);
}

/** Ends what is still running; its caller then gets the failure. */
export function endRunning() {
  for (const pid of running) {
    try {
      process.kill(-pid, "SIGTERM");
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  }
}

function reasonIn(output) {
  const lines = output
    .replace(/\x1b\[[0-9;]*m/g, "")
    .split("\n")
    .map((line) => line.trim())
    .filter(
      (line) => line !== "" && !/^at /.test(line) && !/A complete log of this run/.test(line),
    );
  const telling = lines.find((line) =>
    /^(npm error (?!code|errno|syscall|path)|\w*Error:|error:)/i.test(line),
  );
  return oneLine((telling ?? lines.at(-1) ?? "it ended without a word").replace(/^npm error /, ""));
}
