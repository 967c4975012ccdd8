import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { GET as events } from "../events/route";
import type { Role } from "@/lib/domain/rights";
import { hexByChance } from "@/lib/client/chance";
import { db } from "@/lib/platform/db";
import { heardFrom } from "@/lib/testing/event-stream";
import { testDatabase } from "@/lib/testing/database";
import { cookieOf, HERE, makeWorld } from "@/lib/testing/role-matrix-world";
import { POST } from "./route";

const cookies = new Map<Role, string>();
const leaving: (() => Promise<void>)[] = [];

beforeAll(async () => {
  await makeWorld();
  for (const role of ["viewer", "editor", "admin"] as const) {
    cookies.set(role, await cookieOf(role));
  }
});

afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave();
});

describe("who looks at a project", () => {
  it("is told of the others, of what is under their hands, and when they leave", async () => {
    const editor = await open("editor");
    const admin = await open("admin");
    expect(lastPresent(await editor.until(/"name":"admin"/))).toEqual({
      people: ["admin"],
      editing: [],
    });

    expect(await say("admin", { here: admin.here, edits: "task 1 Owner" })).toBe(204);
    const written = await editor.until(/task 1 Owner/);
    expect(lastPresent(written)).toEqual({ people: ["admin"], editing: ["admin: task 1 Owner"] });

    await say("admin", { here: admin.here, edits: null });
    await editor.until(/task 1 Owner[^]*"editing":\[\]/);

    await admin.leave();
    const left = await editor.until(/task 1 Owner[^]*"people":\[\]/);
    expect(lastPresent(left)).toEqual({ people: [], editing: [] });
  });

  it("is told of those at other servers, until these are not heard of", async () => {
    const editor = await open("editor");
    await editor.until(/event: present/);
    const { id: projectId } = await db().project.findFirstOrThrow({ where: { slug: "open" } });
    const here = [{ id: hexByChance(16), projectId, userId: "u", name: "Elsewhere", edits: null }];
    await tell({ from: "another server", here });
    await editor.until(/"name":"Elsewhere"/);
    await tell({ from: "another server", here: [], gone: [here[0]?.id] });
    await editor.until(/Elsewhere[^]*"people":\[\]/);
  });

  it("is not told of what is no message of a server", async () => {
    const editor = await open("editor");
    await testDatabase().query("SELECT pg_notify('gantry_presence', 'nonsense')");
    await open("viewer");
    await editor.until(/"name":"viewer"/);
  });
});

describe("nobody says", () => {
  const HERE_NOW = { here: hexByChance(16), edits: "task 1" };

  it("anything about a project that they may not see", async () => {
    expect(await say("viewer", { ...HERE_NOW, slug: "closed" })).toBe(404);
    expect(await say("viewer", { ...HERE_NOW, slug: "absent" })).toBe(404);
  });

  it("anything without a session, from another site, in another shape or at length", async () => {
    expect(await say(null, HERE_NOW)).toBe(401);
    expect(await say("editor", HERE_NOW, { "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await say("editor", HERE_NOW, { "content-type": "text/plain" })).toBe(415);
    expect(await say("editor", { ...HERE_NOW, here: "me" })).toBe(422);
    expect(await say("editor", { ...HERE_NOW, edits: "x".repeat(200) })).toBe(422);
    expect(await say("editor", { ...HERE_NOW, edits: "x".repeat(4000) })).toBe(413);
  });

  it("what is under the hands of another", async () => {
    const editor = await open("editor");
    const admin = await open("admin");
    await editor.until(/"name":"admin"/);
    await say("viewer", { here: admin.here, edits: "task 2" });
    await say("admin", { here: admin.here, edits: "task 3" });
    expect(await editor.until(/task 3/)).not.toContain("task 2");
  });
});

async function open(role: Role) {
  const here = hexByChance(16);
  const request = new Request(`${HERE}/api/events?project=open&seen=100000&here=${here}`, {
    headers: { cookie: cookies.get(role) ?? "" },
  });
  const stream = heardFrom(await events(request, { params: Promise.resolve({}) }));
  leaving.push(stream.leave);
  await stream.until(/event: hearing/);
  return { here, ...stream };
}

async function say(
  role: Role | null,
  said: object,
  headers: Record<string, string> = {},
): Promise<number> {
  const request = new Request(`${HERE}/api/presence`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "sec-fetch-site": "same-origin",
      ...(role === null ? {} : { cookie: cookies.get(role) ?? "" }),
      ...headers,
    },
    body: JSON.stringify({ slug: "open", ...said }),
  });
  return (await POST(request, { params: Promise.resolve({}) })).status;
}

async function tell(message: object): Promise<void> {
  await testDatabase().query("SELECT pg_notify('gantry_presence', $1)", [JSON.stringify(message)]);
}

function lastPresent(heard: string) {
  const last = [...heard.matchAll(/event: present\ndata: (.*)\n\n/g)].at(-1)?.[1] ?? "";
  const told = JSON.parse(last) as {
    people: { name: string }[];
    editing: { name: string; edits: string }[];
  };
  return {
    people: told.people.map(({ name }) => name),
    editing: told.editing.map(({ name, edits }) => `${name}: ${edits}`),
  };
}
