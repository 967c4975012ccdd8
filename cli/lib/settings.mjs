// @ts-check
import { homedir } from "node:os";
import path from "node:path";
import { findConfig } from "./config.mjs";
import { Failure } from "./failure.mjs";
import { TOKEN_NAME } from "./secrets.mjs";

/**
 * @typedef {object} Settings
 * @property {string} url of Gantry, without a slash at its end
 * @property {string} project
 * @property {string | null} token
 * @property {string} spool the folder in which results wait
 * @property {import("./config.mjs").Config | null} config
 */

/**
 * By flags, else by the environment, else by gantry.json.
 *
 * @param {{ url?: string, project?: string, "insecure-http"?: boolean }} flags
 * @param {{ env: import("./secrets.mjs").Env, cwd: string }} surroundings
 * @returns {Promise<Settings>}
 */
export async function readSettings(flags, { env, cwd }) {
  const config = await findConfig(cwd);
  const url = flags.url || env.GANTRY_URL || config?.url;
  const project = flags.project || env.GANTRY_PROJECT || config?.project;
  if (!url) throw new Failure("Say where Gantry is: GANTRY_URL, --url, or url in gantry.json.");
  if (!project) {
    throw new Failure("Say which project: GANTRY_PROJECT, --project, or project in gantry.json.");
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(project)) {
    throw new Failure(`${project} is no project: small letters, digits and single hyphens.`);
  }
  return {
    url: usableUrl(url, flags["insecure-http"] === true),
    project,
    token: tokenOf(env),
    spool: spoolFolder(env, cwd, config),
    config,
  };
}

/**
 * @param {string} told
 * @param {boolean} allowsHttp
 */
function usableUrl(told, allowsHttp) {
  if (!URL.canParse(told)) throw new Failure(`${told} is no address.`);
  const url = new URL(told);
  if (url.username !== "" || url.password !== "") {
    throw new Failure("The address of Gantry holds no password. It is shown a token.");
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new Failure(`${told} is no address that begins with https://`);
  }
  if (url.protocol === "http:" && !isLocal(url.hostname) && !allowsHttp) {
    throw new Failure(
      `${url.origin} would be sent the token in the clear. Use https, or --insecure-http.`,
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/** @param {string} host */
function isLocal(host) {
  return (
    host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || /^127\./.test(host)
  );
}

/** @param {import("./secrets.mjs").Env} env */
function tokenOf(env) {
  const token = env[TOKEN_NAME]?.trim() ?? "";
  if (token === "") return null;
  // What is no visible ASCII cannot stand in a header, and an error about that would print it.
  if (!/^[\x21-\x7e]+$/.test(token)) throw new Failure(`${TOKEN_NAME} is no token.`);
  return token;
}

/**
 * @param {import("./secrets.mjs").Env} env
 * @param {string} cwd
 * @param {import("./config.mjs").Config | null} config
 */
function spoolFolder(env, cwd, config) {
  if (env.GANTRY_SPOOL) return path.resolve(cwd, env.GANTRY_SPOOL);
  if (config) return path.join(config.folder, ".gantry-spool");
  const state =
    env.XDG_STATE_HOME || env.LOCALAPPDATA || path.join(env.HOME || homedir(), ".local", "state");
  return path.join(state, "gantry", "spool");
}
