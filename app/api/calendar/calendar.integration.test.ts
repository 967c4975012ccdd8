import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { permits, ROLES, type Role } from "@/lib/domain/rights";
import "@/lib/features/actions";
import { registeredActions } from "@/lib/platform/action";
import { db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/viewer";
import { AMOUNT, HERE, makeWorld } from "@/lib/testing/role-matrix-world";
import { GET } from "./route";

let world: Awaited<ReturnType<typeof makeWorld>>;

beforeAll(async () => {
  world = await makeWorld();
  for (const slug of ["open", "closed"]) {
    const { id: projectId } = await db().project.findUniqueOrThrow({ where: { slug } });
    const name = `Beta of ${slug}, for $4,711`;
    const day = new Date("2026-05-01");
    await db().milestone.create({
      data: { projectId, key: "beta", name, endsOn: day, startsOn: day, position: "a5" },
    });
    await db().rollup.update({ where: { projectId }, data: { revision: { increment: 1 } } });
  }
});

async function act(verb: "renew" | "revoke", who: Scope | null) {
  const action = registeredActions().find(({ name }) => name === `calendars.${verb}`);
  return action?.run(who, {}, "test");
}

async function renewed(who: Scope): Promise<string> {
  const answer = await act("renew", who);
  if (!answer?.ok) throw new Error("Not made.");
  return (answer.data as { secret: string }).secret;
}

const scopeOfRole = (role: Role) => world.scopeFor(role);

async function ask(query: string) {
  return GET(new Request(`${HERE}/api/calendar${query}`), { params: Promise.resolve({}) });
}

async function titlesOf(query: string): Promise<string[]> {
  const answer = await ask(query);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const parsed = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]);
  return parsed.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one).summary);
}

describe.each(ROLES)("the calendar of %s", (role) => {
  it("has the dates of the projects that they may see, and the amounts too if they may", async () => {
    const titles = await titlesOf(`?key=${await renewed(scopeOfRole(role))}`);
    const told = titles.join("\n");
    expect(told).toContain("Beta of open");
    expect(told.includes("Beta of closed")).toBe(role === "admin");
    expect(AMOUNT.test(told)).toBe(permits(role, "money:read"));
  });

  it("has one project alone where one is named, and none that they may not see", async () => {
    const key = await renewed(scopeOfRole(role));
    expect((await titlesOf(`?key=${key}&project=open`)).join()).toContain("Beta of open");
    const closed = (await ask(`?key=${key}&project=closed`)).status;
    expect(closed).toBe(role === "admin" ? 200 : 404);
  });
});

it("is read by the newest address alone, while it is not revoked and its owner may sign in", async () => {
  const viewer = scopeOfRole("viewer");
  const before = await renewed(viewer);
  const after = await renewed(viewer);
  expect((await ask(`?key=${before}`)).status).toBe(404);
  expect((await ask(`?key=${after}`)).status).toBe(200);
  const where = { id: viewer.viewer.userId ?? "" };
  await db().user.update({ where, data: { disabledAt: new Date() } });
  expect((await ask(`?key=${after}`)).status).toBe(404);
  await db().user.update({ where, data: { disabledAt: null } });
  expect((await act("revoke", viewer))?.ok).toBe(true);
  expect((await ask(`?key=${after}`)).status).toBe(404);
  expect(await act("revoke", viewer)).toMatchObject({ ok: false, reason: "refused" });
});

it("keeps of an address what proves it, and nothing by which it could be read", async () => {
  const secret = await renewed(scopeOfRole("editor"));
  const rows = JSON.stringify(await db().calendarAddress.findMany());
  const events = await db().event.findMany({ where: { action: { startsWith: "calendar." } } });
  expect(events.length).toBeGreaterThan(0);
  const told = JSON.stringify(events, (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
  expect(rows + told).not.toContain(secret);
});

it.each(["?key=gantry_nothing", "?key=%00", `?key=gantry_${"a".repeat(43)}`])(
  "at %s there is none",
  async (query) => {
    expect((await ask(query)).status).toBe(404);
  },
);

it("says which part of an address is missing", async () => {
  expect((await ask("")).status).toBe(422);
});
