import { existsSync } from "node:fs";
import path from "node:path";
import { filesBelow, fingerprint, readStamp, writeStamp } from "./fingerprint.mjs";
import { runToEnd } from "./run.mjs";

/**
 * Generates the database client when the schema or Prisma has changed.
 *
 * @param {{ root: string, home: string, env: Record<string, string | undefined>, announce: (text: string) => void }} options
 * @returns {Promise<string>} what was done
 */
export async function generateClient({ root, home, env, announce }) {
  const generated = path.join(root, "prisma", "generated");
  const stamp = path.join(generated, ".gantry-generated");
  const schema = filesBelow(root, ["prisma"], isSchema);
  const wanted = fingerprint(root, [...schema, "node_modules/prisma/package.json"]);
  if (existsSync(path.join(generated, "client.ts")) && (await readStamp(stamp)) === wanted) {
    return "unchanged";
  }
  announce("generating");
  await runToEnd(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
    cwd: root,
    // Nothing is downloaded and nobody is called: the engine is never run (see prisma.config.ts).
    env: { ...env, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    home,
    log: "generate.log",
    otherwise: "The database client could not be generated",
  });
  await writeStamp(stamp, wanted);
  return "generated";
}

function isSchema(file) {
  if (file.endsWith("/")) return file === "prisma/models/";
  return file.endsWith(".prisma");
}
