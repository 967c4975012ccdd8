import "server-only";
import { z } from "zod";
import type { Permission } from "@/lib/domain/rights";
import { type Handler, type RegisteredRoute, register, type RouteContext } from "./answering";
import { AccessError } from "./errors";
import {
  findScope,
  getProjectScope,
  mayDo,
  type ProjectScope,
  type Scope,
  whyNotAllowed,
} from "./viewer";

export { allowing, registeredRoutes } from "./answering";

interface Asked<Query> {
  query: Query;
  params: Record<string, string>;
  headers: Headers;
  requestId: string;
}

interface RouteDefinition<Query extends z.ZodType>
  extends Pick<RegisteredRoute, "path" | "told" | "ofNoProject"> {
  method: "GET";
  permission: Permission;
  query?: Query;
}

/** A route anybody may call. */
export function definePublicRoute(
  definition: Pick<RegisteredRoute, "method" | "path">,
  handler: (request: Request) => Promise<Response>,
): Handler {
  return register({ ...definition, permission: "public" }, async (request) => {
    const response = await handler(request);
    response.headers.set("cache-control", "no-store");
    return response;
  });
}

/** A route for whoever is signed in and has the permission. */
export function defineRoute<Query extends z.ZodType = z.ZodObject>(
  definition: RouteDefinition<Query>,
  handler: (scope: Scope, asked: Asked<z.output<Query>>) => Promise<unknown>,
): Handler {
  return register(definition, async (request, context, requestId) => {
    const scope = await provenScope(request);
    if (!mayDo(scope, definition.permission)) throw notAllowed(scope);
    const params = await parseParams(context);
    const query = parseQuery(definition.query, request);
    return answerOf(await handler(scope, { query, params, headers: request.headers, requestId }));
  });
}

/** A route under `/projects/{slug}`: 404 for a project that the viewer may not see. */
export function defineProjectRoute<Query extends z.ZodType = z.ZodObject>(
  definition: RouteDefinition<Query>,
  handler: (scope: ProjectScope, asked: Asked<z.output<Query>>) => Promise<unknown>,
): Handler {
  return register(definition, async (request, context, requestId) => {
    const scope = await provenScope(request);
    const params = await parseParams(context);
    const project = await getProjectScope(scope, params.slug ?? "");
    if (!mayDo(project, definition.permission)) throw notAllowed(scope);
    const query = parseQuery(definition.query, request);
    return answerOf(await handler(project, { query, params, headers: request.headers, requestId }));
  });
}

export async function provenScope(request: Request): Promise<Scope> {
  const scope = await findScope(request.headers);
  if (!scope) throw new AccessError("signed out", "Sign in first.");
  return scope;
}

function notAllowed(scope: Scope): AccessError {
  return new AccessError("forbidden", whyNotAllowed(scope));
}

async function parseParams({ params }: RouteContext): Promise<Record<string, string>> {
  return z.record(z.string(), z.string()).parse((await params) ?? {});
}

export function parseQuery<Query extends z.ZodType>(
  schema: Query | undefined,
  request: Request,
): z.output<Query> {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  return (schema ?? z.strictObject({})).parse(given) as z.output<Query>;
}

/** JSON, unless the handler has an answer of its own. */
function answerOf(body: unknown): Response {
  const response = body instanceof Response ? body : Response.json(body);
  if (!response.headers.has("cache-control")) {
    response.headers.set("cache-control", "private, no-store");
  }
  return response;
}
