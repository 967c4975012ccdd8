import "server-only";
import { type Permission, permits, ROLES, TOKEN_SCOPES, tokenPermits } from "@/lib/domain/rights";
import { FILE_TYPES, type FileFormat, type RegisteredRoute, type Told } from "../answering";
import { SLUG } from "../slug";
import {
  type JsonSchema,
  type Meanings,
  schemaOfAnswer,
  schemaOfInput,
  without,
} from "./json-schema";
import { problemsOf, sharedProblems } from "./problems";

// The OpenAPI document, from what the routes are: whatever is registered under /api/v1 stands in it.

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description?: string;
  schema: JsonSchema;
  example?: unknown;
}

export interface Content {
  schema: JsonSchema;
  examples?: Record<string, { value: unknown }>;
}

export interface Operation {
  operationId: string;
  tags: [string];
  summary: string;
  description: string;
  parameters: Parameter[];
  requestBody?: { required: true; content: Record<string, Content> };
  responses: Record<string, object> & {
    200: { description: string; content: Record<string, Content> };
  };
  /** Any one of them admits. */
  "x-permissions": readonly Permission[];
  /** The scopes of a token that can call it; none where only people can. */
  "x-token-scopes": string[];
  "x-roles": string[];
}

export interface ApiDocument {
  openapi: "3.1.0";
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  security: Record<string, never[]>[];
  tags: { name: string; description: string }[];
  paths: Record<string, { get?: Operation; post?: Operation }>;
  components: object;
}

/** What no route says of itself. */
export interface Words {
  title: string;
  version: string;
  description: string;
  /** What is found under each noun, in the order in which they stand. */
  nouns: Record<string, string>;
  /** Of the fields that are sent, and of those that are answered. */
  sent: Meanings;
  answered: Meanings;
  /** By the id of the operation. */
  examples: Record<string, { sent?: unknown; answered?: unknown }>;
}

export const API = "/api/v1";

export function describeApi(routes: readonly RegisteredRoute[], words: Words): ApiDocument {
  const operations = routes.filter(({ path }) => path.startsWith(`${API}/`)).flatMap(tellRoute);
  const paths: ApiDocument["paths"] = {};
  for (const told of operations) {
    const method = told.method === "GET" ? "get" : "post";
    paths[told.path] = { ...paths[told.path], [method]: describe(told, words) };
  }
  const { title, version, description } = words;
  return {
    openapi: "3.1.0",
    info: { title, version, description },
    servers: [{ url: "/" }],
    security: [{ token: [] }, { session: [] }],
    tags: Object.entries(words.nouns).map(([name, said]) => ({ name, description: said })),
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      ...sharedProblems,
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "A token, made under /settings/tokens.",
        },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "gantry.session_token",
          description: "The session of a person; over https its name begins with __Secure-.",
        },
      },
    },
  };
}

interface ToldOperation extends Told {
  id: string;
  method: RegisteredRoute["method"];
  path: string;
  permissions: readonly Permission[];
}

function tellRoute(route: RegisteredRoute): ToldOperation[] {
  const { method, path, told, query, body, permission } = route;
  if (!told) throw new Error(`${method} ${path} does not say what it does: give it "told".`);
  const asked = permission === "public" || permission === "by action" ? [] : [permission];
  const tell = (one: Told, at: string): ToldOperation => ({
    ...(query && { query }),
    ...(body && { body }),
    permissions: asked,
    ...one,
    id: idOf(method, at),
    method,
    path: at,
  });
  if (!("each" in told)) return [tell(told, path)];
  return Object.entries(told.each).map(([name, one]) =>
    tell(one, path.replace(`{${told.part}}`, name)),
  );
}

/** `plan.addTask` of a named write; `read.tasks`, `read.evidence.id` and `post.evidence` of all else. */
function idOf(method: string, path: string): string {
  const parts = path.slice(API.length + 1).split("/");
  const named = parts.indexOf("actions");
  if (named >= 0) return parts.slice(named + 1).join(".");
  const verb = method === "GET" ? "read" : method.toLowerCase();
  const own = parts.length > 2 ? parts.slice(2) : [parts[1] === "{slug}" ? "project" : parts[0]];
  return [verb, ...own].join(".").replaceAll(/[{}]/g, "");
}

