// Processes remembered across starts. A number alone may by now belong to another program, so each is
// kept with its birth: only a process with the same number and birth is the one that was recorded.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

/**
 * When a process came to be, in the words of the system; null when there is none.
 *
 * @param {number} pid
 * @returns {string | null}
 */
export function birthOf(pid) {
  if (!isAlive(pid)) return null;
  return process.platform === "linux" ? birthOnLinux(pid) : birthByPs(pid);
}

/**
 * Writes down a process, with whatever else should be known about it.
 *
 * @param {string} file
 * @param {number} pid
 * @param {Record<string, unknown>} [facts]
 */
export async function recordProcess(file, pid, facts = {}) {
  const record = { ...facts, pid, birth: birthOf(pid) };
  await writeFile(file, `${JSON.stringify(record)}\n`, { mode: 0o600 });
}

/**
 * The recorded process, when it still runs; null when it has ended or its number has a new owner.
 *
 * @param {string} file
 * @returns {Promise<Record<string, any> | null>}
 */
export async function runningProcess(file) {
  const record = await readRecord(file);
  if (record === null) return null;
  const birth = birthOf(record.pid);
  return birth !== null && birth === record.birth ? record : null;
}

/** @param {string} file */
export async function forgetProcess(file) {
  await rm(file, { force: true });
}

/**
 * Asks a process to end, waits, and insists.
 *
 * @param {number} pid
 * @param {{ signals: NodeJS.Signals[], patienceMs: number, group?: boolean }} options the signals are
 *   tried one after the other; `group` sends them to what it has started as well
 * @returns {Promise<boolean>} whether it is gone
 */
export async function endProcess(pid, { signals, patienceMs, group = false }) {
  for (const signal of signals) {
    if (!send(group ? -pid : pid, signal)) return true;
    if (await hasEnded(pid, patienceMs)) return true;
  }
  return false;
}

async function hasEnded(pid, patienceMs) {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (birthOf(pid) === null) return true;
    await wait(25);
  }
  return false;
}

async function readRecord(file) {
  try {
    const record = JSON.parse(await readFile(file, "utf8"));
    return Number.isInteger(record.pid) && record.pid > 0 ? record : null;
  } catch (error) {
    if (error.code === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if (error.code === "ESRCH") return false;
    throw error;
  }
}

// Field 22 of /proc/<pid>/stat, counted after the name in brackets, which may hold anything.
function birthOnLinux(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z") return null;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${fields[19]}`;
  } catch {
    return null;
  }
}

function birthByPs(pid) {
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}
