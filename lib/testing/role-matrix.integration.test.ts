import { beforeAll, describe, expect, it } from "vitest";
import { type Permission, permits, ROLES, type Role } from "@/lib/domain/rights";
import * as actionsOfFeatures from "@/lib/features/actions";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { createPerson } from "@/lib/features/people/mutations";
import { registeredActions } from "@/lib/platform/action";
import { db } from "@/lib/platform/db";
import { registeredRoutes } from "@/lib/platform/route";
import { operatorScope, scopeOf } from "@/lib/platform/operator";
import { findProjectScope, listProjectScopes } from "@/lib/platform/viewer";

// Whatever is declared stands in the registries once its file is loaded.
const actionFiles = Object.keys(import.meta.glob("../features/*/actions.ts"));
const routeFiles = import.meta.glob("../../app/api/**/route.ts", { eager: true });

const document = (slug: string, membersOnly: boolean) =>
  projectDocument.parse({
    format: "gantry/project",
    formatVersion: 1,
    project: { slug, name: slug, summary: "For the role matrix.", currency: "USD", membersOnly },
  });

const people = new Map<Role, string>();

function scopeFor(role: Role) {
  const userId = people.get(role) ?? "";
  return scopeOf({ userId, name: role, email: `${role}@example.org`, role });
}

beforeAll(async () => {
  for (const role of ROLES) {
    const email = `${role}@example.org`;
    const made = await createPerson(
      { email, name: role, role, password: "a-long-password" },
      "Test",
    );
    if (made.ok) people.set(role, made.data.userId);
  }
  await importProject(operatorScope(), document("open", false), "test");
  await importProject(operatorScope(), document("closed", true), "test");
});

describe("the registry", () => {
  it("holds the actions of every file that declares some", () => {
    const listed = Object.keys(actionsOfFeatures).map((noun) => `../features/${noun}/actions.ts`);
    expect(listed.sort()).toEqual(actionFiles.sort());
    const declared = Object.values(actionsOfFeatures).flatMap((file) => Object.values(file));
    expect(declared.map(({ name }) => name)).toEqual(registeredActions().map(({ name }) => name));
  });

  it("holds the route of every file but better-auth's own and that of the actions", () => {
    const files = Object.keys(routeFiles).filter((path) => !/\/api\/(auth|actions)\//.test(path));
    expect(registeredRoutes()).toHaveLength(files.length);
  });

  it("opens no route to everybody but health and readiness", () => {
    const open = registeredRoutes().filter((route) => route.permission === "public");
    expect(open.map((route) => route.path).sort()).toEqual(["/api/health", "/api/ready"]);
  });

  it("reads by route and writes by action only", () => {
    for (const route of registeredRoutes()) {
      expect(["public", "project:read" satisfies Permission], route.path).toContain(
        route.permission,
      );
    }
    for (const action of registeredActions()) {
      expect(action.permission, action.name).not.toBe("project:read" satisfies Permission);
    }
  });
});

describe.each(ROLES)("%s", (role) => {
  it("is refused every action its role does not grant, and only those", async () => {
    for (const { name, permission, run } of registeredActions()) {
      const answer = await run(scopeFor(role), { slug: "open" }, "test");
      const expected = permits(role, permission) ? "invalid" : "forbidden";
      expect(answer, name).toMatchObject({ ok: false, reason: expected });
    }
  });

  it("finds no project that only members may see, unless an administrator or a member", async () => {
    const scope = scopeFor(role);
    const isAdmin = role === "admin";
    expect((await findProjectScope(scope, "closed")) !== null).toBe(isAdmin);
    expect((await listProjectScopes(scope)).map((one) => one.slug)).toEqual(
      isAdmin ? ["closed", "open"] : ["open"],
    );
    const { id } = await db().project.findUniqueOrThrow({ where: { slug: "closed" } });
    const userId = people.get(role) ?? "";
    await db().projectMember.create({ data: { projectId: id, userId } });
    expect(await findProjectScope(scope, "closed")).not.toBeNull();
    await db().projectMember.delete({ where: { projectId_userId: { projectId: id, userId } } });
  });

  it("is told of a foreign project no more than of one that does not exist", async () => {
    if (role === "admin") return;
    for (const { name, run } of registeredActions()) {
      const foreign = await run(scopeFor(role), { slug: "closed" }, "test");
      const absent = await run(scopeFor(role), { slug: "absent" }, "test");
      expect(foreign, name).toMatchObject({ ok: false, reason: "not found" });
      expect(JSON.stringify(foreign).replaceAll("closed", "absent")).toBe(JSON.stringify(absent));
    }
  });
});

it("nobody acts without a session", async () => {
  for (const { name, run } of registeredActions()) {
    expect(await run(null, { slug: "open" }, "test"), name).toMatchObject({
      ok: false,
      reason: "signed out",
    });
  }
});
