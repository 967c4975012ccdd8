import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { filesBelow, fingerprint, readStamp, writeStamp } from "./fingerprint.mjs";
import { runToEnd } from "./run.mjs";

const FOLDERS = ["app", "components", "lib", "public", "prisma/models"];
const FILES = [
  "next.config.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "prisma/schema.prisma",
  ".env",
  ".env.local",
  ".env.production",
  ".env.production.local",
];

/**
 * Builds the application when anything it is made of has changed since the last build. Needs no database.
 *
 * @param {{ root: string, home: string, env: Record<string, string | undefined>, announce: (text: string) => void }} options
 * @returns {Promise<string>} what was done
 */
export async function buildApplication({ root, home, env, announce }) {
  const stamp = path.join(root, ".next", "gantry-build");
  const wanted = fingerprint(root, sourcesOf(root), [
    process.versions.node,
    ...publicVariables(env),
  ]);
  const isBuilt = existsSync(path.join(root, ".next", "BUILD_ID"));
  if (isBuilt && (await readStamp(stamp)) === wanted) return "unchanged";

  announce("building, a minute or two");
  await rm(stamp, { force: true });
  await runToEnd(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    cwd: root,
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    home,
    log: "build.log",
    otherwise: "The application could not be built",
  });
  await writeStamp(stamp, wanted);
  return "built";
}

function sourcesOf(root) {
  return [...FILES, ...filesBelow(root, FOLDERS, (file) => !/\.test\.tsx?$/.test(file))];
}

// These are written into the scripts that browsers get.
function publicVariables(env) {
  return Object.keys(env)
    .filter((name) => name.startsWith("NEXT_PUBLIC_"))
    .sort()
    .map((name) => `${name}=${env[name]}`);
}
