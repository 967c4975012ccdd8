import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createTestDatabase } from "@/lib/testing/database";
import { applyMigrations, listMigrations, migrationState } from "./migrations.mjs";
import { presentSchema, readSnapshot } from "./schema-files.mjs";
import { diffSchemas } from "./schema-engine.mjs";

const OURS = "prisma/migrations";
const log = () => undefined;

describe("applying migrations", () => {
  test("brings an empty database up to the code, and then has nothing left to do", async () => {
    const { url: databaseUrl } = await createTestDatabase({ migrated: false });
    const names = (await listMigrations(OURS)).map(({ name }) => name);

    expect(await migrationState({ databaseUrl, dir: OURS })).toBe("empty");
    expect(await applyMigrations({ databaseUrl, dir: OURS, log })).toEqual({ applied: names });
    expect(await migrationState({ databaseUrl, dir: OURS })).toBe("current");
    expect(await applyMigrations({ databaseUrl, dir: OURS, log })).toEqual({ applied: [] });
  });

  test("is done once when two begin at the same time", async () => {
    const { url: databaseUrl } = await createTestDatabase({ migrated: false });
    const dir = await folderOf({ "1_notes": "CREATE TABLE note (id int); SELECT pg_sleep(0.1);" });

    const both = await Promise.all([
      applyMigrations({ databaseUrl, dir, log }),
      applyMigrations({ databaseUrl, dir, log }),
    ]);

    expect(both.flatMap(({ applied }) => applied)).toEqual(["1_notes"]);
  });

  test("keeps Prisma's own record, checksum and all", async () => {
    const database = await createTestDatabase({ migrated: false });
    const dir = await folderOf({ "1_notes": "SELECT 1" });
    await applyMigrations({ databaseUrl: database.url, dir, log });

    const rows = await database.query(
      `SELECT migration_name, checksum, applied_steps_count, finished_at IS NOT NULL AS finished,
              rolled_back_at, logs FROM "_prisma_migrations"`,
    );

    expect(rows).toEqual([
      {
        migration_name: "1_notes",
        checksum: "e004ebd5b5532a4b85984a62f8ad48a81aa3460c1ca07701f386135d72cdecf5",
        applied_steps_count: 1,
        finished: true,
        rolled_back_at: null,
        logs: null,
      },
    ]);
  });

  test("adds what is new to a database that has the rest", async () => {
    const { url: databaseUrl } = await createTestDatabase({ migrated: false });
    const before = await folderOf({ "1_notes": "CREATE TABLE note (id int)" });
    const after = await folderOf({
      "1_notes": "CREATE TABLE note (id int)",
      "2_text": "ALTER TABLE note ADD COLUMN words text",
    });
    await applyMigrations({ databaseUrl, dir: before, log });

    expect(await migrationState({ databaseUrl, dir: after })).toBe("pending");
    expect(await applyMigrations({ databaseUrl, dir: after, log })).toEqual({
      applied: ["2_text"],
    });
  });
});

describe("a migration that fails", () => {
  test("leaves the database as it was, and can be mended and tried again", async () => {
    const database = await createTestDatabase({ migrated: false });
    const dir = await folderOf({
      "1_notes": "CREATE TABLE note (id int)",
      "2_broken": "CREATE TABLE half (id int); ALTER TABLE nowhere ADD COLUMN x int;",
    });
    const attempt = { databaseUrl: database.url, dir, log };

    await expect(applyMigrations(attempt)).rejects.toThrow('relation "nowhere" does not exist');
    expect(await tablesOf(database)).toEqual([]);
    expect(await migrationState(attempt)).toBe("empty");

    await writeFile(path.join(dir, "2_broken", "migration.sql"), "CREATE TABLE half (id int);");
    expect(await applyMigrations(attempt)).toEqual({ applied: ["1_notes", "2_broken"] });
    expect(await tablesOf(database)).toEqual(["_prisma_migrations", "half", "note"]);
  });

  test("under another tool does not bar the way", async () => {
    const database = await createTestDatabase({ migrated: false });
    const first = await folderOf({ "1_notes": "CREATE TABLE note (id int)" });
    const dir = await folderOf({
      "1_notes": "CREATE TABLE note (id int)",
      "2_text": "ALTER TABLE note ADD COLUMN words text",
    });
    const attempt = { databaseUrl: database.url, dir, log };
    await applyMigrations({ ...attempt, dir: first });
    await database.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ('x', 'y', '2_text')`,
    );

    expect(await migrationState(attempt)).toBe("failed");
    expect(await applyMigrations(attempt)).toEqual({ applied: ["2_text"] });
    expect(await migrationState(attempt)).toBe("current");
  });
});

describe("a database that is not ours to change", () => {
  test("is newer than the code, and refused by name", async () => {
    const database = await createTestDatabase();
    await database.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at)
       VALUES ('x', 'y', '29991231000000_tomorrow', now())`,
    );
    const attempt = { databaseUrl: database.url, dir: OURS, log };

    expect(await migrationState(attempt)).toBe("newer");
    await expect(applyMigrations(attempt)).rejects.toThrow(/newer than this code.*_tomorrow/);
  });

  test("holds tables of somebody else", async () => {
    const database = await createTestDatabase({ migrated: false });
    await database.query("CREATE TABLE invoice (id int)");

    await expect(applyMigrations({ databaseUrl: database.url, dir: OURS, log })).rejects.toThrow(
      /not Gantry's, such as "invoice"/,
    );
  });
});

test("the migrations lead to the schema as it stands", async () => {
  expect(await diffSchemas(await readSnapshot(), await presentSchema())).toBe("");
});

async function folderOf(migrations: Record<string, string>) {
  const dir = await mkdtemp(path.join(tmpdir(), "gantry-migrations-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  for (const [name, sql] of Object.entries(migrations)) {
    await mkdir(path.join(dir, name));
    await writeFile(path.join(dir, name, "migration.sql"), sql);
  }
  return dir;
}

async function tablesOf(database: Awaited<ReturnType<typeof createTestDatabase>>) {
  const rows = await database.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  return rows.map(({ name }) => name);
}
