// The embedded Postgres: a real server on a data folder of ours.
//
//   startPostgres({ home, port?, user?, durable?, log? }) → Promise<{
//     url,      // postgresql://gantry:…@127.0.0.1:<port>/gantry, its owner may create databases
//     pid,
//     port,
//     stop(),   // resolves when the server has ended
//     exited,   // Promise of { code, signal, why }, for whoever must know when it ends by itself
//   }>
//
// `home` is made when it is missing and then holds `postgres/` (the data), `postgres-password`,
// `postgres.log` and `postgres.json` (the running server). Started by root the server runs as the user
// postgres, who must be able to enter `home`. `port` is a free one unless given. `durable: false` gives
// up safety against crashes for speed: only for servers that are thrown away.
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "./failures.mjs";
import { TryAgain, untilItAnswers } from "./postgres-answer.mjs";
import { findBinaries } from "./postgres-binaries.mjs";
import { initialise } from "./postgres-initdb.mjs";
import { takeOverDataFolder } from "./postgres-lock.mjs";
import { launch } from "./postgres-server.mjs";
import { findServerUser, reachablePrograms, serverFolder } from "./postgres-user.mjs";

const OWNER = "gantry";
const ATTEMPTS = 40;

/**
 * @param {{
 *   home: string,
 *   port?: number,
 *   user?: import("./postgres-user.mjs").ServerUser | null,
 *   durable?: boolean,
 *   log?: (line: string) => void,
 * }} options
 */
export async function startPostgres({ home, port, user, durable = true, log = () => undefined }) {
  const place = await prepare({ home, user, log });
  await takeOverDataFolder(place);
  await requireSameMajor(place);
  if (!existsSync(place.dataDir)) await initialise(place, OWNER, durable);

  const password = await readPassword(place);
  for (let attempt = 1; ; attempt += 1) {
    const server = await launch(place, port ?? (await freePort()), durable);
    const url = `postgresql://${OWNER}:${password}@127.0.0.1:${server.port}/${OWNER}`;
    try {
      await untilItAnswers(server, url);
      return { url, pid: server.pid, port: server.port, exited: server.exited, stop: server.stop };
    } catch (error) {
      await server.stop();
      if (!(error instanceof TryAgain) || attempt === ATTEMPTS) throw error;
      await wait(250);
    }
  }
}

async function prepare({ home, user, log }) {
  await mkdir(home, { recursive: true });
  const serverUser = user === undefined ? await findServerUser() : user;
  const binaries = await findBinaries();
  const folder = await serverFolder(path.resolve(home), serverUser, log);
  return {
    user: serverUser,
    folder,
    dataDir: path.join(folder, "data"),
    programs: path.join(await reachablePrograms(binaries, folder, serverUser), "bin"),
    major: binaries.major,
    record: path.join(home, "postgres.json"),
    passwordFile: path.join(home, "postgres-password"),
    logFile: path.join(home, "postgres.log"),
  };
}

async function requireSameMajor({ dataDir, major }) {
  if (!existsSync(dataDir)) return;
  const found = await majorOf(dataDir);
  if (found === major) return;
  if (found === null) {
    throw new Failure(
      `${dataDir} is not a data folder of Postgres: move it away to begin with an empty database, or set GANTRY_HOME to another folder.`,
    );
  }
  throw new Failure(
    `The data in ${dataDir} was written by Postgres ${found}, and this Gantry brings Postgres ${major}: use the Gantry it was made with, or set GANTRY_HOME to another folder.`,
  );
}

async function majorOf(dataDir) {
  try {
    return Number.parseInt(await readFile(path.join(dataDir, "PG_VERSION"), "utf8"), 10);
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  }
}

async function readPassword({ passwordFile, dataDir }) {
  try {
    return (await readFile(passwordFile, "utf8")).trim();
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    throw new Failure(
      `The password of the embedded Postgres (${passwordFile}) is gone: bring the file back, or move ${dataDir} away to begin with an empty database.`,
    );
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
