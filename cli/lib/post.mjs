// @ts-check
import { setTimeout as pause } from "node:timers/promises";
import { ask } from "./http.mjs";
import { fieldsOf, rowsOf, textOf } from "./json.mjs";

const ANSWERS_WITHIN_MS = 15_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/**
 * @typedef {import("./spool.mjs").Waiting} Waiting
 * @typedef {{ url: string, project: string, token: string }} Server
 * @typedef {{ until: number, again: boolean }} Patience whether it tries again, and until when
 *
 * @typedef {{ kind: "taken", taken: Record<string, unknown>, answeredAt: string }} Taken what the server says of it
 * @typedef {{ kind: "refused", status: number, why: string }} Refused
 * @typedef {Taken | Refused} Fate
 * @typedef {import("./http.mjs").Away} Away
 * @typedef {{ fates: Map<Waiting, Fate>, away: Away | null, isOver: boolean }} Posted `away` is why those without a
 *   fate still wait, `isOver` that others would fare no better
 */

/**
 * Sends results in one request, or a report. What the server refuses of a batch, or a proxy holds for too
 * large, is found and the rest of it sent, so that one that is wrong holds up no other.
 *
 * @param {Server} server
 * @param {Waiting[]} batch
 * @param {Patience} patience
 * @returns {Promise<Posted>}
 */
export async function post(server, batch, patience) {
  /** @type {Map<Waiting, Fate>} */
  const fates = new Map();
  /** @type {Away | null} */
  let away = null;
  const parts = [batch];
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    const answer = await askPatiently(server, requestOf(part), patience);
    if (answer.kind === "done") {
      const rows = takenOf(part, answer.body);
      const answeredAt = now();
      part.forEach((waiting, index) => {
        fates.set(waiting, { kind: "taken", taken: rows[index] ?? {}, answeredAt });
      });
    } else if (answer.kind === "away") {
      if (answer.of !== "size") return { fates, away: answer, isOver: true };
      if (part.length === 1) away = answer;
      else parts.unshift(...halvesOf(part));
    } else {
      const wrong = refusedOf(part, answer);
      for (const [waiting, fate] of wrong) fates.set(waiting, fate);
      const rest = part.filter((waiting) => !wrong.has(waiting));
      if (wrong.size === 0) parts.unshift(...halvesOf(part));
      else if (rest.length > 0) parts.unshift(rest);
    }
  }
  return { fates, away, isOver: false };
}

/** @param {Waiting[]} part */
function halvesOf(part) {
  const half = Math.ceil(part.length / 2);
  return [part.slice(0, half), part.slice(half)];
}

/**
 * @param {Waiting[]} batch
 * @returns {() => import("./http.mjs").Asked}
 */
function requestOf(batch) {
  const [first] = batch;
  if (first?.entry.kind === "report") {
    const { id, format, query, body } = first.entry;
    const content = Buffer.from(body, "base64");
    return () => ({
      method: "POST",
      path: `/evidence/reports?${new URLSearchParams({ ...query, format, sentAt: now() })}`,
      headers: { "content-type": contentTypeOf(format), "idempotency-key": id },
      body: content,
      withinMs: ANSWERS_WITHIN_MS,
    });
  }
  const results = batch.flatMap(({ entry }) =>
    entry.kind === "result" ? [{ ...entry.result, idempotencyKey: entry.id }] : [],
  );
  return () => ({
    method: "POST",
    path: "/evidence",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ sentAt: now(), results }),
    withinMs: ANSWERS_WITHIN_MS,
  });
}

/** @param {string} format */
function contentTypeOf(format) {
  if (format === "junit" || format === "cobertura") return "application/xml";
  return ["sarif", "k6", "autocannon", "prometheus"].includes(format)
    ? "application/json"
    : "text/plain; charset=utf-8";
}

/**
 * @param {Server} server
 * @param {() => import("./http.mjs").Asked} asked made anew for each try: it says when it is sent
 * @param {Patience} patience
 */
export async function askPatiently(server, asked, { until, again }) {
  for (let tries = 0; ; tries += 1) {
    const request = asked();
    const withinMs = Math.min(request.withinMs, Math.max(1000, until - Date.now()));
    const answer = await ask(server, { ...request, withinMs });
    if (answer.kind !== "away" || !answer.again || !again) return answer;
    const growing = Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS);
    const wait = answer.afterMs ?? growing * (0.75 + Math.random() / 2);
    if (Date.now() + wait >= until) return answer;
    await pause(wait);
  }
}

/**
 * What the server says of each, in the order in which they were sent.
 *
 * @param {Waiting[]} part
 * @param {Record<string, unknown>} body
 */
function takenOf(part, body) {
  const isReport = part[0]?.entry.kind === "report";
  return isReport ? [fieldsOf(body.data)] : rowsOf(body.data);
}

/**
 * Those that the server names as wrong, and what it says of each; the only one, whether or not it is named.
 *
 * @param {Waiting[]} part
 * @param {import("./http.mjs").Refused} refused
 * @returns {Map<Waiting, Refused>}
 */
function refusedOf(part, { status, why, errors }) {
  const [only, another] = part;
  if (only && !another) return new Map([[only, { kind: "refused", status, why }]]);
  const wrong = new Map();
  for (const { path, message } of errors) {
    const index = /^results\.(\d+)\b/.exec(textOf(path) ?? "")?.[1];
    const waiting = index === undefined ? undefined : part[Number(index)];
    const own = textOf(message) ?? "It is not valid.";
    if (waiting) wrong.set(waiting, { kind: "refused", status, why: own });
  }
  return wrong;
}

function now() {
  return new Date().toISOString();
}
