import "server-only";
import type { z } from "zod";
import { type Handler, register } from "./answering";
import { isJson, parseJson, readText } from "./body";
import { AccessError, RequestError } from "./errors";
import { provenScope } from "./route";
import { isSameOrigin } from "./same-origin";
import { getProjectScope, type ProjectScope } from "./viewer";

const MOST_BYTES = 2048;

/**
 * A route by which a page of a project says something in passing: nothing of it is written down, and it
 * answers nothing. Its body names the project by `slug`.
 */
export function defineBeacon<Schema extends z.ZodType<{ slug: string }>>(
  { path, schema }: { path: string; schema: Schema },
  handler: (scope: ProjectScope, said: z.output<Schema>) => void,
): Handler {
  const route = { method: "POST", path, permission: "project:read", passing: true } as const;
  return register(route, async (request) => {
    if (!isSameOrigin(request.headers)) {
      throw new AccessError("forbidden", "This answers the pages of Gantry alone.");
    }
    if (!isJson(request.headers)) throw new RequestError("not json", "Send JSON.");
    const scope = await provenScope(request);
    const body = await readText(request, MOST_BYTES);
    if (body === null) throw new RequestError("too large", "This is more than can be said here.");
    const said = schema.parse(parseJson(body));
    handler(await getProjectScope(scope, said.slug), said);
    return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
  });
}
