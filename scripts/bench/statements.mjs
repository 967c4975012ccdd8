import { setTimeout as wait } from "node:timers/promises";
import { withClient } from "../lib/database.mjs";

/**
 * How many statements the application sends for one request, transaction control included.
 *
 * @param {string} databaseUrl
 * @param {() => Promise<unknown>} request
 */
export async function countStatements(databaseUrl, request) {
  return withClient(databaseUrl, async (client) => {
    await client.query("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
    await track(client, "top");
    await client.query("SELECT pg_stat_statements_reset()");
    await request();
    const { rows } = await client.query(
      `SELECT coalesce(sum(calls), 0)::int AS calls FROM pg_stat_statements
       WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
         AND query NOT LIKE '%pg_stat_statements%'`,
    );
    await track(client, "none");
    return rows[0].calls;
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