function describe(told: ToldOperation, words: Words): Operation {
  const { id, method, path, noun, does, permissions } = told;
  const example = words.examples[id] ?? {};
  const onProject = path.includes("{slug}");
  const scopes = TOKEN_SCOPES.filter((scope) => permissions.some((one) => grants(scope, one)));
  const roles = ROLES.filter(
    (role) => !told.programsOnly && permissions.some((one) => permits(role, one)),
  );
  return {
    operationId: id,
    tags: [noun],
    summary: does,
    description: `${whoMay(roles)} ${whichTokens(scopes)}`,
    parameters: [...inPath(path), ...inQuery(told, words), ...inHeader(told)],
    ...bodyOf(told, words, example.sent),
    responses: {
      200: {
        description: method === "GET" ? "As it stands." : "Done, and written down.",
        ...(told.etag && { headers: { ETag: { schema: { type: "string" } } } }),
        content: {
          "application/json": content(
            schemaOfAnswer(told.answers, { meanings: words.answered, operation: id }),
            example.answered,
          ),
          ...filesOf(told.files ?? []),
        },
      },
      ...(told.etag && { 304: { description: "It is what the caller has." } }),
      ...problemsOf({ writes: method !== "GET", onProject, prints: told.files?.includes("pdf") }),
    },
    "x-permissions": permissions,
    "x-token-scopes": scopes,
    "x-roles": roles,
  };
}

function filesOf(formats: readonly FileFormat[]): Record<string, Content> {
  const entries = formats.map((format) => [
    FILE_TYPES[format],
    {
      schema: {
        type: "string",
        ...((format === "xlsx" || format === "pdf") && { format: "binary" }),
      },
    },
  ]);
  return Object.fromEntries(entries) as Record<string, Content>;
}

function bodyOf(
  { id, path, body, sendsText }: ToldOperation,
  words: Words,
  example: unknown,
): Pick<Operation, "requestBody"> {
  if (sendsText) return { requestBody: { required: true, content: { "text/plain": ANY_TEXT } } };
  if (!body) return {};
  const schema = schemaOfInput(body, { meanings: words.sent, operation: id });
  const sent = content(without(schema, namesIn(path)), example);
  return { requestBody: { required: true, content: { "application/json": sent } } };
}

const ANY_TEXT = { schema: { type: "string" } };

function grants(scope: (typeof TOKEN_SCOPES)[number], permission: Permission): boolean {
  return tokenPermits([scope], permission);
}

function whoMay(roles: readonly string[]): string {
  if (roles.length === 0) return "Programs alone.";
  return roles.length === ROLES.length ? "Whoever is signed in." : `People: ${roles.join(", ")}.`;
}

function whichTokens(scopes: readonly string[]): string {
  if (scopes.length === 0) return "No token can call it: it is an act of a person.";
  return `Tokens: ${scopes.join(", ")}.`;
}

function content(schema: JsonSchema, example: unknown): Content {
  return { schema, ...(example !== undefined && { examples: { vimana: { value: example } } }) };
}

function namesIn(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
}

function inPath(path: string): Parameter[] {
  return namesIn(path).map((name) => ({
    name,
    in: "path",
    required: true,
    ...(name === "slug"
      ? {
          description: "The address of a project.",
          schema: { type: "string", maxLength: SLUG.maxLength, pattern: SLUG.pattern.source },
          example: "vimana",
        }
      : { schema: { type: "string" } }),
  }));
}

function inQuery({ id, query }: ToldOperation, { sent }: Words): Parameter[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOfInput(query, {
    meanings: sent,
    operation: id,
    within: "query",
  });
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    required: required.includes(name),
    ...(description !== undefined && { description }),
    schema,
  }));
}

function inHeader({ etag, once }: Told): Parameter[] {
  return [
    ...(etag ? [header("If-None-Match", "The ETag of what the caller has.")] : []),
    ...(once ? [header("Idempotency-Key", ONCE)] : []),
  ];
}

const ONCE =
  "By which the same, sent again, is written once. In a list each that has no key of its own is known by it and its place: `key/0`.";

function header(name: string, description: string): Parameter {
  return { name, in: "header", required: false, description, schema: { type: "string" } };
}
