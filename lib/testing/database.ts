// A real Postgres for integration tests (files named *.integration.test.ts and scripts/lib/*.test.ts).
//
//   import { testDatabase } from "@/lib/testing/database";
//
//   const rows = await testDatabase().query<{ state: string }>('SELECT … WHERE id = $1', [id]);
//
// Every test file starts with a migrated, empty database of its own. DATABASE_URL names it before the
// file is loaded, so `@/lib/platform/db` and everything above it work in a test as they do in the app.
// Tests inside one file share that database: make your own project in each, or ask for another:
//
//   const target = await createTestDatabase();                    // a second migrated one
//   const target = await createTestDatabase({ migrated: false }); // one without any table

import { randomUUID } from "node:crypto";
import { Pool, type QueryResultRow } from "pg";
import { inject, onTestFinished } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection string of the server's maintenance database. */
    postgresUrl: string;
    /** Name of the migrated database that test databases are copied from. */
    postgresTemplate: string;
  }
}

export interface TestDatabase {
  readonly url: string;
  /** Runs one statement beside the code under test, to arrange or to look. */
  query<Row extends QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Ends the connections that `query` opened; the server itself goes away after the run. */
  close(): Promise<void>;
}

let ofThisFile: TestDatabase | undefined;

/** The database of the running test file, the one DATABASE_URL names. */
export function testDatabase(): TestDatabase {
  if (!ofThisFile) throw new Error("No database: name the test file *.integration.test.ts");
  return ofThisFile;
}

/** Another database, for as long as the running test takes. */
export async function createTestDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const database = await copyDatabase(migrated ? inject("postgresTemplate") : "template0");
  onTestFinished(() => database.close());
  return database;
}

/** Called once per test file by integration-setup.ts. */
export async function openDatabaseOfThisFile(): Promise<TestDatabase> {
  ofThisFile = await copyDatabase(inject("postgresTemplate"));
  return ofThisFile;
}

async function copyDatabase(template: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const server = new Pool({ connectionString: inject("postgresUrl"), max: 1 });
  await server.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  await server.end();

  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return connect(url.href);
}

function connect(url: string): TestDatabase {
  const pool = new Pool({ connectionString: url, max: 4 });
  return {
    url,
    async query<Row extends QueryResultRow>(sql: string, values: unknown[] = []) {
      const result = await pool.query<Row>(sql, values);
      return result.rows;
    },
    close: () => pool.end(),
  };
}
