import "server-only";
import type { JsonSchema } from "./json-schema";

interface Response {
  description: string;
  headers?: Record<string, object>;
  content?: Record<string, { schema: object; examples?: Record<string, { value: unknown }> }>;
}

const PROBLEM: JsonSchema = {
  type: "object",
  description: "Problem details (RFC 9457): what went wrong, for people and for programs.",
  properties: {
    type: { type: "string" },
    title: { type: "string", description: "What kind of problem it is." },
    status: { type: "integer" },
    detail: { type: "string", description: "One sentence for people." },
    instance: { type: "string", description: "The address that was asked." },
    requestId: { type: "string", description: "By which the log knows the request." },
    errors: {
      description:
        "With 422 each field that is wrong, as `path` and `message`; with 409 the row as it stands, or what is open.",
    },
  },
  required: ["type", "title", "status", "detail", "instance", "requestId"],
};

const retryAfter = {
  "Retry-After": { description: "In how many seconds to try again.", schema: { type: "integer" } },
};

const allow = { Allow: { description: "The methods there are.", schema: { type: "string" } } };

/** By status: the name of the shared answer, and what it means. */
const PROBLEMS: Record<number, { name: string; when: string; headers?: Response["headers"] }> = {
  401: {
    name: "NotSignedIn",
    when: "No token or session, or one that is not good any more.",
  },
  403: {
    name: "NotAllowed",
    when: "The scopes of the token, or the role, do not go so far; `detail` names them.",
  },
  404: {
    name: "NotFound",
    when: "It does not exist, may not be seen, or cannot be read as an address.",
  },
  405: {
    name: "WrongMethod",
    when: "The address has other methods.",
    headers: allow,
  },
  409: {
    name: "Refused",
    when: "Changed meanwhile, with the row as it stands in `errors`; or refused, with why in `detail`. Nothing is written.",
  },
  413: { name: "TooLarge", when: "The body is larger than is taken." },
  415: { name: "NotJson", when: "The body is not one JSON object." },
  422: {
    name: "NotValid",
    when: "A field is not valid; `errors` names each by its `path`.",
  },
  429: {
    name: "TooMany",
    when: "More than 60 writes within a minute by one token; or a page to print has to wait for others, or took too long.",
    headers: retryAfter,
  },
  501: { name: "NotHere", when: "This server has no Chromium that could print the page." },
};

const READ = [401, 403, 422];
/** One at a time, and only where something prints. */
const PRINTING = [429, 501];
const WRITE = [401, 403, 409, 413, 415, 422, 429];

/** Of an operation, references to the shared answers. */
export function problemsOf(operation: {
  writes: boolean;
  onProject: boolean;
  prints: boolean | undefined;
}) {
  const own = operation.writes ? WRITE : READ;
  const all = operation.onProject || operation.writes ? [...own, 404].sort((a, b) => a - b) : own;
  const refs = [...all, ...(operation.prints ? PRINTING : [])].map((status) => [
    status,
    refTo(PROBLEMS[status]?.name ?? "Failed"),
  ]);
  return { ...Object.fromEntries(refs), default: refTo("Failed") } as Record<string, object>;
}

export const sharedProblems = {
  schemas: { Problem: PROBLEM },
  responses: Object.fromEntries([
    ...Object.values(PROBLEMS).map(({ name, when, headers }) => [name, answer(when, headers)]),
    ["Failed", answer("Something else went wrong; `detail` says under which id it is logged.")],
  ]) as Record<string, Response>,
};

function answer(description: string, headers?: Response["headers"]): Response {
  return {
    description,
    ...(headers && { headers }),
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
}

function refTo(name: string) {
  return { $ref: `#/components/responses/${name}` };
}
