import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { PORTFOLIO_PANELS, PROJECT_PANELS } from "@/components/panels/loaders";
import { type Permission, permits, ROLES, type Role } from "@/lib/domain/rights";
import { type Handler, METHODS, type RegisteredRoute } from "@/lib/platform/answering";
import { TABLE_NAMES } from "@/lib/features/reports/tables";
import { db } from "@/lib/platform/db";
import { registeredRoutes } from "@/lib/platform/route";
import { AMOUNT, cookieOf, HERE, makeWorld } from "./role-matrix-world";

// Whatever is declared stands in the registry once its file is loaded.
const routeFiles = import.meta.glob<Record<string, Handler>>("../../app/api/**/route.ts", {
  eager: true,
});
const exportsOf = new Map(
  Object.entries(routeFiles).map(([file, module]) => [pathOf(file), module] as const),
);

const [lists] = Object.values(
  import.meta.glob<{
    LISTS: object;
    BESIDE: readonly string[];
    NEEDED: Partial<Record<string, Permission>>;
  }>("../../app/api/v1/projects/*/*/lists.ts", { eager: true }),
);

/** Panels that are about one thing, and the one that every project of the world has. */
const OF_ONE: Partial<Record<string, string>> = {
  "plan-row": "task-1",
  "plan-form": "task-1",
  "archive-row": "task-1",
  item: "risk-R1",
  "criterion-form": "new-go",
  "decision-form": "ask",
  "figure-form": "new",
  "check-form": "new@task-1",
  "prove-it": "task-1",
  "mapping-rule": "new",
  "milestone-form": "new",
  "criterion-foretold": '{"key":null,"kind":"go","rule":{"kind":"manual"},"dueOn":null}',
  "record-evidence": "task-1",
  "timeline-edit": "task-1",
  waiver: "task-1",
  blocker: "B1",
  "blocker-form": "blocker-B1",
  "metric-log": "coverage",
  "money-line": "line-investment",
  "option-form": "option-now",
};

/** Ids and instants, which may hold the figures of an amount. */
const BY_CHANCE = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** As a value, also inside a text that is JSON itself. */
const NAMED = { open: /"open\\?"/, closed: /"closed\\?"/ };

const PUBLIC = [
  "/api/auth/sign-in/email",
  "/api/auth/sign-out",
  "/api/calendar",
  "/api/health",
  "/api/ready",
];

let world: Awaited<ReturnType<typeof makeWorld>>;
const cookies = new Map<Role, string>();

beforeAll(async () => {
  world = await makeWorld();
  for (const role of ROLES) cookies.set(role, await cookieOf(role));
  for (const { slug, items, id: projectId } of await db().project.findMany({
    include: { items: { take: 1 } },
  })) {
    const run = { projectId, itemId: items[0]?.id ?? null, byName: "Test", at: new Date() };
    const { id } = await db().evidence.create({
      data: { ...run, outcome: "failed", origin: "person", excerpt: "It costs $4,711" },
    });
    runs.set(slug, id);
  }
});

/** By project a run of its own. */
const runs = new Map<string, string>();

