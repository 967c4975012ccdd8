import "server-only";
import { z } from "zod";
import type { Permission } from "@/lib/domain/rights";
import type { RegisteredAction } from "./action";
import { type Handler, register, type RouteContext, type Told } from "./answering";
import { isJson, parseJson, readText } from "./body";
import { AccessError, problemResponse, RequestError } from "./errors";
import { type Outcome, refuse } from "./outcome";
import { provenScope } from "./route";
import { isFromElsewhere } from "./same-origin";
import { requestCounter } from "./throttle";
import { getProjectScope, mayDo, type ProjectScope, type Scope, whyNotAllowed } from "./viewer";

type ActionModules = Record<string, Record<string, RegisteredAction>>;

/** As much as a form of the browser may send. */
const MOST_BYTES = 256 * 1024;

/** So often a minute each token may write. */
const WRITES = requestCounter("token writes", { most: 60, seconds: 60 });

/**
 * The same writes as those of the browser, by their names, for whoever shows a token or a session of
 * their own: JSON in, the data and the id of the change out, problem details where nothing was written.
 * `on` says which: those on a project, which the address names, or those on none.
 */
export function answerWrites(
  path: string,
  on: "project" | "portfolio",
  modules: ActionModules,
): Handler {
  const actions = new Map(
    Object.values(modules)
      .flatMap((module) => Object.values(module))
      .filter((action) => (action.on === "portfolio") === (on === "portfolio"))
      .map((action) => [action.name, action]),
  );
  const told = {
    part: "name",
    each: Object.fromEntries([...actions].map(([name, action]) => [name, tell(action)])),
  };
  const route = { method: "POST", path, permission: "by action", told } as const;
  return register(route, async (request, context, requestId) => {
    const { name, slug } = await paramsOf(context);
    const action = actions.get(name ?? "");
    if (!action) throw new AccessError("not found", `There is no action "${name ?? ""}" here.`);
    const scope = await writer(request);
    const input = await readInput(request, MOST_BYTES);
    const outcome = await action.run(
      scope,
      slug === undefined ? input : { ...input, slug },
      requestId,
    );
    return answer(outcome, request, requestId);
  });
}

function tell({ name, does, schema, answers, permissions }: RegisteredAction): Told {
  const noun = name.split(".")[0] ?? name;
  return { noun, does, body: schema, answers: written(answers), permissions };
}

/** What is answered of a write that is done. */
function written(data: z.ZodType): z.ZodType {
  return z.strictObject({ data, change: z.string() });
}

interface ProjectWrite<Schema extends z.ZodType> {
  path: string;
  /** `answers`: the `data` where it is done. */
  told: Omit<Told, "permissions" | "programsOnly">;
  permission: Permission;
  /** What the body holds, `slug` among it, which the address says. */
  body: Schema;
  mostBytes: number;
  /** What is read of a request, as what the schema asks for. */
  read?: (request: Request, mostBytes: number) => Promise<object>;
}

/** A write of programs alone, on the project that its address names. */
export function defineProjectWrite<Schema extends z.ZodType>(
  { path, permission, told, body, mostBytes, read = readInput }: ProjectWrite<Schema>,
  handler: (
    scope: ProjectScope,
    input: z.output<Schema>,
    requestId: string,
  ) => Promise<Outcome<unknown>>,
): Handler {
  const said = { ...told, answers: written(told.answers), programsOnly: true } as const;
  const route = { method: "POST", path, permission, body, told: said } as const;
  return register(route, async (request, context, requestId) => {
    const { slug = "" } = await paramsOf(context);
    const scope = await writer(request);
    const project = await getProjectScope(scope, slug);
    if (!scope.viewer.token) {
      throw new AccessError("forbidden", "Only programs send this. They show a token.");
    }
    if (!mayDo(project, permission)) throw new AccessError("forbidden", whyNotAllowed(scope));
    if (project.archived) {
      return answer(refuse("archived", "Not saved. This project is archived."), request, requestId);
    }
    const input = body.parse({ ...(await read(request, mostBytes)), slug });
    return answer(await handler(project, input, requestId), request, requestId);
  });
}

function answer(outcome: Outcome<unknown>, request: Request, requestId: string): Response {
  if (!outcome.ok) return problemResponse(outcome, requestId, new URL(request.url).pathname);
  return Response.json(
    { data: outcome.data, change: requestId },
    { headers: { "cache-control": "private, no-store" } },
  );
}

/** Whoever may write here: proved, not through the page of somebody else, and not too often. */
export async function writer(request: Request): Promise<Scope> {
  const scope = await provenScope(request);
  const { token } = scope.viewer;
  if (token) {
    const wait = await WRITES.count(token.id);
    if (wait > 0) {
      throw new RequestError("too many", `Too many writes by this token. Wait ${String(wait)} s.`, {
        "retry-after": String(wait),
      });
    }
  } else if (isFromElsewhere(request.headers)) {
    throw new AccessError("forbidden", "A session writes from the pages of Gantry alone.");
  }
  return scope;
}

/** The body as text, no longer than it may be. */
export async function readBody(request: Request, mostBytes: number): Promise<string> {
  const body = await readText(request, mostBytes);
  if (body === null) {
    throw new RequestError("too large", `At most ${String(mostBytes / 1024)} KiB.`);
  }
  return body;
}

export async function readInput(request: Request, mostBytes: number): Promise<object> {
  if (!isJson(request.headers)) throw new RequestError("not json", "Send JSON.");
  const body = await readBody(request, mostBytes);
  const input = parseJson(body);
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    throw new RequestError("not json", "Send one JSON object.");
  }
  return input;
}

async function paramsOf({ params }: RouteContext): Promise<Record<string, string | undefined>> {
  const given = (await params) ?? {};
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}
