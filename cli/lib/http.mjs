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

/**
 * @typedef {{ kind: "done", body: Record<string, unknown> }} Done
 * @typedef {{ kind: "refused", status: number, why: string, errors: Record<string, unknown>[] }} Refused
 *   the word of the server: the same sent again is answered the same
 * @typedef {{ kind: "away", why: string, afterMs: number | null, again: boolean }} Away
 *   no word of the server: `again` where the next try may have one, not before `afterMs`
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
    return { kind: "away", why: `${origin} ${whyNoAnswer(error)}`, afterMs: null, again: true };
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
  const away = (/** @type {string} */ why, again = false) =>
    /** @type {const} */ ({ kind: "away", why: `${origin} ${why}`, afterMs: null, again });
  if (status >= 300 && status < 400) {
    return away(`leads elsewhere, to ${headers.location ?? "nowhere"}, which is not followed.`);
  }
  const body = parse(text);
  const told = textOf(fieldsOf(body).detail) ?? `answered ${status}.`;
  if (status === 429 || status === 408 || status === 425 || status >= 500) {
    const afterMs = readRetryAfter(headers["retry-after"]);
    return { kind: "away", why: `${origin}: ${told}`, afterMs, again: true };
  }
  if (status >= 400) {
    const errors = rowsOf(fieldsOf(body).errors);
    const named = errors
      .slice(0, 3)
      .map(({ path, message }) => ` ${textOf(path) ?? "it"}: ${textOf(message) ?? "not valid"}.`);
    const why = status === 401 ? NOT_GOOD : told + named.join("");
    return { kind: "refused", status, why, errors };
  }
  if (status !== 200 || !isObject(body)) return away("does not answer as Gantry does.");
  return { kind: "done", body };
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
