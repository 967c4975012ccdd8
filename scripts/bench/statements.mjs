import { setTimeout as wait } from "node:timers/promises";
import { withClient } from "../lib/database.mjs";

/** So often each request is sent. */
export const COUNTED = 3;
/** By then what followed the request before is done: figures and a forecast are renewed. */
const QUIET_MS = 1000;

/**
 * How many statements the application sends for one request. What it asks by itself meanwhile, as each minute
 * what is outdated, only adds: the least of several counts is that of the request. Left out are its queue of
 * jobs, which polls every two seconds where there is one, by the name of its schema (`lib/platform/jobs.ts`),
 * and BEGIN and COMMIT: Postgres counts a prepared one the first time that a connection sends it, and no more.
 *
 * @param {string} databaseUrl
 * @param {() => Promise<unknown>} request
 */
export async function countStatements(databaseUrl, request) {
  return withClient(databaseUrl, async (client) => {
    await client.query("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
    await track(client, "top");
    const counts = [];
    for (let turn = 0; turn < COUNTED; turn += 1) {
      await wait(QUIET_MS);
      await client.query("SELECT pg_stat_statements_reset()");
      await request();
      const { rows } = await client.query(
        `SELECT coalesce(sum(calls), 0)::int AS calls FROM pg_stat_statements
         WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
           AND query NOT LIKE '%pg_stat_statements%' AND query NOT LIKE '%gantry_jobs.%'
           AND query NOT IN ('BEGIN', 'COMMIT', 'ROLLBACK')`,
      );
      counts.push(rows[0].calls);
    }
    await track(client, "none");
    return Math.min(...counts);
  });
}

/** Every connection learns of it when it is next asked. */
async function track(client, what) {
  await client.query(`ALTER SYSTEM SET pg_stat_statements.track = '${what}'`);
  await client.query("SELECT pg_reload_conf()");
  for (;;) {
    const { rows } = await client.query("SHOW pg_stat_statements.track");
    if (rows[0]["pg_stat_statements.track"] === what) return;
    await wait(10);
  }
}