describe("the registry of routes", () => {
  it("names each route after its file", () => {
    for (const { path } of registeredRoutes()) expect([...exportsOf.keys()]).toContain(path);
  });

  it.each([...exportsOf])("holds every method that %s exports", async (path, module) => {
    const registered = registeredRoutes().filter((route) => route.path === path);
    expect(registered, "a route that nobody declared").not.toEqual([]);
    const refused = [];
    for (const method of METHODS) {
      const declared = registered.find((route) => [method, "any"].includes(route.method));
      if (declared) expect(module[method]).toBe(declared.handler);
      else refused.push(method);
    }
    for (const method of refused) {
      const answer = await call(module[method], { path, method });
      expect(answer.status, `${method} ${path}`).toBe(405);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(answer.headers.get("allow")).toBe(allowed(registered));
    }
    if (refused.length > 0) {
      const options = await call(module.OPTIONS, { path, method: "OPTIONS" });
      expect([options.status, options.headers.get("allow")]).toEqual([204, allowed(registered)]);
    }
  });

  // Whose calendar it is, and what that person may see, is looked at in `app/api/calendar/`.
  it("opens to everybody the door, the address of a calendar, health, readiness and what is not there", () => {
    const open = registeredRoutes().filter((route) => route.permission === "public");
    expect(open.map((route) => route.path).sort()).toEqual([...PUBLIC, "/api/{...path}"].sort());
  });

  it("reads by GET, and writes through the route of the actions, or from programs alone", () => {
    const closed = registeredRoutes().filter((route) => route.permission !== "public");
    for (const { method, path, permission, passing, body } of closed) {
      // What it is told it forgets; what programs send is walked below.
      if (passing || body) continue;
      const reads: RegisteredRoute["permission"][] = ["project:read", "money:read"];
      expect(method === "GET" ? reads : ["by action"], `${method} ${path}`).toContain(permission);
    }
  });
});

describe.each(ROLES)("%s", (role) => {
  it.each(["open", "archived"])("reads an %s project through every route", async (slug) => {
    for (const read of readsOf(slug)) {
      expect(await statusOf(read, role), read.url).toBe(permits(role, read.permission) ? 200 : 403);
    }
  });

  it("reads a project of others through none, unless an administrator or a member", async () => {
    for (const read of readsOf("closed")) {
      expect(await statusOf(read, role), read.url).toBe(role === "admin" ? 200 : 404);
    }
    await world.asMember(role, "closed", async () => {
      for (const read of readsOf("closed")) {
        const expected = permits(role, read.permission) ? 200 : 403;
        expect(await statusOf(read, role), read.url).toBe(expected);
      }
    });
  });

  it("sends nothing where programs alone do", async () => {
    const sent = registeredRoutes().filter(({ body }) => body);
    expect(sent).not.toEqual([]);
    for (const { method, path, handler } of sent) {
      const answer = async (slug: string) =>
        (await call(handler, { path, method, role, params: { slug } })).status;
      for (const slug of ["open", "archived"]) expect(await answer(slug), path).toBe(403);
      expect(await answer("closed"), path).toBe(role === "admin" ? 403 : 404);
      expect(await answer("absent"), path).toBe(404);
    }
  });

  it.each(["absent", "op\u0000en", "Open"])("finds nothing at %j", async (slug) => {
    for (const read of readsOf(slug)) expect(await statusOf(read, role), read.url).toBe(404);
  });

  it("reads of many projects at once those that are open to it", async () => {
    for (const read of readsOf(null)) {
      const answer = await call(read.handler, { ...read, role });
      expect(answer.status, read.url).toBe(200);
      const told = await answer.text();
      expect(told, read.url).toMatch(NAMED.open);
      expect(NAMED.closed.test(told), read.url).toBe(role === "admin");
    }
    await world.asMember(role, "closed", async () => {
      for (const read of readsOf(null)) {
        const told = await (await call(read.handler, { ...read, role })).text();
        expect(told, read.url).toMatch(NAMED.closed);
      }
    });
  });
});

describe.each(ROLES)("of money %s", (role) => {
  it(permits(role, "money:read") ? "reads the amounts" : "reads no amount anywhere", async () => {
    const told: string[] = [];
    for (const read of [...readsOf("open"), ...readsOf("archived"), ...readsOf(null)]) {
      const answer = await call(read.handler, { ...read, role });
      if (AMOUNT.test((await answer.text()).replaceAll(BY_CHANCE, ""))) told.push(read.url);
    }
    if (permits(role, "money:read")) expect(told.length).toBeGreaterThan(5);
    else expect(told).toEqual([]);
  });
});

it("nobody reads without a session, and nobody learns what there is", async () => {
  for (const slug of ["open", "closed", "absent"]) {
    for (const read of readsOf(slug)) expect(await statusOf(read), read.url).toBe(401);
  }
  for (const read of readsOf(null)) expect(await statusOf(read), read.url).toBe(401);
});

