// GANTRY_HOME: what one Gantry keeps, and who is using it.
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Failure, isDiskFull } from "./failures.mjs";
import { endProcess, forgetProcess, recordProcess, runningProcess } from "./processes.mjs";

/**
 * Makes the folder when it is missing, makes sure it can be written, and takes it for this process.
 *
 * @param {string} home
 * @param {Record<string, unknown>} facts shown to the next one who wants it
 * @returns {Promise<{ release: () => Promise<void> }>}
 */
export async function takeHome(home, facts) {
  await makeWritable(home);
  const record = launcherRecord(home);
  const other = await runningProcess(record);
  if (other) {
    const where = other.url ? `, ${other.url}` : "";
    throw new Failure(
      `Another Gantry already runs on ${home} (process ${other.pid}${where}): use or stop that one, or set GANTRY_HOME to another folder.`,
    );
  }
  await recordProcess(record, process.pid, facts);
  return { release: () => forgetProcess(record) };
}

/**
 * What a killed launcher has left running, a server that holds its port or a step of the start, is
 * ended, and nobody else.
 *
 * @param {string} home
 */
export async function endOrphans(home) {
  for (const record of [serverRecord(home), stepRecord(home)]) {
    const orphan = await runningProcess(record);
    if (orphan) {
      await endProcess(orphan.pid, {
        signals: ["SIGTERM", "SIGKILL"],
        patienceMs: 5_000,
        group: true,
      });
    }
    await forgetProcess(record);
  }
}

/** @param {string} home */
export function launcherRecord(home) {
  return path.join(home, "gantry.json");
}

/** @param {string} home */
export function serverRecord(home) {
  return path.join(home, "server.json");
}

/** @param {string} home */
export function stepRecord(home) {
  return path.join(home, "step.json");
}

/** @param {string} home */
export async function makeWritable(home) {
  try {
    const made = await mkdir(home, { recursive: true });
    // Whatever the umask: a Postgres that root started as another user has to get in. Secrets are 600.
    if (made !== undefined && process.getuid?.() === 0) await chmod(home, 0o755);
    const probe = path.join(home, `.probe-${process.pid}`);
    await writeFile(probe, "");
    await rm(probe);
  } catch (error) {
    if (isDiskFull(error)) throw error;
    throw new Failure(
      `The data folder ${home} cannot be written (${error.code ?? error.message}): make it writable for this user, or set GANTRY_HOME to another folder.`,
    );
  }
}
