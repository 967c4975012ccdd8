import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { Failure } from "./failures.mjs";

const START_PATIENCE_MS = 120_000;

/** The obstacle is one that passes by itself: try again. */
export class TryAgain extends Failure {}

/** Waits for the first answer, and makes the database when the server has none yet. */
export async function untilItAnswers(server, url) {
  let gone;
  server.exited.then((end) => {
    gone = end;
  });
  const deadline = Date.now() + START_PATIENCE_MS;
  while (Date.now() < deadline) {
    if (gone) throw refusal(gone);
    if (await answers(url)) return;
    await wait(20);
  }
  throw new Failure("The embedded Postgres does not answer: see postgres.log in the data folder.");
}

// A port that was free a moment ago, or the last children of a server that was killed.
function refusal({ log, why }) {
  return /already in use|still in use/i.test(log) ? new TryAgain(why) : new Failure(why);
}

async function answers(url) {
  try {
    await ask(url, "SELECT 1");
    return true;
  } catch (error) {
    // Not there yet, starting up, or recovering after a crash.
    if (["ECONNREFUSED", "ECONNRESET", "57P03"].includes(error.code)) return false;
    if (error.code === "3D000") return createDatabase(url);
    throw error;
  }
}

async function createDatabase(url) {
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  await ask(maintenance.href, `CREATE DATABASE ${url.slice(url.lastIndexOf("/") + 1)}`);
  return true;
}

async function ask(url, sql) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}
