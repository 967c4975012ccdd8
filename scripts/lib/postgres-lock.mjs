// Before a server starts on a data folder: whoever still holds the folder is told apart. A server that
// somebody is using is left alone, one whose launcher was killed is ended, and a lock file whose number
// now belongs to another program is taken away (a dead owner's lock Postgres clears by itself).
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { Failure } from "./failures.mjs";
import { birthOf, endProcess, runningProcess } from "./processes.mjs";

/**
 * @param {{ record: string, dataDir: string }} options `record` is the file written for a started server
 */
export async function takeOverDataFolder({ record, dataDir }) {
  const recorded = await runningProcess(record);
  if (recorded && birthOf(recorded.owner.pid) === recorded.owner.birth) {
    throw new Failure(
      `The data in ${dataDir} is in use by process ${recorded.owner.pid}: stop that one first, or set GANTRY_HOME to another folder.`,
    );
  }
  const holder = await lockHolder(dataDir);
  if (holder === null) return;
  if (recorded?.pid === holder || isServerOn(holder, dataDir)) await endServer(holder, dataDir);
  else if (birthOf(holder) !== null) await rm(lockFile(dataDir), { force: true });
}

async function endServer(pid, dataDir) {
  // Fast shutdown, then the immediate one, which recovers from its log at the next start.
  if (await endProcess(pid, { signals: ["SIGINT", "SIGQUIT"], patienceMs: 20_000 })) return;
  throw new Failure(
    `A Postgres from an earlier run (process ${pid}) does not let go of ${dataDir}: end it and run the command again.`,
  );
}

async function lockHolder(dataDir) {
  try {
    const pid = Number.parseInt(await readFile(lockFile(dataDir), "utf8"), 10);
    return pid > 1 ? pid : null;
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

function lockFile(dataDir) {
  return path.join(dataDir, "postmaster.pid");
}

function isServerOn(pid, dataDir) {
  const words = commandOf(pid);
  return words.includes("postgres") && words.includes(dataDir);
}

function commandOf(pid) {
  try {
    return process.platform === "linux"
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8")
      : execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
