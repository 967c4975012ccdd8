import "server-only";
import { z } from "zod";
import type { Permission } from "@/lib/domain/rights";
import { AccessError, problemResponse, toRefusal } from "./errors";
import { log } from "./log";
import { findScope, getProjectScope, mayDo, type ProjectScope, type Scope } from "./viewer";

interface RouteContext {
  /** Undefined on a route without parameters. */
  params: Promise<Record<string, string | string[] | undefined> | undefined>;
}

interface Asked<Query> {
  query: Query;
  params: Record<string, string>;
  requestId: string;
}

/** A route as the role matrix walks it. */
export interface RegisteredRoute {
  method: string;
  path: string;
  permission: Permission | "public";
}

const registry = new Map<string, RegisteredRoute>();

interface RouteDefinition<Query extends z.ZodType> {
  method: "GET";
  /** As in the OpenAPI document: `/api/v1/projects/{slug}/phases`. */
  path: string;
  query?: Query;
}

/** A route anybody may call. */
export function definePublicRoute(
  definition: { method: "GET"; path: string },
  handler: () => Promise<{ status: number; body: unknown }>,
) {
  register(definition, "public");
  return answering(definition, async () => {
    const { status, body } = await handler();
    return Response.json(body, { status, headers: { "cache-control": "no-store" } });
  });
}

/** A route for whoever is signed in and has the permission. */
export function defineRoute<Query extends z.ZodType = z.ZodObject>(
  definition: RouteDefinition<Query> & { permission: Permission },
  handler: (scope: Scope, asked: Asked<z.output<Query>>) => Promise<unknown>,
) {
  register(definition, definition.permission);
  return answering(definition, async (request, params, requestId) => {
    const scope = await provenScope(request);
    if (!mayDo(scope, definition.permission)) throw notAllowed(scope);
    const query = parseQuery(definition.query, request);
    return json(await handler(scope, { query, params, requestId }));
  });
}

/** A route under `/projects/{slug}`: 404 for a project that the viewer may not see. */
export function defineProjectRoute<Query extends z.ZodType = z.ZodObject>(
  definition: RouteDefinition<Query> & { permission: Permission },
  handler: (scope: ProjectScope, asked: Asked<z.output<Query>>) => Promise<unknown>,
) {
  register(definition, definition.permission);
  return answering(definition, async (request, params, requestId) => {
    const scope = await provenScope(request);
    const project = await getProjectScope(scope, params.slug ?? "");
    if (!mayDo(project, definition.permission)) throw notAllowed(scope);
    const query = parseQuery(definition.query, request);
    return json(await handler(project, { query, params, requestId }));
  });
}

export function registeredRoutes(): RegisteredRoute[] {
  return [...registry.values()];
}

function register(
  definition: { method: string; path: string },
  permission: RegisteredRoute["permission"],
) {
  registry.set(`${definition.method} ${definition.path}`, {
    method: definition.method,
    path: definition.path,
    permission,
  });
}

function answering(
  definition: { method: string; path: string },
  answer: (
    request: Request,
    params: Record<string, string>,
    requestId: string,
  ) => Promise<Response>,
) {
  return async (request: Request, context: RouteContext): Promise<Response> => {
    const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
    const path = new URL(request.url).pathname;
    const respond = async (): Promise<Response> => {
      const params = z.record(z.string(), z.string()).parse((await context.params) ?? {});
      return answer(request, params, requestId);
    };
    const response = await respond().catch((error: unknown) => {
      const what = `${definition.method} ${definition.path}`;
      return problemResponse(toRefusal(error, { requestId, what }), requestId, path);
    });
    response.headers.set("x-request-id", requestId);
    log.debug({ requestId, method: definition.method, path, status: response.status });
    return response;
  };
}

async function provenScope(request: Request): Promise<Scope> {
  const scope = await findScope(request.headers);
  if (!scope) throw new AccessError("signed out", "Sign in first.");
  return scope;
}

function notAllowed(scope: Scope): AccessError {
  return new AccessError("forbidden", `Your role, ${scope.viewer.role}, may not do this.`);
}

function parseQuery<Query extends z.ZodType>(
  schema: Query | undefined,
  request: Request,
): z.output<Query> {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  return (schema ?? z.strictObject({})).parse(given) as z.output<Query>;
}

function json(body: unknown): Response {
  return Response.json(body, { headers: { "cache-control": "private, no-store" } });
}
