import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as readEconomics } from "@/app/api/v1/projects/[slug]/economics/route";
import { GET as readProject } from "@/app/api/v1/projects/[slug]/route";
import { GET as readProjects } from "@/app/api/v1/projects/route";
import type { TokenScope } from "@/lib/domain/rights";
import type { Handler } from "@/lib/platform/answering";
import { NOTHING_SAID } from "@/lib/features/risks/types";
import { listTokens } from "@/lib/features/tokens/data";
import { makeToken, revokeToken } from "@/lib/features/tokens/mutations";
import { db } from "@/lib/platform/db";
import { findProjectScope } from "@/lib/platform/viewer";
import { testDatabase } from "@/lib/testing/database";
import { cookieOf, HERE, makeWorld } from "@/lib/testing/role-matrix-world";
import { POST as writeOnProject } from "./route";

let world: Awaited<ReturnType<typeof makeWorld>>;

beforeAll(async () => {
  world = await makeWorld();
});

describe("a token", () => {
  it("reads as far as its scope and its project go, and sees no money by reading alone", async () => {
    const { secret } = await make(["read"], "open");
    expect(await read(readProject, secret, { slug: "open" })).toMatchObject({ status: 200 });
    expect(await read(readEconomics, secret, { slug: "open" })).toMatchObject({ status: 403 });
    expect(await read(readProject, secret, { slug: "closed" })).toMatchObject({ status: 404 });
    const listed = await read(readProjects, secret, {});
    expect(listed.body.items).toMatchObject([{ slug: "open" }]);
  });

  it("of all projects reaches those that only members see: an administrator has made it", async () => {
    const { secret } = await make(["read", "write"], null);
    expect(await read(readProject, secret, { slug: "closed" })).toMatchObject({ status: 200 });
    expect(await read(readEconomics, secret, { slug: "closed" })).toMatchObject({ status: 200 });
  });

  it("writes what the browser writes, under its own name", async () => {
    const { secret, name } = await make(["write"], "open");
    const title = "Nobody is on call";
    const answer = await write(secret, "risks.raise", riskOf(title));
    expect(answer).toMatchObject({ status: 200, body: { data: { version: 1 } } });
    const event = await db().event.findFirstOrThrow({
      where: { requestId: String(answer.body.change) },
    });
    expect(event).toMatchObject({ actorName: name, actorUserId: null, action: "risk.raised" });
    const twice = await write(secret, "risks.raise", riskOf(title));
    expect(twice.status).toBe(409);
  });

  it.each<[TokenScope[], number, string]>([
    [["read"], 403, "This token may not do this. Its scopes: read."],
    [["evidence"], 403, "This token may not do this. Its scopes: evidence."],
  ])("with %j is refused a risk", async (scopes, status, detail) => {
    const { secret } = await make(scopes, "open");
    const answer = await write(secret, "risks.raise", riskOf("Anything"));
    expect(answer).toMatchObject({ status, body: { detail } });
  });

  it.each([
    ["evidence.claimDone", 422],
    ["waivers.request", 422],
    ["waivers.approve", 403],
    ["waivers.refuse", 403],
  ])("gives the word of whoever made it, and is no second person: %s", async (name, status) => {
    const { secret } = await make(["write"], "open");
    expect((await write(secret, name, {})).status).toBe(status);
  });

  it("that only records evidence reads nothing", async () => {
    const { secret } = await make(["evidence"], "open");
    expect(await read(readProject, secret, { slug: "open" })).toMatchObject({ status: 403 });
  });

  it("names the field that is wrong, the action that is not there, the project it may not see", async () => {
    const { secret } = await make(["write"], "open");
    const wrong = await write(secret, "risks.raise", { title: "" });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors).toContainEqual(expect.objectContaining({ path: "title" }));
    expect((await write(secret, "risks.praise", {})).status).toBe(404);
    expect((await write(secret, "risks.raise", riskOf("X"), "closed")).status).toBe(404);
    expect((await write(secret, "risks.raise", [] as never)).status).toBe(415);
  });

  it("is good for nothing once it is revoked, or its last day is over", async () => {
    const { secret, id } = await make(["read"], "open");
    expect((await read(readProject, secret, { slug: "open" })).status).toBe(200);
    const scope = await scopeOn("open");
    expect(await revokeToken(scope, { id }, "r")).toMatchObject({ ok: true });
    expect((await read(readProject, secret, { slug: "open" })).status).toBe(401);
    expect(await revokeToken(scope, { id }, "r")).toMatchObject({ ok: false, reason: "refused" });
    const late = await make(["read"], "open");
    await db().apiToken.update({
      where: { id: late.id },
      data: { expiresAt: new Date(Date.parse("2026-01-01")) },
    });
    expect((await read(readProject, late.secret, { slug: "open" })).status).toBe(401);
    expect((await read(readProject, `${secret.slice(0, -1)}!`, { slug: "open" })).status).toBe(401);
  });

  it("writes sixty times a minute, and is told how long to wait", async () => {
    const { secret, id } = await make(["write"], "open");
    await db().rateLimit.create({
      data: {
        id: randomUUID(),
        key: `token writes|${id}`,
        count: 59,
        lastRequest: BigInt(new Date().getTime() + 30_000),
      },
    });
    expect((await write(secret, "risks.raise", riskOf("The sixtieth"))).status).toBe(200);
    const answer = await write(secret, "risks.raise", riskOf("One more"));
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(20);
  });

  it("makes and revokes no other", async () => {
    const { secret } = await make(["write"], "open");
    const answer = await write(secret, "tokens.make", {
      ...{ id: randomUUID(), name: "Another", scopes: ["read"], lastOn: null },
    });
    expect(answer.status).toBe(403);
  });

  it("is kept as a hash alone", async () => {
    const { secret } = await make(["read"], "open");
    const found = await testDatabase().query(
      `SELECT 1 FROM "ApiToken" t WHERE t::text LIKE '%' || $1 || '%'
       UNION ALL SELECT 1 FROM "Event" e WHERE e::text LIKE '%' || $1 || '%'`,
      [secret.slice(12)],
    );
    expect(found).toEqual([]);
  });

  it("notes when it was used", async () => {
    const { secret, id } = await make(["read"], "open");
    expect((await find(id))?.lastUsedAt).toBeNull();
    await read(readProject, secret, { slug: "open" });
    expect((await find(id))?.lastUsedAt).not.toBeNull();
  });
});

