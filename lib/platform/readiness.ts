import "server-only";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { db } from "./db";
import { log } from "./log";

type Readiness =
  | { ready: true; migration: string }
  | { ready: false; reason: string; missing?: string[]; unknown?: string[] };

export async function checkReadiness(): Promise<Readiness> {
  const expected = expectedMigrations();
  let applied: string[];
  try {
    applied = await appliedMigrations();
  } catch (error) {
    log.warn({ err: error }, "the database does not answer");
    return { ready: false, reason: "The database does not answer, or holds no schema." };
  }
  const missing = expected.filter((name) => !applied.includes(name));
  const unknown = applied.filter((name) => !expected.includes(name));
  if (missing.length > 0) {
    return { ready: false, reason: "The database schema is older than the code.", missing };
  }
  if (unknown.length > 0) {
    return { ready: false, reason: "The database schema is newer than the code.", unknown };
  }
  return { ready: true, migration: expected.at(-1) ?? "none" };
}

let known: string[] | undefined;

function expectedMigrations(): string[] {
  known ??= readdirSync(join(/* turbopackIgnore: true */ process.cwd(), "prisma", "migrations"), {
    withFileTypes: true,
  })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return known;
}

async function appliedMigrations(): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return rows.map((row) => row.name);
}
