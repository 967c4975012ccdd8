import "server-only";
import type { RegisteredAction } from "./action";
import { type Handler, register } from "./answering";
import { isJson, parseJson, readText } from "./body";
import { statusOf, toRefusal } from "./errors";
import { type Outcome, type Refusal, type RefusalReason, refuse } from "./outcome";
import { isSameOrigin } from "./same-origin";
import { findScope } from "./viewer";

type ActionModules = Record<string, Record<string, RegisteredAction>>;

/** Twice the longest text a form takes; a document is imported elsewhere. */
const MOST_BYTES = 256 * 1024;

/**
 * The one route of every write from the browser: JSON in, an `Outcome` out. It answers its own pages
 * alone, because the cookie that proves the viewer comes along from every other page too.
 */
export function answerActions(modules: ActionModules): Handler {
  const actions = new Map(
    Object.values(modules)
      .flatMap((module) => Object.values(module))
      .map((action) => [action.name, action]),
  );

  const route = { method: "POST", path: "/api/actions/{name}", permission: "by action" } as const;
  return register(route, async (request, { params }, requestId) => {
    try {
      const action = actions.get(String((await params)?.name));
      if (!action) return refused(404, "not found", "There is no such action.");
      if (!isSameOrigin(request.headers)) {
        return refused(403, "forbidden", "Actions answer the pages of Gantry alone.");
      }
      if (!isJson(request.headers)) return refused(415, "invalid", "Send JSON.");
      const scope = await findScope(request.headers);
      if (scope?.viewer.token) {
        return refused(403, "forbidden", "A token writes through /api/v1, where it is counted.");
      }
      const body = await readText(request, MOST_BYTES);
      if (body === null) return refused(413, "invalid", "This is more than an action takes.");
      const input = parseJson(body);
      if (input === undefined) return refused(400, "invalid", "This is not JSON.");
      const outcome = await action.run(scope, input, requestId);
      if (!outcome.ok) return answer(outcome, statusOf(outcome.reason));
      return answer({ ...outcome, change: requestId }, 200);
    } catch (error) {
      return answer(toRefusal(error, { requestId, what: "action" }), 500);
    }
  });
}

function refused(status: number, reason: RefusalReason, message: string): Response {
  return answer(refuse(reason, message), status);
}

type Answer = Refusal | (Extract<Outcome<unknown>, { ok: true }> & { change: string });

function answer(outcome: Answer, status: number): Response {
  return Response.json(outcome, { status, headers: { "cache-control": "no-store" } });
}
