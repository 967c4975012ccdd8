import "server-only";
import { z } from "zod";
import { log } from "./log";
import type { Refusal, RefusalReason } from "./outcome";

/** Thrown by reads; a write answers with a refusal instead. */
export class AccessError extends Error {
  constructor(
    readonly reason: "signed out" | "forbidden" | "not found",
    message: string,
  ) {
    super(message);
    this.name = "AccessError";
  }
}

/** Thrown by a route for what only a request can get wrong. */
export class RequestError extends Error {
  constructor(
    readonly reason: "wrong method" | "not json" | "too large" | "too many" | "not here",
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
    this.name = "RequestError";
  }
}

type ProblemReason = RefusalReason | RequestError["reason"];

const STATUS: Record<ProblemReason, number> = {
  "signed out": 401,
  forbidden: 403,
  "not found": 404,
  invalid: 422,
  conflict: 409,
  refused: 409,
  archived: 409,
  failed: 500,
  "wrong method": 405,
  "too large": 413,
  "not json": 415,
  "too many": 429,
  "not here": 501,
};

const TITLE: Record<ProblemReason, string> = {
  "signed out": "Not signed in",
  forbidden: "Not allowed",
  "not found": "Not found",
  invalid: "Not valid",
  conflict: "Changed meanwhile",
  refused: "Refused",
  archived: "Archived",
  failed: "Something failed on the server",
  "wrong method": "No such method here",
  "too large": "Too large",
  "not json": "Not JSON",
  "too many": "Too many tries",
  "not here": "Not on this server",
};

export function statusOf(reason: RefusalReason): number {
  return STATUS[reason];
}

/** Maps whatever was thrown to a refusal; what is unexpected is logged whole and told in general. */
export function toRefusal(error: unknown, context: { requestId: string; what: string }): Refusal {
  if (error instanceof AccessError) {
    return { ok: false, reason: error.reason, message: error.message };
  }
  if (error instanceof z.ZodError) {
    return {
      ok: false,
      reason: "invalid",
      message: "Some fields are not valid.",
      detail: error.issues.map((issue) => ({
        path: issue.path.join("."),
        message: issue.message,
      })),
    };
  }
  log.error({ err: error, ...context }, "unexpected error");
  return {
    ok: false,
    reason: "failed",
    message: `Something failed on the server. It is logged as ${context.requestId}.`,
  };
}

interface Problem {
  reason: ProblemReason;
  message: string;
  detail?: unknown;
  headers?: Record<string, string>;
}

/** RFC 9457 problem details. */
export function problemResponse(problem: Problem, requestId: string, instance: string): Response {
  const body = {
    type: "about:blank",
    title: TITLE[problem.reason],
    status: STATUS[problem.reason],
    detail: problem.message,
    instance,
    requestId,
    ...(problem.detail === undefined ? {} : { errors: problem.detail }),
  };
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      ...problem.headers,
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      "x-request-id": requestId,
    },
  });
}

/** What a job that failed says of it: what an answer from outside holds beside its code stays untold. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === "string") return code;
  return typeof message === "string" ? message : "unknown";
}
