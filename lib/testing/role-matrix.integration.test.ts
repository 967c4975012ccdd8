import { beforeAll, describe, expect, it } from "vitest";
import {
  type Permission,
  permits,
  ROLES,
  speaksFor,
  TOKEN_SCOPES,
  tokenPermits,
} from "@/lib/domain/rights";
import * as actionsOfFeatures from "@/lib/features/actions";
import { registeredActions } from "@/lib/platform/action";
import { scopeOf } from "@/lib/platform/operator";
import { findProjectScope, listProjectScopes } from "@/lib/platform/viewer";
import { makeWorld } from "./role-matrix-world";

// Whatever is declared stands in the registry once its file is loaded.
const actionFiles = Object.keys(import.meta.glob("../features/*/actions.ts"));

let world: Awaited<ReturnType<typeof makeWorld>>;

beforeAll(async () => {
  world = await makeWorld();
});

describe("the registry of actions", () => {
  it("holds the actions of every file that declares some", () => {
    const listed = Object.keys(actionsOfFeatures).map((noun) => `../features/${noun}/actions.ts`);
    expect(listed.sort()).toEqual(actionFiles.sort());
    const declared = Object.values(actionsOfFeatures).flatMap((file) =>
      Object.values<{ run: unknown }>({ ...file }),
    );
    expect(declared.map(({ run }) => run)).toEqual(registeredActions().map(({ run }) => run));
  });

  it("holds no action that only reads", () => {
    for (const { name, permissions } of registeredActions()) {
      expect(permissions, name).not.toContain("project:read" satisfies Permission);
    }
  });
});

describe.each(ROLES)("%s", (role) => {
  it("is refused every action its role does not grant, and only those", async () => {
    for (const { name, permissions, run } of registeredActions()) {
      const answer = await run(world.scopeFor(role), { slug: "open" }, "test");
      const expected = permissions.some((one) => permits(role, one)) ? "invalid" : "forbidden";
      expect(answer, name).toMatchObject({ ok: false, reason: expected });
    }
  });

  it("finds no project that only members may see, unless an administrator or a member", async () => {
    const scope = world.scopeFor(role);
    const isAdmin = role === "admin";
    expect((await findProjectScope(scope, "closed")) !== null).toBe(isAdmin);
    expect((await listProjectScopes(scope)).map((one) => one.slug)).toEqual(
      isAdmin ? ["closed", "open"] : ["open"],
    );
    await world.asMember(role, "closed", async () => {
      expect(await findProjectScope(scope, "closed")).not.toBeNull();
    });
  });

  it("is told of a foreign project no more than of one that does not exist", async () => {
    if (role === "admin") return;
    for (const { name, run } of actionsOnProjects()) {
      const foreign = await run(world.scopeFor(role), { slug: "closed" }, "test");
      const absent = await run(world.scopeFor(role), { slug: "absent" }, "test");
      expect(foreign, name).toMatchObject({ ok: false, reason: "not found" });
      expect(JSON.stringify(foreign).replaceAll("closed", "absent")).toBe(JSON.stringify(absent));
    }
  });

  it("writes nothing into an archived project", async () => {
    for (const { name, permissions, on, run } of actionsOnProjects()) {
      const answer = await run(world.scopeFor(role), { slug: "archived" }, "test");
      const refused = on === "any project" ? "invalid" : "archived";
      const expected = permissions.some((one) => permits(role, one)) ? refused : "forbidden";
      expect(answer, name).toMatchObject({ ok: false, reason: expected });
    }
  });
});

describe.each(TOKEN_SCOPES)("a token that may %s", (which) => {
  it.each([
    ["somebody who may", "editor" as const],
    ["somebody who only reads by now", "viewer" as const],
    ["nobody who is known", null],
  ])("of %s does what its scope grants, and gives no word they may not", async (_, role) => {
    const maker = role && { userId: "", name: "Ann", role };
    const token = { id: "", projectId: null, scopes: [which], maker };
    const program = scopeOf({ userId: null, name: "CI", email: null, role: "editor", token });
    for (const { name, permissions, run } of registeredActions()) {
      const may = permissions.some((one) => tokenPermits([which], one) && speaksFor(role, one));
      const answer = await run(program, { slug: "open" }, "test");
      expect(answer, name).toMatchObject({ ok: false, reason: may ? "invalid" : "forbidden" });
      const isWord = permissions.some((one) => one === "claim:make" || one === "waiver:request");
      if (isWord) expect(may, name).toBe(which === "write" && role === "editor");
    }
  });

  it("approves nothing, signs nothing, keeps nothing of its own and lets nobody in", () => {
    for (const one of OF_PEOPLE) expect(tokenPermits([which], one), one).toBe(false);
  });
});

const OF_PEOPLE = [
  "waiver:approve",
  "decision:sign",
  "review:lead",
  "inbox:keep",
  "view:keep",
  "people:manage",
  "token:manage",
  "webhook:manage",
] as const;

it("nobody acts without a session", async () => {
  for (const { name, run } of registeredActions()) {
    expect(await run(null, { slug: "open" }, "test"), name).toMatchObject({
      ok: false,
      reason: "signed out",
    });
  }
});

it.each(["op\u0000en", "Open", "-open", "", "o".repeat(61), 7, null, undefined])(
  "%j is the address of no project, and the field is named",
  async (slug) => {
    for (const { name, run } of actionsOnProjects()) {
      const answer = await run(world.scopeFor("admin"), { slug }, "test");
      expect(answer, name).toMatchObject({ reason: "invalid", detail: [{ path: "slug" }] });
    }
  },
);

it("brings back what is archived through one action alone, makes projects through one, and beside projects keeps one’s own and lets programs in", () => {
  const namesOn = (wanted: string) =>
    registeredActions().flatMap(({ name, on }) => (on === wanted ? [name] : []));
  expect(namesOn("any project")).toEqual(["projects.restore"]);
  const keepsOwn = [
    "calendars.renew",
    "calendars.revoke",
    "inbox.mark",
    "inbox.readAll",
    "inbox.choose",
  ];
  const lets = ["tokens.makeForAll", "tokens.revokeForAll"];
  expect(namesOn("portfolio")).toEqual([...keepsOwn, "projects.create", ...lets]);
});

function actionsOnProjects() {
  return registeredActions().filter(({ on }) => on !== "portfolio");
}
