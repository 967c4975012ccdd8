// Migrations in Prisma's folder layout and with Prisma's own record, `_prisma_migrations`, so that
// `prisma migrate` on another machine agrees about what has been applied.
//
//   await applyMigrations({ databaseUrl, dir: "prisma/migrations", log: console.log });
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { Failure } from "./failures.mjs";

// Any number will do, as long as every Gantry uses the same.
const LOCK = 4_720_115_302;

/**
 * @param {string} dir
 * @returns {Promise<{ name: string, sql: string }[]>} in the order they are applied
 */
export async function listMigrations(dir) {
  const entries = await readdir(dir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      sql: await readFile(path.join(dir, name, "migration.sql"), "utf8"),
    })),
  );
}

/**
 * What the database is to the migrations of `dir`: "empty" (none applied), "pending" (some are),
 * "current" (all are), "newer" (holds one that the code does not know) or "failed" (one was begun by
 * another tool and never finished). Needs no engine, so it is quick.
 *
 * @param {{ databaseUrl: string, dir: string }} options
 * @returns {Promise<"empty" | "pending" | "current" | "newer" | "failed">}
 */
export async function migrationState({ databaseUrl, dir }) {
  const known = (await listMigrations(dir)).map((migration) => migration.name);
  return withClient(databaseUrl, async (client) => compare(await recordedIn(client), known));
}

/**
 * Brings the database up to the migrations of `dir`; with none pending it changes nothing. All pending
 * migrations and their record are one transaction, and one process at a time does it: on failure, or
 * when the process dies, the database is as it was and the next run can try again.
 *
 * @param {{ databaseUrl: string, dir: string, log: (line: string) => void }} options
 * @returns {Promise<{ applied: string[] }>}
 */
export async function applyMigrations({ databaseUrl, dir, log }) {
  const migrations = await listMigrations(dir);
  return withClient(databaseUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const rows = await recordedIn(client);
    const state = compare(
      rows,
      migrations.map((migration) => migration.name),
    );
    if (state === "current") return { applied: [] };
    if (state === "newer") throw new SchemaIsNewer(unknownOf(rows, migrations));
    if (rows.length === 0) await refuseForeignTables(client);
    const applied = await applyInOneTransaction(client, dir, migrations);
    for (const name of applied) log(`Applied migration ${name}`);
    return { applied };
  });
}

/** The database knows migrations that this code does not. */
export class SchemaIsNewer extends Failure {
  constructor(names) {
    super(
      `The database schema is newer than this code, it has ${names.join(", ")}: update the code (git pull), or use another database.`,
    );
  }
}

/** The database holds somebody else's tables. */
export class NotOurDatabase extends Failure {
  constructor(table) {
    super(
      `The database already holds tables that are not Gantry's, such as "${table}": give Gantry an empty database of its own.`,
    );
  }
}

async function withClient(databaseUrl, work) {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  // A connection that breaks rejects the query in flight; without a listener it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function recordedIn(client) {
  const { rows: found } = await client.query(
    "SELECT to_regclass('\"_prisma_migrations\"') IS NOT NULL AS there",
  );
  if (!found[0].there) return [];
  const { rows } = await client.query(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  return rows;
}

function compare(rows, known) {
  if (rows.some((row) => !known.includes(row.name))) return "newer";
  if (rows.some((row) => !row.finished)) return "failed";
  if (rows.length === 0) return "empty";
  return rows.length < known.length ? "pending" : "current";
}

function unknownOf(rows, migrations) {
  const known = migrations.map((migration) => migration.name);
  return rows.map((row) => row.name).filter((name) => !known.includes(name));
}

async function refuseForeignTables(client) {
  const { rows } = await client.query(
    `SELECT tablename FROM pg_tables
     WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations' LIMIT 1`,
  );
  if (rows.length > 0) throw new NotOurDatabase(rows[0].tablename);
}

async function applyInOneTransaction(client, dir, migrations) {
  const { runMigrations } = await import("./schema-engine.mjs");
  await client.query("BEGIN");
  try {
    await forgetUnfinished(client);
    const applied = await runMigrations(client, engineList(dir, migrations));
    await client.query("COMMIT");
    return applied;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

// Another tool's unfinished attempt: Postgres has undone its script, only the record still bars the way.
async function forgetUnfinished(client) {
  const { rows } = await client.query(
    "SELECT to_regclass('\"_prisma_migrations\"') IS NOT NULL AS there",
  );
  if (!rows[0].there) return;
  await client.query(
    `DELETE FROM "_prisma_migrations" WHERE finished_at IS NULL AND rolled_back_at IS NULL`,
  );
}

function engineList(dir, migrations) {
  return {
    baseDir: path.resolve(dir),
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}
