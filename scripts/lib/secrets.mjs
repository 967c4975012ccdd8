import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Failure } from "./failures.mjs";

/**
 * What the application signs sessions and seals actions with: given, else made once and kept, so that
 * nobody is signed out by a restart.
 *
 * @param {string} home
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<{ BETTER_AUTH_SECRET: string, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string }>}
 */
export async function applicationSecrets(home, env) {
  if (env.BETTER_AUTH_SECRET && env.BETTER_AUTH_SECRET.length < 32) {
    throw new Failure(
      "BETTER_AUTH_SECRET is shorter than 32 characters: give a longer one (openssl rand -base64 32), or leave it out.",
    );
  }
  return {
    BETTER_AUTH_SECRET: env.BETTER_AUTH_SECRET || (await keptSecret(path.join(home, "secret"))),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || (await keptSecret(path.join(home, "actions-key"))),
  };
}

/**
 * The content of a file only its owner can read; made at the first call.
 *
 * @param {string} file
 * @param {() => string} [make]
 * @returns {Promise<string>}
 */
export async function keptSecret(file, make = () => randomBytes(32).toString("base64")) {
  const kept = await readIfThere(file);
  if (kept) return kept;
  const secret = make();
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

async function readIfThere(file) {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (error) {
    if (error.code === "ENOENT") return "";
    throw error;
  }
}
