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

const STATUS: Record<RefusalReason, number> = {
  "signed out": 401,
  forbidden: 403,
  "not found": 404,
  invalid: 422,
  conflict: 409,
  refused: 409,
  failed: 500,
};

const TITLE: Record<RefusalReason, string> = {
  "signed out": "Not signed in",
  forbidden: "Not allowed",
  "not found": "Not found",
  invalid: "Not valid",
  conflict: "Changed meanwhile",
  refused: "Refused",
  failed: "Something failed on the server",
};

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

/** RFC 9457 problem details. */
export function problemResponse(refusal: Refusal, requestId: string, instance: string): Response {
  const body = {
    type: "about:blank",
    title: TITLE[refusal.reason],
    status: STATUS[refusal.reason],
    detail: refusal.message,
    instance,
    requestId,
    ...(refusal.detail === undefined ? {} : { errors: refusal.detail }),
  };
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      "x-request-id": requestId,
    },
  });
}
