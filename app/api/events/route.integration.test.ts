import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { GET } from "./route";
import { startRow } from "@/lib/features/plan/mutations";
import { raiseRisk } from "@/lib/features/risks/mutations";
import { NOTHING_SAID } from "@/lib/features/risks/types";
import type { Role } from "@/lib/domain/rights";
import { db } from "@/lib/platform/db";
import { findProjectScope } from "@/lib/platform/viewer";
import { testDatabase } from "@/lib/testing/database";
import { heardFrom } from "@/lib/testing/event-stream";
import { AMOUNT, cookieOf, HERE, makeWorld } from "@/lib/testing/role-matrix-world";
import { endSubscriptions } from "@/lib/realtime/subscribe";

/** A page that was read so late has seen everything. */
const AFTER_ALL = Date.parse("2199-01-01");

let world: Awaited<ReturnType<typeof makeWorld>>;
const cookies = new Map<Role, string>();
const leaving: (() => Promise<void>)[] = [];
let written = 0;

beforeAll(async () => {
  world = await makeWorld();
  for (const role of ["viewer", "editor", "admin"] as const) {
    cookies.set(role, await cookieOf(role));
  }
});

afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave();
});

describe("who listens to a project", () => {
  it("hears of a write when it is committed, and which revision it made", async () => {
    const stream = await listen("editor", "open");
    await stream.until(/event: hearing/);
    await write("open");
    expect(await stream.until(/event: changed/)).toContain(
      `event: changed\ndata: {"revision":${await revision("open")},"rows":null}`,
    );
  });

  it("hears nothing of another project, of what it has seen, or of what was refused", async () => {
    const stream = await listen("editor", "open");
    await stream.until(/event: hearing/);
    await write("closed");
    const twice = { title: await write("open") };
    const scope = await scopeOf("open");
    expect(await raiseRisk(scope, { slug: "open", ...NOTHING_SAID, ...twice }, "r")).toMatchObject({
      ok: false,
    });
    await write("open");
    const told = await stream.until(/changed[^]*changed/);
    const now = await revision("open");
    expect(revisionsIn(told)).toEqual([now - 1, now]);
  });

  it("is told at once of what was written since it looked", async () => {
    const before = await revision("open");
    await write("open");
    const stream = await listen("editor", "open", before);
    expect(revisionsIn(await stream.until(/event: changed/))).toEqual([before + 1]);
  });

  it("is told of what was written while the database could not be heard", async () => {
    const stream = await listen("editor", "open");
    await stream.until(/event: hearing/);
    await testDatabase().query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()",
    );
    await write("open");
    const told = await stream.until(/event: changed/);
    expect(revisionsIn(told)).toEqual([await revision("open")]);
  });

  it("is told no amount, and not what has changed", async () => {
    const stream = await listen("viewer", "open");
    await stream.until(/event: hearing/);
    await write("open");
    const told = await stream.until(/event: changed/);
    expect(told).not.toMatch(AMOUNT);
    expect(
      told.replaceAll(
        /event: (hearing|changed|unread)\ndata: (\{"build":"[^"]+"\}|\{"revision":\d+,"rows":null\}|\d+)\n\n/g,
        "",
      ),
    ).toBe("");
  });

  it("is told which rows of the plan were written, where it was they alone", async () => {
    const stream = await listen("viewer", "open");
    await stream.until(/event: hearing/);
    const { id, version } = await db().task.findFirstOrThrow({
      where: { project: { slug: "open" } },
    });
    const row = { kind: "task" as const, id, version };
    const started = await startRow(await scopeOf("open"), { slug: "open", row }, "r");
    expect(started).toMatchObject({ ok: true });
    expect(await stream.until(/event: changed/)).toContain('"rows":["task-1"]');
    const late = await listen("viewer", "open", (await revision("open")) - 2);
    expect(await late.until(/event: changed/)).toContain('"rows":null');
  });

  it("is told the end when the server ends", async () => {
    const stream = await listen("editor", "open");
    await stream.until(/event: hearing/);
    endSubscriptions();
    await stream.untilEnd();
  });
});

describe("who listens to all projects", () => {
  it("hears of those in their list alone", async () => {
    const [viewer, admin] = [await listen("viewer", null), await listen("admin", null)];
    await viewer.until(/event: hearing/);
    await admin.until(/event: hearing/);
    await write("closed");
    const closed = await revision("closed");
    await write("open");
    expect(revisionsIn(await viewer.until(/event: changed/))).toEqual([await revision("open")]);
    expect(revisionsIn(await admin.until(/changed[^]*changed/))).toContain(closed);
  });
});

describe("who has read all projects before something was written", () => {
  it("is told at once that it may have been any", async () => {
    await write("open");
    const stream = await listen("viewer", null, Date.parse("2020-01-01"));
    expect(await stream.until(/event: changed/)).toContain("event: changed\ndata: null");
  });
});

describe("nobody hears", () => {
  it("without a session", async () => {
    expect((await ask(null, "open")).status).toBe(401);
    expect((await ask(null, null)).status).toBe(401);
  });

  it("of a project that they may not see, or that there is not", async () => {
    expect((await ask("viewer", "closed")).status).toBe(404);
    expect((await ask("viewer", "absent")).status).toBe(404);
    expect((await ask("viewer", "op\u0000en")).status).toBe(404);
  });

  it("with what is no revision", async () => {
    const url = `${HERE}/api/events?project=open&seen=many`;
    expect((await get(url, "viewer")).status).toBe(422);
  });
});

async function ask(role: Role | null, slug: string | null, seen = 0): Promise<Response> {
  const project = slug === null ? "" : `project=${encodeURIComponent(slug)}&`;
  return get(`${HERE}/api/events?${project}seen=${String(seen)}`, role);
}

async function get(url: string, role: Role | null): Promise<Response> {
  const headers = role === null ? undefined : { cookie: cookies.get(role) ?? "" };
  const request = new Request(url, headers ? { headers } : {});
  return GET(request, { params: Promise.resolve({}) });
}

/** Of a project all is seen, unless it is said how much. */
async function listen(role: Role, slug: string | null, seen?: number) {
  const answer = await ask(role, slug, seen ?? (slug === null ? AFTER_ALL : await revision(slug)));
  const stream = heardFrom(answer);
  leaving.push(stream.leave);
  return stream;
}

function revisionsIn(told: string): number[] {
  return [...told.matchAll(/"revision":(\d+)/g)].map((match) => Number(match[1]));
}

/** Answers the title of the risk that was raised. */
async function write(slug: string): Promise<string> {
  written += 1;
  const title = `Risk ${String(written)}`;
  const raised = await raiseRisk(await scopeOf(slug), { slug, ...NOTHING_SAID, title }, "r");
  expect(raised).toMatchObject({ ok: true });
  return title;
}

async function scopeOf(slug: string) {
  const scope = await findProjectScope(world.scopeFor("admin"), slug);
  if (!scope) throw new Error(`There is no project ${slug}.`);
  return scope;
}

async function revision(slug: string): Promise<number> {
  const row = await db().rollup.findFirstOrThrow({ where: { project: { slug } } });
  return row.revision;
}
