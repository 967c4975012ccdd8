import type { IncomingHttpHeaders } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Allowed } from "@/lib/platform/post-outside";
import { LOCALHOST } from "./localhost-certificate";

/** This machine is outside for a test alone, which is its own authority. */
export const HERE_IS_OUTSIDE: Allowed = {
  hosts: ["localhost"],
  isPublic: () => true,
  ca: LOCALHOST.cert,
};

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A tool of a team's own: takes what it is sent, and answers each path as it is told to. */
export async function startReceiver() {
  const received: Received[] = [];
  const answers = new Map<string, { status: number; body?: string; location?: string }>();
  let arrived: (() => void) | null = null;
  const server = createServer(LOCALHOST, (request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const path = request.url ?? "";
      received.push({ path, headers: request.headers, body });
      arrived?.();
      const answer = answers.get(path) ?? { status: 204 };
      // Status 0: keeps it waiting.
      if (answer.status === 0) return;
      const { location } = answer;
      response.writeHead(answer.status, location === undefined ? {} : { location });
      response.end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    received,
    at: (path: string) => `https://localhost:${String(port)}${path}`,
    of: (path: string) => received.filter((one) => one.path === path),
    answer: (path: string, status: number, rest: { body?: string; location?: string } = {}) =>
      answers.set(path, { status, ...rest }),
    arrives: () => new Promise<void>((resolve) => (arrived = resolve)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
