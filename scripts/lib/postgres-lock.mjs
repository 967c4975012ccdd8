// Before a server starts on a data folder: whoever still holds the folder is told apart. A server that
// somebody is using is left alone, one whose launcher was killed is ended, and a lock left by a server
// that is gone is passed on, whoever may have its number now.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
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
  else await passOnLock(dataDir);
}

// Postgres takes over a lock that bears the number of its parent. The lock is not removed, because by
// its further lines Postgres sees whether children of the old server are still at the data.
async function passOnLock(dataDir) {
  const lines = (await readFile(lockFile(dataDir), "utf8")).split("\n");
  await writeFile(lockFile(dataDir), [process.pid, ...lines.slice(1)].join("\n"));
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
