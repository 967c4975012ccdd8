// @ts-check
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { messageOf } from "./failure.mjs";
import { fieldsOf, isObject, rowsOf, textOf } from "./json.mjs";
import { TOKEN_NAME } from "./secrets.mjs";
import { VERSION } from "./version.mjs";

/** More than any answer of Gantry holds that is read here. */
const MOST_BYTES = 32 * 1024 * 1024;

const NOT_GOOD = `${TOKEN_NAME} is unknown, revoked or past its last day.`;

/** By which Gantry says no. What stands before it answers with a page of its own. */
const PROBLEM = "application/problem+json";

/**
 * @typedef {{ kind: "done", body: Record<string, unknown> }} Done
 * @typedef {{ kind: "refused", status: number, why: string, errors: Record<string, unknown>[] }} Refused
 *   the word of the server on what was sent: the same sent again is answered the same
 * @typedef {{ kind: "away", why: string, of: "server" | "settings" | "size", afterMs: number | null, again: boolean }} Away
 *   no word on what was sent, but on where or by whom it is, or on the size of one request: `again` where the next
 *   try may have one, not before `afterMs`
 * @typedef {Done | Refused | Away} Answer
 *
 * @typedef {object} Asked
 * @property {"GET" | "POST"} method
 * @property {string} path below `/api/v1/projects/{slug}`
 * @property {Record<string, string>} [headers]
 * @property {string | Buffer} [body]
 * @property {number} withinMs
 */

/**
 * One request. A redirect is not followed: the token is meant for this server alone.
 *
 * @param {{ url: string, project: string, token: string }} server
 * @param {Asked} asked
 * @returns {Promise<Answer>}
 */
export async function ask({ url, project, token }, { method, path, headers, body, withinMs }) {
  const address = `${url}/api/v1/projects/${encodeURIComponent(project)}${path}`;
  const { origin } = new URL(url);
  let response;
  try {
    response = await exchange(address, {
      method,
      headers: {
        ...headers,
        authorization: `Bearer ${token}`,
        accept: "application/json",
        "user-agent": `gantry-reporter/${VERSION}`,
        ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
      },
      body,
      withinMs,
    });
  } catch (error) {
    return awayFor(`${origin} ${whyNoAnswer(error)}`, { again: true });
  }
  return read(response, origin);
}

/**
 * @typedef {{ status: number, headers: import("node:http").IncomingHttpHeaders, text: string }} Response
 * @param {string} address
 * @param {{ method: string, headers: Record<string, string>, body: string | Buffer | undefined, withinMs: number }} asked
 * @returns {Promise<Response>}
 */
function exchange(address, { method, headers, body, withinMs }) {
  const request = address.startsWith("https:") ? requestHttps : requestHttp;
  const signal = AbortSignal.timeout(Math.max(1, withinMs));
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, headers, signal, agent: false }, (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      let length = 0;
      response.on("data", (/** @type {Buffer} */ chunk) => {
        length += chunk.length;
        if (length > MOST_BYTES) response.destroy(new Error("answers without an end"));
        else chunks.push(chunk);
      });
      response.once("error", reject);
      response.once("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

/**
 * @param {Response} response
 * @param {string} origin
 * @returns {Answer}
 */
function read({ status, headers, text }, origin) {
  if (status >= 300 && status < 400) {
    const to = headers.location ?? "nowhere";
    return awayFor(`${origin} leads elsewhere, to ${to}, which is not followed.`);
  }
  const body = parse(text);
  const told = textOf(fieldsOf(body).detail) ?? `answered ${status}.`;
  if (status === 429 || status === 408 || status === 425 || status >= 500) {
    const afterMs = readRetryAfter(headers["retry-after"]);
    return awayFor(`${origin}: ${told}`, { afterMs, again: true });
  }
  if (status >= 400 && typeOf(headers) !== PROBLEM) return notOfGantry(status, origin);
  if (status === 401 || status === 403 || status === 404) {
    const why = status === 401 ? NOT_GOOD : told;
    return awayFor(`${why} (${status})`, { of: "settings" });
  }
  if (status >= 400) {
    const errors = rowsOf(fieldsOf(body).errors);
    const named = errors
      .slice(0, 3)
      .map(({ path, message }) => ` ${textOf(path) ?? "it"}: ${textOf(message) ?? "not valid"}.`);
    return { kind: "refused", status, why: told + named.join(""), errors };
  }
  if (status !== 200 || !isObject(body)) {
    return awayFor(`${origin} does not answer as Gantry does.`);
  }
  return { kind: "done", body };
}

/**
 * @param {string} why
 * @param {Partial<Pick<Away, "of" | "afterMs" | "again">>} [more]
 * @returns {Away}
 */
function awayFor(why, { of = "server", afterMs = null, again = false } = {}) {
  return { kind: "away", why, of, afterMs, again };
}

/**
 * What a proxy says knows nothing of the results. While Gantry is being deployed there is often nothing at its
 * address; of what is too large for a proxy, less may pass.
 *
 * @param {number} status
 * @param {string} origin
 */
function notOfGantry(status, origin) {
  const of = status === 413 ? "size" : "server";
  const why = `${origin} answers ${status}, and not as Gantry does: is something before it, or is it elsewhere?`;
  return awayFor(why, { of, again: status === 404 });
}

/** @param {import("node:http").IncomingHttpHeaders} headers */
function typeOf(headers) {
  return headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
}

/** @param {string} text */
function parse(text) {
  try {
    return /** @type {unknown} */ (JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * @param {string | undefined} told seconds, or a moment
 * @returns {number | null}
 */
export function readRetryAfter(told, now = Date.now()) {
  if (told === undefined) return null;
  if (/^\d+$/.test(told)) return Number(told) * 1000;
  const moment = Date.parse(told);
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}

/** @param {unknown} error */
function whyNoAnswer(error) {
  if (error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError")) {
    return "did not answer in time.";
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ECONNREFUSED") return "cannot be reached: nothing listens there.";
  if (code === "ENOTFOUND") return "cannot be reached: no such host.";
  return `cannot be reached: ${messageOf(error)}.`;
}