it.each(["cursor=abc", "cursor=%00", "action=%00", "subject=%00", "limit=%00", "%00=1"])(
  "the events take no %s, and the field is named",
  async (query) => {
    const events = readsOf("open").find(({ url }) => url.endsWith("/events"))!;
    const answer = await call(events.handler, {
      ...events,
      url: `${events.url}?${query}`,
      role: "viewer",
    });
    expect(answer.status).toBe(422);
    const { errors } = (await answer.json()) as { errors: { path: string }[] };
    expect(errors).toHaveLength(1);
  },
);

interface Read {
  url: string;
  params: Record<string, string>;
  permission: Permission;
  handler: Handler;
}

/** Every GET for whoever is signed in, about one project or about none; each list and panel by itself. */
function readsOf(slug: string | null): Read[] {
  return registeredRoutes().flatMap(
    ({ method, path, permission, handler, streams, ofNoProject }) => {
      if (method !== "GET" || permission === "public" || permission === "by action") return [];
      // What is the same for all is looked at in `app/api/v1/openapi.json/route.integration.test.ts`.
      if (ofNoProject) return [];
      // What does not end by itself is heard in `app/api/events/route.integration.test.ts`.
      if (streams) return [];
      return waysToFill(path, slug).map((params) => {
        const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
        const isPanelOfProject = "panelId" in params && slug !== null;
        const panel = params.panelId ?? "";
        const one = panel === "run" ? runs.get(slug ?? "") : OF_ONE[panel];
        const of = one === undefined ? "" : `&of=${one}`;
        const query = isPanelOfProject ? `?project=${encodeURIComponent(slug)}${of}` : "";
        const needed = lists?.NEEDED[params.list ?? ""] ?? permission;
        return { url: `${HERE}${encodeURI(filled)}${query}`, params, permission: needed, handler };
      });
    },
  );
}

function waysToFill(path: string, slug: string | null): Record<string, string>[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  if (names.length === 0) return slug === null ? [{}] : [];
  return names.reduce<Record<string, string>[]>(
    (ways, name) =>
      ways.flatMap((way) => valuesOf(name, slug).map((value) => ({ ...way, [name]: value }))),
    [{}],
  );
}

function valuesOf(name: string, slug: string | null): string[] {
  switch (name) {
    case "slug":
      return slug === null ? [] : [slug];
    case "id":
      return [runs.get(slug ?? "") ?? randomUUID()];
    case "list":
      return [...Object.keys(lists?.LISTS ?? {}), ...(lists?.BESIDE ?? [])];
    case "table":
      return [...TABLE_NAMES];
    case "panelId":
      return Object.keys(slug === null ? PORTFOLIO_PANELS : PROJECT_PANELS);
    default:
      throw new Error(`Say here what {${name}} may be.`);
  }
}

async function statusOf({ url, params, handler }: Read, role?: Role): Promise<number> {
  return (await call(handler, { url, params, role })).status;
}

interface Call {
  path?: string;
  url?: string;
  method?: string;
  params?: Record<string, string>;
  role?: Role | undefined;
}

async function call(handler: Handler | undefined, { path = "", ...given }: Call) {
  if (!handler) throw new Error(`${path} does not export ${given.method ?? "GET"}.`);
  const { url = `${HERE}${path}`, method = "GET", params = {}, role } = given;
  const headers = role ? { cookie: cookies.get(role) ?? "" } : undefined;
  return handler(new Request(url, { method, ...(headers ? { headers } : {}) }), {
    params: Promise.resolve(params),
  });
}

function allowed(registered: RegisteredRoute[]): string {
  const methods = registered.map(({ method }) => method);
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
}

function pathOf(file: string): string {
  return file
    .replace(/^.*\/app(?=\/api\/)/, "")
    .replace(/\/route\.ts$/, "")
    .replace(/\[\[(\.{3}\w+)\]\]/g, "{$1}")
    .replace(/\[(\w+)\]/g, "{$1}");
}
