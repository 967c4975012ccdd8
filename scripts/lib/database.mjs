// What the launcher has to know of a database before the application runs on it.
import pg from "pg";
import { Failure, oneLine } from "./failures.mjs";
import { applyMigrations, migrationState } from "./migrations.mjs";

const OLDEST = 15;
const NEWEST = 18;

/**
 * Refuses, in one line each, a server that does not answer, does not let us in, or is of a version that
 * Gantry is not tried with.
 *
 * @param {string} url as DATABASE_URL gives it
 */
export async function requireUsableServer(url) {
  const version = await withClient(url, async (client) => {
    const { rows } = await client.query("SHOW server_version_num");
    return Number(rows[0].server_version_num);
  }).catch((error) => {
    throw new Failure(connectionLine(error, new URL(url)));
  });
  const problem = versionProblem(version);
  if (problem) throw new Failure(problem);
}

/**
 * @param {number} version as `server_version_num` gives it, such as 150004
 * @returns {string | null}
 */
export function versionProblem(version) {
  const major = Math.floor(version / 10_000);
  if (major >= OLDEST && major <= NEWEST) return null;
  return `DATABASE_URL leads to Postgres ${major}, and Gantry works with ${OLDEST} to ${NEWEST}: use one of these, or leave DATABASE_URL out.`;
}

/**
 * @param {{ databaseUrl: string, dir: string, remedy: string, announce: (text: string) => void }} options
 *   `remedy` ends the line about a database that is newer than the code
 * @returns {Promise<string>} what was done
 */
export async function migrate({ databaseUrl, dir, remedy, announce }) {
  const state = await migrationState({ databaseUrl, dir });
  if (state === "current") return "unchanged";
  if (state === "newer") {
    throw new Failure(
      `The database schema is newer than this code: update it (git pull), or ${remedy}.`,
    );
  }
  announce("applying");
  try {
    const { applied } = await applyMigrations({ databaseUrl, dir, log: () => undefined });
    return `${applied.length} applied`;
  } catch (error) {
    if (error instanceof Failure || !error.severity) throw error;
    if (error.code === "53100") throw error;
    throw new Failure(
      `A migration was refused and the database is as it was: ${oneLine(error.message)} (code ${error.code})`,
    );
  }
}

/**
 * @param {string} url
 * @returns {Promise<{ users: number, projects: number }>}
 */
export async function countContents(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT count(*) FROM "User")::int AS users, (SELECT count(*) FROM "Project")::int AS projects`,
    );
    return rows[0];
  });
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}

function connectionLine(error, url) {
  const server = `${url.hostname}:${url.port || "5432"}`;
  switch (error.code) {
    case "28P01":
    case "28000":
      return `Postgres at ${server} refuses the user or the password in DATABASE_URL: correct them.`;
    case "3D000":
      return `Postgres at ${server} has no database "${url.pathname.slice(1)}": create it, or correct DATABASE_URL.`;
    case "53300":
      return `Postgres at ${server} has no connection left: close some, or raise max_connections.`;
    default:
      return `No Postgres answers at ${server} (${error.code ?? oneLine(error.message)}): start it, or correct DATABASE_URL.`;
  }
}
