import "server-only";
import type { RegisteredAction } from "./action";
import { type Handler, register, type RouteContext } from "./answering";
import { isJson, parseJson, readText } from "./body";
import { AccessError, problemResponse, RequestError } from "./errors";
import { provenScope } from "./route";
import { isFromElsewhere } from "./same-origin";
import { requestCounter } from "./throttle";
import type { Scope } from "./viewer";

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
  const route = { method: "POST", path, permission: "by action" } as const;
  return register(route, async (request, context, requestId) => {
    const { name, slug } = await paramsOf(context);
    const action = actions.get(name ?? "");
    if (!action) throw new AccessError("not found", `There is no action "${name ?? ""}" here.`);
    const scope = await writer(request);
    const input = await readInput(request);
    const outcome = await action.run(
      scope,
      slug === undefined ? input : { ...input, slug },
      requestId,
    );
    if (!outcome.ok) return problemResponse(outcome, requestId, new URL(request.url).pathname);
    return Response.json(
      { data: outcome.data, change: requestId },
      { headers: { "cache-control": "private, no-store" } },
    );
  });
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

async function readInput(request: Request): Promise<object> {
  if (!isJson(request.headers)) throw new RequestError("not json", "Send JSON.");
  const body = await readText(request, MOST_BYTES);
  if (body === null) {
    throw new RequestError("too large", `At most ${String(MOST_BYTES / 1024)} KiB.`);
  }
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
