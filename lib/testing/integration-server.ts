import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "../../scripts/lib/migrations.mjs";
import { startPostgres } from "../../scripts/lib/postgres.mjs";

const TEMPLATE = "gantry_template";

/** One throw-away Postgres per run, with one migrated database that every test file copies. */
export async function setup(project: TestProject) {
  const home = await mkdtemp(path.join(tmpdir(), "gantry-integration-"));
  // Run by root, the server belongs to another user, who has to get in.
  await chmod(home, 0o755);
  const server = await startPostgres({ home, durable: false });

  const teardown = async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };

  try {
    await migrateTemplate(server.url);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide("postgresUrl", server.url);
  project.provide("postgresTemplate", TEMPLATE);
  return teardown;
}

async function migrateTemplate(serverUrl: string) {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`CREATE DATABASE "${TEMPLATE}"`);
  await client.end();

  const url = new URL(serverUrl);
  url.pathname = `/${TEMPLATE}`;
  await applyMigrations({ databaseUrl: url.href, dir: "prisma/migrations", log: () => undefined });
}
