import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { registeredRoutes } from "@/lib/platform/route";

/** What a test does between a request and its answer: hold it up, or drop it. */
interface Hooks {
  /** Before it is handled; false drops the connection and handles nothing. */
  asked?: ((request: IncomingMessage) => Promise<boolean> | boolean) | undefined;
  /** What a proxy answers in its place, as a page; null for nothing. */
  instead?: (() => { status: number; body: string } | null) | undefined;
  /** After what it writes is committed, before it is answered. */
  handled?: ((request: IncomingMessage) => Promise<void> | void) | undefined;
}

/**
 * The routes that are loaded, over HTTP, for a program in another process. It answers what the application
 * does, on a port that stays its own while it is away.
 */
export class RoutesOverHttp {
  private server: Server | undefined;
  private port = 0;
  hooks: Hooks = {};
  /** Method and path of each request. */
  readonly asked: string[] = [];

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      this.asked.push(`${request.method ?? ""} ${request.url ?? ""}`);
      void this.answer(request).then(
        (answer) => {
          if (answer === null) request.socket.destroy();
          else {
            response.writeHead(answer.status, Object.fromEntries(answer.headers));
            response.end(answer.body);
          }
        },
        (error: unknown) => {
          response.writeHead(500).end(String(error));
        },
      );
    });
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  }

  private async answer(request: IncomingMessage) {
    const { method = "GET" } = request;
    const body = method === "GET" ? undefined : await text(request);
    const { hooks } = this;
    if ((await hooks.asked?.(request)) === false) return null;
    const page = hooks.instead?.();
    if (page) return { ...page, headers: new Headers({ "content-type": "text/html" }) };
    const url = new URL(request.url ?? "/", this.url);
    const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
      typeof value === "string" ? [[name, value]] : [],
    );
    const found = findRoute(method, url.pathname);
    if (!found) throw new Error(`No route for ${method} ${url.pathname}`);
    const asked = new Request(url, { method, headers, ...(body === undefined ? {} : { body }) });
    const answer = await found.handler(asked, { params: Promise.resolve(found.params) });
    await hooks.handled?.(request);
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  }
}

/** The one with the fewest places to fill in, as Next chooses. */
function findRoute(method: string, pathname: string) {
  return registeredRoutes()
    .filter((route) => route.method === method)
    .map((route) => ({ ...route, params: match(route.path, pathname) }))
    .filter(({ params }) => params !== null)
    .sort((one, other) => places(one.path) - places(other.path))
    .map(({ handler, params }) => ({ handler, params: params ?? {} }))
    .at(0);
}

function match(path: string, pathname: string): Record<string, string> | null {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
  const found = new RegExp(`^${path.replaceAll(/\{\w+\}/g, "([^/]+)")}$`).exec(pathname);
  if (!found) return null;
  return Object.fromEntries(
    names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? "")]),
  );
}

function places(path: string): number {
  return path.split("{").length;
}
