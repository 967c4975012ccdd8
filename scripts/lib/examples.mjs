// The example portfolio and its accounts: on the embedded database alone, loaded once when it is empty.
import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { countContents, withClient } from "./database.mjs";
import { Failure } from "./failures.mjs";
import { readStamp, writeStamp } from "./fingerprint.mjs";
import { runToEnd } from "./run.mjs";
import { keptSecret } from "./secrets.mjs";

const ACCOUNTS = [
  { email: "viewer@gantry.example", may: "reads" },
  { email: "lead@gantry.example", may: "edits" },
  { email: "executive@gantry.example", may: "approves" },
  { email: "admin@gantry.example", may: "administers" },
];
const EMAILS = ACCOUNTS.map((account) => account.email);
const SHORTEST = 12;

/**
 * A load that was cut short left half a portfolio, on which nobody has worked yet: begin again.
 *
 * @param {string} home
 * @param {string} url of the embedded database
 */
export async function clearHalfLoaded(home, url) {
  if (!existsSync(markerIn(home))) return;
  const name = new URL(url).pathname.slice(1);
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  await withClient(maintenance.href, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${name}"`);
  });
  await rm(markerIn(home));
}

/**
 * @param {{
 *   root: string,
 *   home: string,
 *   env: Record<string, string | undefined>,
 *   url: string,
 *   announce: (text: string) => void,
 * }} options
 * @returns {Promise<string>} what was done
 */
export async function loadExamples({ root, home, env, url, announce }) {
  const { users, projects } = await countContents(url);
  if (users > 0 || projects > 0) return "already loaded";
  announce("loading");
  const password = await examplePassword(home, env);
  await writeFile(markerIn(home), "");
  await runToEnd(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/seed.ts"],
    {
      cwd: root,
      env: { ...env, DATABASE_URL: url, GANTRY_EXAMPLE_PASSWORD: password },
      home,
      log: "examples.log",
      otherwise: "The example portfolio could not be loaded",
    },
  );
  await rm(markerIn(home));
  return "loaded";
}

/**
 * The example accounts that exist, and the password that opens them: what the environment says, else
 * the one made at the first start.
 *
 * @param {{ home: string, env: Record<string, string | undefined>, url: string }} options
 * @returns {Promise<{ accounts: { email: string, may: string }[], password: string } | null>}
 */
export async function exampleSignIns({ home, env, url }) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT u."email", a."password" AS hash FROM "User" u
       JOIN "Account" a ON a."userId" = u."id" AND a."providerId" = 'credential'
       WHERE u."email" = ANY($1) AND u."disabledAt" IS NULL
       ORDER BY u."email"`,
      [EMAILS],
    );
    if (rows.length === 0) return null;
    const password = await examplePassword(home, env);
    await agreeOn(client, rows, password, path.join(home, "examples-opened-by"));
    const accounts = ACCOUNTS.filter(({ email }) => rows.some((row) => row.email === email));
    return { accounts, password };
  });
}

// The password given today may be another than the one the accounts were made with. What was found
// right once is noted, because trying a password takes long on purpose.
async function agreeOn(client, rows, password, stamp) {
  const tried = createHash("sha256")
    .update(JSON.stringify([rows, password]))
    .digest("hex");
  if ((await readStamp(stamp)) === tried) return;
  const { hashPassword, verifyPassword } = await import("better-auth/crypto");
  const opens = await Promise.all(rows.map(({ hash }) => verifyPassword({ hash, password })));
  if (opens.every(Boolean)) return writeStamp(stamp, tried);
  await client.query(
    `UPDATE "Account" SET "password" = $1, "updatedAt" = now()
     WHERE "providerId" = 'credential'
       AND "userId" IN (SELECT "id" FROM "User" WHERE "email" = ANY($2))`,
    [await hashPassword(password), EMAILS],
  );
}

async function examplePassword(home, env) {
  const given = env.GANTRY_EXAMPLE_PASSWORD;
  if (!given) {
    return keptSecret(path.join(home, "example-password"), () =>
      randomBytes(9).toString("base64url"),
    );
  }
  if (given.length >= SHORTEST && given.length <= 128) return given;
  throw new Failure(
    `GANTRY_EXAMPLE_PASSWORD has ${given.length} characters: give it ${SHORTEST} to 128, or leave it out.`,
  );
}

function markerIn(home) {
  return path.join(home, "examples-loading");
}
