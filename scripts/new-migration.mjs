// npm run db:migration -- <name>
//
// Writes prisma/migrations/<time>_<name>/migration.sql: the way from the schema as the last migration
// left it (prisma/migrations/schema-snapshot.txt) to the schema as it stands now. Read it, add by hand
// what Prisma cannot say (checks, triggers), and commit both files.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { diffSchemas } from "./lib/schema-engine.mjs";

const MIGRATIONS = "prisma/migrations";
const SNAPSHOT = path.join(MIGRATIONS, "schema-snapshot.txt");
const HEADER = `// The schema as the newest migration leaves it; \`npm run db:migration\` compares with it and rewrites it.
// Never edit it. It is no .prisma file because Prisma would read it as a part of the schema.

`;

const [, , given, time = timestamp()] = process.argv;
const name = (given ?? "").toLowerCase().replace(/[^a-z0-9]+/g, "_");
if (!/^[a-z]/.test(name)) fail("Say what changes: npm run db:migration -- add_waivers");
if (!/^\d{14}$/.test(time)) fail("The time is written as YYYYMMDDHHMMSS");

const before = (await readIfThere(SNAPSHOT)).replace(HEADER, "");
const after = await presentSchema();
const sql = withoutSchema(await diffSchemas(before, after));
if (sql === "") fail("The schema has not changed since the last migration");

const folder = path.join(MIGRATIONS, `${time}_${name}`);
await mkdir(folder, { recursive: true });
await writeFile(path.join(folder, "migration.sql"), sql);
await writeFile(SNAPSHOT, HEADER + after);
console.log(`Wrote ${folder}/migration.sql`);

async function presentSchema() {
  const models = (await readdir("prisma/models")).filter((file) => file.endsWith(".prisma")).sort();
  const files = ["prisma/schema.prisma", ...models.map((file) => `prisma/models/${file}`)];
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return texts.join("\n");
}

// The schema is always there, and creating it even so asks for a right on the whole database.
function withoutSchema(script) {
  return script.replace(/^-- CreateSchema\nCREATE SCHEMA [^\n]*\n\n/m, "");
}

async function readIfThere(file) {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return "";
    throw error;
  }
}

function timestamp() {
  return new Date().toISOString().replace(/\D/g, "").slice(0, 14);
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
