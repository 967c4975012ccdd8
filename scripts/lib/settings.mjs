import path from "node:path";
import { fileURLToPath } from "node:url";
import { Failure } from "./failures.mjs";

/** The checkout, wherever the command was given. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * What the environment and the command line ask for.
 *
 * @param {string[]} words
 * @param {Record<string, string | undefined>} env
 */
export function readSettings(words, env) {
  const unknown = words.filter((word) => word !== "--dev");
  if (unknown.length > 0) {
    throw new Failure(
      `Gantry does not know ${unknown[0]}: it starts with npm start, or npm run dev.`,
    );
  }
  const host = env.HOST || "127.0.0.1";
  const port = readPort(env.PORT || "3000");
  return {
    dev: words.includes("--dev"),
    host,
    port,
    origin: env.GANTRY_URL || `http://${shown(host)}:${port}`,
    ...readData(env),
  };
}

/** @param {Record<string, string | undefined>} env */
export function readData(env) {
  return {
    home: path.resolve(ROOT, env.GANTRY_HOME || ".gantry"),
    databaseUrl: env.DATABASE_URL ? readDatabaseUrl(env.DATABASE_URL) : null,
  };
}

function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Failure(
    `PORT is "${text}", which is no port: give a number from 1 to 65535, such as 3000.`,
  );
}

function readDatabaseUrl(text) {
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new Failure(
    "DATABASE_URL is not an address of a Postgres: write postgresql://user:password@host:5432/name, or leave it out.",
  );
}

// An address that listens everywhere is none to go to.
function shown(host) {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
