// Sends requests made of the document, and tells what came of them.
import fc from "fast-check";
import { z } from "zod";
import { operationsOf, requestOf } from "./requests.mjs";
import { send } from "./send.mjs";
import { bringBack, readWorld } from "./world.mjs";

/** After so many the rows that there are have changed. */
const READ_AGAIN = 400;
const SHOWN = 25;
const SHOWN_BODY = 2000;
/** So many are left out: what Node itself refuses before Gantry is asked. */
const OF_NODE = [400, 431];

/**
 * @param {{ origin: string, requests: number, seed: number, atOnce: number, mutated: number,
 *   slugs: string[], keeper: string, people: string[], tokens: import("./callers.mjs").Token[], onProjects?: boolean,
 *   slowestMs?: number, say?: (text: string) => void }} options `keeper` is the session of whoever sees all of `slugs`
 */
export async function attack(options) {
  const { origin, requests, seed, atOnce, mutated, slugs, keeper, people, tokens } = options;
  const { onProjects = false, slowestMs = 1000, say = () => undefined } = options;
  const document = await readDocument(origin, keeper);
  const operations = operationsOf(document, { onProjects });
  const promised = new Map(operations.map(({ operation }) => [operation, promisedBy(operation)]));
  const found = {
    /** @type {Record<number, number>} */
    byStatus: {},
    byKind: {},
    answered: {},
    serverErrors: [],
    otherwise: [],
    slow: [],
  };
  let world = await readWorld({ origin, keeper, slugs });
  let next = 0;

  const workUntil = async (last) => {
    while (next < last) {
      const index = next;
      next += 1;
      const arbitrary = requestOf({ operations, world, people, tokens, mutated });
      const [asked] = fc.sample(arbitrary, { seed: (seed + index) % 2 ** 31, numRuns: 1 });
      const answer = await answerTo(origin, asked);
      note(found, { asked, answer, index, slowestMs }, promised.get(asked.operation));
      const isGone = asked.operation.operationId === "projects.archive" && answer.status === 200;
      if (isGone) await bringBack(origin, keeper, asked.path.split("/")[4]);
    }
  };
  // In rounds, so that nobody writes while the world is read again.
  for (let last = 0; last < requests; ) {
    last = Math.min(requests, last + READ_AGAIN);
    await Promise.all(Array.from({ length: atOnce }, () => workUntil(last)));
    say(`${last} sent`);
    if (last < requests) world = await readWorld({ origin, keeper, slugs });
  }
  return report(found, { seed, requests, operations });
}

async function readDocument(origin, cookie) {
  const path = "/api/v1/openapi.json";
  const answer = await send(origin, { method: "GET", path, headers: { cookie } });
  return JSON.parse(answer.body.toString());
}

/** By status what the document says stands in the answer; undefined for what it does not say. */
function promisedBy({ responses }) {
  const { schema } = responses[200].content["application/json"];
  return { schema: z.fromJSONSchema(schema), statuses: Object.keys(responses).map(Number) };
}

async function answerTo(origin, asked) {
  try {
    return await send(origin, asked);
  } catch (error) {
    return { status: 0, headers: {}, body: Buffer.from(String(error.message)), ms: 0 };
  }
}

/** A page that is printed starts a browser first, and ends by a time limit of its own. */
const PRINTED_MS = 30_000;

function isPrinted({ path }) {
  return path.includes("format=pdf");
}

function note(found, { asked, answer, index, slowestMs }, promised) {
  const { status, ms } = answer;
  const kind = asked.valid ? "valid" : "mutated";
  count(found.byStatus, status);
  count((found.byKind[kind] ??= {}), status);
  count((found.answered[asked.operation.operationId] ??= {}), status);
  const told = () => tell(asked, answer, index);
  if (status >= 500 || status === 0) found.serverErrors.push(told());
  if (ms > (isPrinted(asked) ? PRINTED_MS : slowestMs)) found.slow.push(told());
  const why = whyOtherwise(asked, answer, promised);
  if (why) found.otherwise.push({ why, ...told() });
  found.slowest = [...(found.slowest ?? []), { ms: Math.round(ms), ...briefly(asked, status) }]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 10);
  (found.times ??= []).push(ms);
}

/** What the document does not say of it; null where it does. */
function whyOtherwise(asked, { status, headers, body }, { schema, statuses }) {
  if (asked.method === "HEAD" || asked.method === "OPTIONS" || status === 0) return null;
  if (OF_NODE.includes(status) && headers["content-type"] === undefined) return null;
  const type = headers["content-type"] ?? "";
  if (status >= 400) {
    if (type !== "application/problem+json") return `a problem told as ${type}`;
    if (JSON.parse(body.toString()).status !== status) return "another status in the body";
    return asked.valid && !statuses.includes(status) && status < 500 ? "an unsaid status" : null;
  }
  if (status !== 200 || !type.startsWith("application/json")) return null;
  if (!asked.valid && asked.method !== asked.operation.method) return null;
  const issue = schema.safeParse(JSON.parse(body.toString())).error?.issues[0];
  return issue ? `${issue.path.join(".")}: ${issue.message}` : null;
}

function briefly({ operation, method }, status) {
  return { operation: operation.operationId, method, status };
}

/** Enough to ask again; who asked is not told. */
function tell(asked, { status, body, ms }, index) {
  const { method, path, headers } = asked;
  const { cookie, authorization, ...others } = headers;
  return {
    index,
    ...briefly(asked, status),
    ms: Math.round(ms),
    method,
    path: path.slice(0, SHOWN_BODY),
    headers: others,
    by: authorization ? "a token" : cookie ? "a session" : "nobody",
    sent: String(asked.body ?? "").slice(0, SHOWN_BODY),
    answered: body.toString().slice(0, SHOWN_BODY),
  };
}

function count(counts, name) {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** @param {{ byStatus: Record<number, number>, [name: string]: any }} found */
function report(found, { seed, requests, operations }) {
  const { byStatus, byKind, answered, serverErrors, otherwise, slow, slowest, times = [] } = found;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => Math.round(10 * (sorted[Math.floor(share * sorted.length)] ?? 0)) / 10;
  const done = operations.filter(({ operation }) => answered[operation.operationId]?.[200] > 0);
  const undone = operations.filter((one) => !done.includes(one));
  return {
    seed,
    requests,
    operations: { all: operations.length, answered200: done.length },
    never200: undone.map(({ operation }) => operation.operationId),
    byStatus,
    byKind,
    ms: { p50: at(0.5), p99: at(0.99), slowest },
    serverErrors: { count: serverErrors.length, shown: serverErrors.slice(0, SHOWN) },
    slow: { count: slow.length, shown: slow.slice(0, SHOWN) },
    otherwise: { count: otherwise.length, shown: otherwise.slice(0, SHOWN) },
    holds: serverErrors.length + slow.length + otherwise.length === 0,
  };
}