it("a token is not made with a last day that is over, nor twice", async () => {
  const scope = await scopeOn("open");
  const facts = { name: "CI", scopes: ["read" as const] };
  const over = await makeToken(scope, { ...facts, id: randomUUID(), lastOn: "2020-01-01" }, "r");
  expect(over).toMatchObject({ ok: false, detail: [{ path: "lastOn" }] });
  const id = randomUUID();
  expect(await makeToken(scope, { ...facts, id, lastOn: null }, "r")).toMatchObject({ ok: true });
  expect(await makeToken(scope, { ...facts, id, lastOn: null }, "r")).toMatchObject({
    ok: false,
    reason: "refused",
  });
});

it("a token is called as no other that is in use; one whose time is over is none", async () => {
  const scope = await scopeOn("open");
  const named = { name: "Nightly", scopes: ["read" as const], lastOn: null };
  const makeOne = (name: string) => makeToken(scope, { ...named, id: randomUUID(), name }, "r");
  const first = await makeOne("Nightly");
  expect(await makeOne("nightly ")).toMatchObject({ detail: [{ path: "name" }] });
  const id = first.ok ? first.data.id : "";
  await db().apiToken.update({
    where: { id },
    data: { expiresAt: new Date(Date.parse("2026-01-01")) },
  });
  expect(await makeOne("Nightly")).toMatchObject({ ok: true });
});

it("a token is not called as a person is", async () => {
  const [person] = await db().user.findMany({ take: 1 });
  const name = ` ${person?.name.toUpperCase() ?? ""}`;
  const facts = { id: randomUUID(), name, scopes: ["evidence" as const], lastOn: null };
  const made = await makeToken(await scopeOn("open"), facts, "r");
  expect(made).toMatchObject({ ok: false, detail: [{ path: "name" }] });
});

it("a session writes too, unless the page of another site asks", async () => {
  const cookie = await cookieOf("editor");
  const send = (headers: Record<string, string>, title: string) =>
    post({ cookie, ...headers }, "risks.raise", riskOf(title), "open");
  expect((await send({}, "By a program")).status).toBe(200);
  const elsewhere = { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
  expect((await send(elsewhere, "By another site")).status).toBe(403);
});

it("viewers see no tokens, editors those of projects, administrators all", async () => {
  await make(["read"], null);
  const namesFor = async (role: "viewer" | "editor" | "admin") =>
    new Set((await listTokens(world.scopeFor(role))).map(({ project }) => project?.slug ?? null));
  expect(await namesFor("viewer")).toEqual(new Set());
  expect(await namesFor("editor")).toEqual(new Set(["open"]));
  expect((await namesFor("admin")).has(null)).toBe(true);
});

async function make(scopes: TokenScope[], slug: string | null) {
  const id = randomUUID();
  const name = `Pipeline ${id.slice(0, 8)}`;
  const scope = slug === null ? world.scopeFor("admin") : await scopeOn(slug);
  const made = await makeToken(scope, { id, name, scopes, lastOn: null }, "r");
  if (!made.ok) throw new Error(made.message);
  return { id, name, secret: made.data.secret };
}

async function find(id: string) {
  return (await listTokens(world.scopeFor("admin"))).find((one) => one.id === id);
}

async function scopeOn(slug: string) {
  const scope = await findProjectScope(world.scopeFor("editor"), slug);
  if (!scope) throw new Error(`There is no project ${slug}.`);
  return scope;
}

function riskOf(title: string) {
  return { ...NOTHING_SAID, title };
}

interface Body {
  items?: unknown[];
  data?: unknown;
  change?: string;
  errors?: { path: string }[];
}

async function read(handler: Handler, secret: string, params: Record<string, string>) {
  const headers = { authorization: `Bearer ${secret}` };
  const answer = await handler(new Request(`${HERE}/api/v1/projects`, { headers }), {
    params: Promise.resolve(params),
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}

function write(secret: string, name: string, body: object, slug = "open") {
  return post({ authorization: `Bearer ${secret}` }, name, body, slug);
}

async function post(headers: Record<string, string>, name: string, body: object, slug: string) {
  const request = new Request(`${HERE}/api/v1/projects/${slug}/actions/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json", host: "127.0.0.1:3000", ...headers },
    body: JSON.stringify(body),
  });
  const answer = await writeOnProject(request, { params: Promise.resolve({ slug, name }) });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body };
}
