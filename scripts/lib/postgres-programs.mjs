// Runs a program of the embedded Postgres as the user it may run as, and reads why it ended.
import { spawn } from "node:child_process";
import path from "node:path";
import { diskFull, saysDiskFull } from "./failures.mjs";

/**
 * In a process group of its own: Ctrl-C in the terminal reaches the launcher alone, which ends things
 * in order.
 *
 * @param {{ programs: string, user: { uid: number, gid: number } | null }} place
 * @param {string} name
 * @param {string[]} options
 * @param {import("node:child_process").StdioOptions} stdio
 */
export function spawnServerProgram({ programs, user }, name, options, stdio) {
  return spawn(path.join(programs, name), options, {
    stdio,
    detached: true,
    cwd: "/",
    env: { ...process.env, LC_ALL: "C" },
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<{ code: number | null, signal: string | null, error?: Error }>} never rejects
 */
export function ended(child) {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: null, signal: null, error }));
    child.once("close", (code, signal) => resolve({ code, signal, error: undefined }));
  });
}

const TELLING = /(?:FATAL|PANIC|ERROR|error):\s*(.+)/;
const PASSING =
  /\b(LOG|HINT|DETAIL|STATEMENT): |the database system is (starting up|shutting down|not yet accepting)/;

/**
 * One line out of a program's output.
 *
 * @param {string} output
 * @param {string} otherwise what to say, alone or in front of the reason
 */
export function reasonIn(output, otherwise) {
  if (saysDiskFull(output)) return diskFull();
  const lines = output
    .trim()
    .split("\n")
    .filter((line) => !PASSING.test(line));
  const telling = lines.find((line) => TELLING.test(line));
  const line = telling ? TELLING.exec(telling)?.[1] : lines.at(-1);
  return line ? `${otherwise}: ${line}` : `${otherwise}.`;
}
