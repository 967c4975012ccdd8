// npm run db:migration -- <name>
//
// Writes prisma/migrations/<time>_<name>/migration.sql: the way from the schema as the last migration
// left it (prisma/migrations/schema-snapshot.txt) to the schema as it stands now. Read it, add by hand
// what Prisma cannot say (checks, triggers), and commit both files.
import { mkdir, writeFile } from "node:fs/promises";
import { diffSchemas } from "./lib/schema-engine.mjs";
import { presentSchema, readSnapshot, writeSnapshot } from "./lib/schema-files.mjs";

const [, , given, time = timestamp()] = process.argv;
const name = (given ?? "").toLowerCase().replace(/[^a-z0-9]+/g, "_");
if (!/^[a-z]/.test(name)) fail("Say what changes: npm run db:migration -- add_waivers");
if (!/^\d{14}$/.test(time)) fail("The time is written as YYYYMMDDHHMMSS");

const after = await presentSchema();
const sql = withoutSchema(await diffSchemas(await readSnapshot(), after));
if (sql === "") fail("The schema has not changed since the last migration");

const folder = `prisma/migrations/${time}_${name}`;
await mkdir(folder, { recursive: true });
await writeFile(`${folder}/migration.sql`, sql);
await writeSnapshot(after);
console.log(`Wrote ${folder}/migration.sql`);

// The schema is always there, and creating it even so asks for a right on the whole database.
function withoutSchema(script) {
  return script.replace(/^-- CreateSchema\nCREATE SCHEMA [^\n]*\n\n/m, "");
}

function timestamp() {
  return new Date().toISOString().replace(/\D/g, "").slice(0, 14);
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
