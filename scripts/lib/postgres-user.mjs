// Postgres refuses to run as root. Started by root, it runs as another user, who must be able to get to
// its programs and its data; where the way is closed, both are kept in a place that is open.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
} from "node:fs/promises";
import path from "node:path";
import { Failure } from "./failures.mjs";

const OPEN_PLACE = "/var/lib/gantry";

/** @typedef {{ name: string, uid: number, gid: number }} ServerUser */

/**
 * Whom the server runs as: null for the present user, who is not root.
 *
 * @returns {Promise<ServerUser | null>}
 */
export async function findServerUser() {
  if (process.getuid?.() !== 0) return null;
  const known = await lookUp("postgres");
  if (known) return known;
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], {
      stdio: "pipe",
    });
  } catch {
    throw new Failure(
      "Postgres does not run as root, and no user named postgres could be made: add one (useradd --system --user-group postgres), run Gantry as another user, or set DATABASE_URL.",
    );
  }
  return lookUp("postgres");
}

/**
 * The folder for the server's data, `<home>/postgres`: there, or where it points to.
 *
 * @param {string} home
 * @param {ServerUser | null} user
 * @param {(line: string) => void} log
 * @returns {Promise<string>} free of symbolic links
 */
export async function serverFolder(home, user, log) {
  const folder = path.join(home, "postgres");
  if (!existsSync(folder)) {
    const closed = user && (await closedTo(user, home));
    if (closed) await placeElsewhere(folder, closed, user, log);
    else await mkdir(folder, { recursive: true });
  }
  const real = await realpath(folder);
  const closed = user && (await closedTo(user, real));
  if (closed) throw new Failure(closedLine(closed, user));
  return real;
}

/**
 * The folder of the programs, copied next to the data when the installed one cannot be reached.
 *
 * @param {{ native: string, version: string }} binaries
 * @param {string} folder as serverFolder says
 * @param {ServerUser | null} user
 * @returns {Promise<string>}
 */
export async function reachablePrograms({ native, version }, folder, user) {
  if (!user || !(await closedTo(user, await realpath(native)))) return native;
  const copy = path.join(folder, `programs-${version}`);
  if (existsSync(copy)) return copy;
  await rm(`${copy}.new`, { recursive: true, force: true });
  await cp(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
  await rename(`${copy}.new`, copy);
  return copy;
}

async function placeElsewhere(folder, closed, user, log) {
  try {
    await mkdir(OPEN_PLACE, { recursive: true, mode: 0o755 });
  } catch {
    throw new Failure(closedLine(closed, user));
  }
  const name = path.basename(path.resolve(folder, "..", ".."));
  const place = await mkdtemp(path.join(OPEN_PLACE, `${name}-`));
  await chmod(place, 0o755);
  if (await closedTo(user, place)) throw new Failure(closedLine(closed, user));
  await symlink(place, folder);
  log(`${closed} is closed to the user ${user.name}, so the database lies in ${place}`);
}

function closedLine(closed, user) {
  return `The embedded Postgres runs as the user ${user.name}, who cannot enter ${closed}: set GANTRY_HOME to a folder that user can reach, such as /srv/gantry.`;
}

/** The first folder on the way that the user may not pass. */
async function closedTo(user, target) {
  const steps = [];
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    steps.unshift(folder);
    if (folder === path.dirname(folder)) break;
  }
  for (const folder of steps) {
    const facts = await stat(folder);
    const bit = facts.uid === user.uid ? 0o100 : facts.gid === user.gid ? 0o010 : 0o001;
    if ((facts.mode & bit) === 0) return folder;
  }
  return null;
}

async function lookUp(name) {
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  const found = lines.find((fields) => fields[0] === name);
  return found ? { name, uid: Number(found[2]), gid: Number(found[3]) } : null;
}
