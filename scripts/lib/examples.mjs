// The example portfolio and its accounts: on the embedded database alone, loaded once when it is empty.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { countContents, withClient } from "./database.mjs";
import { agreeOnPasswords } from "./example-passwords.mjs";
import { Failure } from "./failures.mjs";
import { readStamp } from "./fingerprint.mjs";
import { runToEnd } from "./run.mjs";
import { keptSecret } from "./secrets.mjs";

const ACCOUNTS = [
  { email: "viewer@gantry.example", may: "reads" },
  { email: "lead@gantry.example", may: "edits" },
  { email: "executive@gantry.example", may: "approves" },
  { email: "admin@gantry.example", may: "administers" },
];
const EMAILS = ACCOUNTS.map((account) => account.email);
/** Who makes the examples, as the audit trail names it. */
const LOADER = "Gantry";
const KEPT_PASSWORD = "example-password";
const SHORTEST = 12;

/**
 * A load that was cut short left half a portfolio: begin again, unless somebody has begun to work with
 * it, or brought in something of their own. Then what is there stays.
 *
 * @param {string} home
 * @param {string} url of the embedded database
 */
export async function clearHalfLoaded(home, url) {
  if (!existsSync(markerIn(home))) return;
  if (await withClient(url, holdsExamplesAlone)) await emptyDatabase(url);
  await rm(markerIn(home));
}

async function holdsExamplesAlone(client) {
  const { rows: found } = await client.query(`SELECT to_regclass('"Event"') IS NOT NULL AS there`);
  if (!found[0].there) return false;
  const { rows } = await client.query(
    `SELECT NOT EXISTS (SELECT FROM "Event" WHERE "actorName" <> $1 OR "actorUserId" IS NOT NULL)
        AND NOT EXISTS (SELECT FROM "User" WHERE "email" <> ALL($2))
        AND NOT EXISTS (SELECT FROM "Project" WHERE NOT "isExample")
        AND NOT EXISTS (SELECT FROM "Session") AS alone`,
    [LOADER, EMAILS],
  );
  return rows[0].alone;
}

async function emptyDatabase(url) {
  const name = new URL(url).pathname.slice(1);
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  await withClient(maintenance.href, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${name}"`);
  });
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
 * The example accounts that can be used, and the password that opens them: what the environment says,
 * else the one made at the first start.
 *
 * @param {{ home: string, env: Record<string, string | undefined>, url: string }} options
 * @returns {Promise<{ accounts: { email: string, may: string }[], password: string } | null>}
 */
export async function exampleSignIns({ home, env, url }) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT u."email", u."id" AS "userId", a."password" AS hash FROM "User" u
       JOIN "Account" a ON a."userId" = u."id" AND a."providerId" = 'credential'
       WHERE u."email" = ANY($1) AND u."disabledAt" IS NULL
       ORDER BY u."email"`,
      [EMAILS],
    );
    if (rows.length === 0) return null;
    const password = await examplePassword(home, env);
    const known = [await readStamp(path.join(home, KEPT_PASSWORD))].filter(Boolean);
    const opened = await agreeOnPasswords(client, { home, accounts: rows, password, known });
    const accounts = ACCOUNTS.filter(({ email }) => opened.includes(email));
    return accounts.length === 0 ? null : { accounts, password };
  });
}

async function examplePassword(home, env) {
  const given = env.GANTRY_EXAMPLE_PASSWORD;
  if (!given) {
    return keptSecret(path.join(home, KEPT_PASSWORD), () => randomBytes(9).toString("base64url"));
  }
  if (given.length >= SHORTEST && given.length <= 128) return given;
  throw new Failure(
    `GANTRY_EXAMPLE_PASSWORD has ${given.length} characters: give it ${SHORTEST} to 128, or leave it out.`,
  );
}

function markerIn(home) {
  return path.join(home, "examples-loading");
}
