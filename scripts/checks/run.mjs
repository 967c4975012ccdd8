// Runs one command to its end and keeps what it printed.
import { spawn } from "node:child_process";

/** Commands under way, so that an interrupted run leaves none behind. */
const underWay = new Set();

/**
 * @param {{ command: string, args: string[], env?: Record<string, string | undefined>, minutes: number, live?: boolean }} options
 *   `live` prints as it comes instead of keeping it.
 * @returns {Promise<{ ok: boolean, output: string, seconds: number }>}
 */
export function run({ command, args, env = {}, minutes, live = false }) {
  const started = Date.now();
  // A group of its own, so that a command is ended together with what it started.
  const child = spawn(command, args, {
    detached: true,
    stdio: ["ignore", live ? "inherit" : "pipe", live ? "inherit" : "pipe"],
    env: { ...process.env, ...env },
  });
  underWay.add(child);

  let output = "";
  const keep = (chunk) => (output += chunk);
  child.stdout?.setEncoding("utf8").on("data", keep);
  child.stderr?.setEncoding("utf8").on("data", keep);

  const limit = setTimeout(() => {
    output += `\nEnded after ${minutes} minutes without an end of its own.\n`;
    endGroup(child, "SIGTERM");
    setTimeout(() => endGroup(child, "SIGKILL"), 10_000).unref();
  }, minutes * 60_000);

  return new Promise((resolve) => {
    const finish = (ok) => {
      clearTimeout(limit);
      underWay.delete(child);
      resolve({ ok, output, seconds: (Date.now() - started) / 1000 });
    };
    child.once("error", (error) => {
      output += `${error.message}\n`;
      finish(false);
    });
    child.once("close", (code) => finish(code === 0));
  });
}

export function endEverything() {
  for (const child of underWay) endGroup(child, "SIGTERM");
}

function endGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}
