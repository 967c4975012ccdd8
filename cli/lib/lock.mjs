// @ts-check
import { open, readFile, stat, unlink, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isSystemError } from "./failure.mjs";

const LOOKS_EVERY_MS = 100;
/** Whoever holds it says so more often than this. */
const HELD_MS = 60_000;
const SAYS_EVERY_MS = 10_000;

/**
 * One reporter sends what is spooled at a time. It saves work and nothing else: what two send is taken once.
 *
 * @template Value
 * @param {string} folder
 * @param {number} withinMs how long to wait for another
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value | null>} null where another has held it all the time
 */
export async function holding(folder, withinMs, work) {
  const file = path.join(folder, ".lock");
  const until = Date.now() + withinMs;
  while (!(await take(file))) {
    if (Date.now() >= until) return null;
    await pause(LOOKS_EVERY_MS);
  }
  const saying = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, SAYS_EVERY_MS);
  saying.unref();
  try {
    return await work();
  } finally {
    clearInterval(saying);
    await unlink(file).catch(() => undefined);
  }
}

/** @param {string} file */
async function take(file) {
  try {
    const lock = await open(file, "wx", 0o600);
    await lock.writeFile(JSON.stringify({ pid: process.pid, host: hostname() }));
    await lock.close();
    return true;
  } catch (error) {
    if (!isSystemError(error, "EEXIST")) throw error;
  }
  if (await isAbandoned(file)) await unlink(file).catch(() => undefined);
  return false;
}

/** @param {string} file */
async function isAbandoned(file) {
  try {
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > HELD_MS) return true;
    const { pid, host } = JSON.parse(await readFile(file, "utf8"));
    return host === hostname() && typeof pid === "number" && !isAlive(pid);
  } catch {
    // Gone, or being written: looked at again.
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isSystemError(error, "EPERM");
  }
}
