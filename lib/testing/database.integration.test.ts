import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { createTestDatabase, testDatabase } from "./database";

const TABLES =
  "SELECT count(*)::int AS tables FROM information_schema.tables WHERE table_schema = 'public'";

test("a test file has a migrated database of its own, and the application uses it", async () => {
  const [row] = await testDatabase().query<{ name: string }>("SELECT current_database() AS name");
  const seen = await db().$queryRaw<{ name: string }[]>`SELECT current_database() AS name`;

  expect(seen).toEqual([row]);
  expect(await db().project.count()).toBe(0);
});

test("another database shares nothing with it", async () => {
  const other = await createTestDatabase();
  await other.query("CREATE TABLE mine (id int)");

  await expect(testDatabase().query("SELECT id FROM mine")).rejects.toThrow("does not exist");
});

test("a database that is not migrated has no table", async () => {
  const bare = await createTestDatabase({ migrated: false });

  expect(await bare.query(TABLES)).toEqual([{ tables: 0 }]);
  const [migrated] = await testDatabase().query<{ tables: number }>(TABLES);
  expect(migrated?.tables).toBeGreaterThanOrEqual(30);
});
