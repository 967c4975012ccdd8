import { randomUUID } from "node:crypto";
import type { TokenScope } from "@/lib/domain/rights";
import { makeToken } from "@/lib/features/tokens/mutations";
import type { Handler } from "@/lib/platform/answering";
import { now } from "@/lib/platform/clock";
import { operatorScope } from "@/lib/platform/operator";
import { getProjectScope } from "@/lib/platform/viewer";
import { HERE } from "./role-matrix-world";

/** A token of a project, or of all. */
export async function makeProgram(slug: string | null, scopes: TokenScope[]) {
  const id = randomUUID();
  const name = `Pipeline ${id.slice(0, 8)}`;
  const scope = slug === null ? operatorScope() : await getProjectScope(operatorScope(), slug);
  const made = await makeToken(scope, { id, name, scopes, lastOn: null }, "r");
  if (!made.ok) throw new Error(made.message);
  return { id, name, secret: made.data.secret };
}

/** By the clock of the server; negative for what is still to come. */
export function minutesAgo(minutes: number): string {
  return new Date(now().getTime() - minutes * 60_000).toISOString();
}

/** What a program sends to a route, and what it is answered. */
export function send(
  handler: Handler,
  secret: string,
  { params, body, headers = {} }: { params: object; body: unknown; headers?: object },
) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const json = { "content-type": "application/json", ...headers };
  return post(handler, secret, { params, search: "", text, headers: json });
}

/** The same of a file. */
export function sendReport(
  handler: Handler,
  secret: string,
  { slug, ...given }: { slug: string; search: string; text: string; headers?: object },
) {
  return post(handler, secret, { params: { slug }, headers: {}, ...given });
}

interface Sent {
  params: object;
  search: string;
  text: string;
  headers: object;
}

async function post(handler: Handler, secret: string, { params, search, text, headers }: Sent) {
  const request = new Request(`${HERE}/api/v1?${search}`, {
    method: "POST",
    headers: { authorization: `Bearer ${secret}`, ...headers },
    body: text,
  });
  const answer = await handler(request, { params: Promise.resolve({ ...params }) });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer };
}

interface Answer {
  data?: unknown;
  detail?: string;
  errors?: { path: string; message: string }[];
}
