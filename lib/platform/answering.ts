import "server-only";
import type { z } from "zod";
import type { Permission } from "@/lib/domain/rights";
import { problemResponse, RequestError, toRefusal } from "./errors";
import { log } from "./log";
import { requestIdOf } from "./request-id";

// What every route has in common: it stands in the registry, and answers problem details when something
// is wrong.

export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof METHODS)[number];

export interface RouteContext {
  /** Undefined on a route without parameters. */
  params: Promise<Record<string, string | string[] | undefined> | undefined>;
}

export type Handler = (request: Request, context: RouteContext) => Promise<Response>;

/** What a file is called by, and what it says that it is. */
export const FILE_TYPES = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  markdown: "text/markdown",
  pdf: "application/pdf",
} as const;
export type FileFormat = keyof typeof FILE_TYPES;

/** What the OpenAPI document tells of a route. Every route under `/api/v1` tells it. */
export interface Told {
  /** The noun under which a reader looks for it. */
  noun: string;
  /** In a sentence. */
  does: string;
  /** What may stand behind the `?`; what the route itself takes unless told. */
  query?: z.ZodType;
  /** The JSON object that is sent; what its address says already is left out of it. The route's unless told. */
  body?: z.ZodType;
  /** What is sent is no JSON but a text, as it is. */
  sendsText?: true;
  /** The same may be sent twice under an `Idempotency-Key`. */
  once?: true;
  /** People cannot call it. */
  programsOnly?: true;
  /** The JSON that is answered with 200. */
  answers: z.ZodType;
  /** It answers files too, where `format` asks for one. */
  files?: readonly FileFormat[];
  /** It has an `ETag`, and answers 304 to whoever has what it says. */
  etag?: true;
  /** Any one of them admits; what the route asks for unless told. */
  permissions?: readonly Permission[];
}

/** The same of a route for each thing that one part of its path may name. */
export interface ToldEach {
  part: string;
  each: Record<string, Told>;
}

/** A route as the role matrix walks it. */
export interface RegisteredRoute {
  method: Method | "any";
  /** As in the OpenAPI document: `/api/v1/projects/{slug}/phases`. */
  path: string;
  permission: Permission | "public" | "by action";
  /** What it is sent; a write that names an action has that one's. */
  body?: z.ZodType;
  query?: z.ZodType;
  told?: Told | ToldEach;
  /** It says the same to all and of no project. */
  ofNoProject?: true;
  /** Its answer does not end by itself. */
  streams?: true;
  /** What it is told is written down nowhere. */
  passing?: true;
  /** What the route's file exports under the method's name. */
  handler: Handler;
}

const registry = new Map<string, RegisteredRoute>();

export function registeredRoutes(): RegisteredRoute[] {
  return [...registry.values()];
}

/** Registers a route and wraps what it answers. */
export function register(
  route: Omit<RegisteredRoute, "handler">,
  answer: (request: Request, context: RouteContext, requestId: string) => Promise<Response>,
): Handler {
  const name = `${route.method} ${route.path}`;
  const handler = answering(name, answer);
  registry.set(name, { ...route, handler });
  return handler;
}

/**
 * The methods a path lacks, as its file exports them beside those it has: 405 and a list of the others.
 * A GET answers HEAD too; Next sees to that.
 */
export function allowing<M extends Method>(...methods: M[]) {
  const has = (method: Method) => methods.some((one) => one === method);
  const allow = [...methods, ...(has("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  const refuse = answering("a method that is missing", (request) =>
    Promise.reject(
      new RequestError("wrong method", `Here you may use ${allow}, not ${request.method}.`, {
        allow,
      }),
    ),
  );
  const missing = METHODS.filter((method) => !has(method)).map((method) => [method, refuse]);
  return {
    ...(Object.fromEntries(missing) as Record<Exclude<Method, M>, Handler>),
    OPTIONS: () => new Response(null, { status: 204, headers: { allow } }),
  };
}

function answering(
  what: string,
  answer: (request: Request, context: RouteContext, requestId: string) => Promise<Response>,
): Handler {
  return async (request, context) => {
    const requestId = requestIdOf(request.headers);
    const path = new URL(request.url).pathname;
    const response = await answer(request, context, requestId).catch((error: unknown) => {
      const problem = error instanceof RequestError ? error : toRefusal(error, { requestId, what });
      return problemResponse(problem, requestId, path);
    });
    response.headers.set("x-request-id", requestId);
    log.debug({ requestId, method: request.method, path, status: response.status });
    return response;
  };
}
