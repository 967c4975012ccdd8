// The Prisma schema as one text: as it stands, and as the newest migration left it.
import { readdir, readFile, writeFile } from "node:fs/promises";

const SNAPSHOT = "prisma/migrations/schema-snapshot.txt";
const HEADER = `// The schema as the newest migration leaves it; \`npm run db:migration\` compares with it and rewrites it.
// Never edit it. It is no .prisma file because Prisma would read it as a part of the schema.

`;

/** @returns {Promise<string>} */
export async function presentSchema() {
  const models = (await readdir("prisma/models")).filter((file) => file.endsWith(".prisma")).sort();
  const files = ["prisma/schema.prisma", ...models.map((file) => `prisma/models/${file}`)];
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return texts.join("\n");
}

/** @returns {Promise<string>} "" before the first migration */
export async function readSnapshot() {
  try {
    return (await readFile(SNAPSHOT, "utf8")).replace(HEADER, "");
  } catch (error) {
    if (error.code === "ENOENT") return "";
    throw error;
  }
}

/** @param {string} schema */
export async function writeSnapshot(schema) {
  await writeFile(SNAPSHOT, HEADER + schema);
}
