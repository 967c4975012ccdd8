import { beforeAll, describe, expect, it } from "vitest";
import { registeredActions } from "@/lib/platform/action";
import { db } from "@/lib/platform/db";
import { scopeOf } from "@/lib/platform/operator";
import { importBlocked, raising } from "@/lib/testing/blockers-world";
import type { Role } from "@/lib/domain/rights";
import "./actions";

const actions = registeredActions().filter(({ name }) => name.startsWith("blockers."));
let world: Awaited<ReturnType<typeof importBlocked>>;

beforeAll(async () => {
  world = await importBlocked("called-directly");
});

describe("called directly", () => {
  it("has the three actions of a blocker", async () => {
    expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(await inputs()).sort());
  });

  it.each(actions.map((action) => [action.name, action] as const))(
    "%s is refused to a viewer, to an approver and to nobody at all",
    async (name, action) => {
      const before = await world.trace();
      const input = (await inputs())[name];
      for (const role of ["viewer", "approver"] as const) {
        expect(await action.run(person(role), input, "r")).toMatchObject({ reason: "forbidden" });
      }
      expect(await action.run(null, input, "r")).toMatchObject({ reason: "signed out" });
      expect(await world.trace()).toEqual(before);
    },
  );

  it.each(actions.map((action) => [action.name, action] as const))(
    "%s writes nothing into an archived project",
    async (name, action) => {
      const input = (await inputs())[name];
      const where = { id: world.projectId };
      await db().project.update({ where, data: { archivedAt: new Date() } });
      const before = await world.trace();
      expect(await action.run(person("editor"), input, "r")).toMatchObject({ reason: "archived" });
      expect(await world.trace()).toEqual(before);
      await db().project.update({ where, data: { archivedAt: null } });
    },
  );

  it.each<[string, object, string, RegExp]>([
    ["blockers.raise", { title: "  " }, "title", /Say what is in the way/],
    ["blockers.raise", { actualState: "done" }, "actualState", /./],
    ["blockers.raise", { key: "a key" }, "key", /letters, digits/],
    [
      "blockers.raise",
      { estimate: { low: 3, likely: 2, high: 4, unit: "hours" } },
      "estimate",
      /low ≤ likely ≤ high/,
    ],
    [
      "blockers.raise",
      { resolvingTaskKey: "0.1", holdsUp: [{ kind: "task", key: "0.1" }] },
      "holdsUp",
      /What resolves it cannot wait for it/,
    ],
    [
      "blockers.edit",
      { changes: { title: { from: "No key", to: "" } } },
      "changes.title.to",
      /Say what is in the way/,
    ],
    ["blockers.reopen", { reason: " x " }, "reason", /Say why/],
    ["blockers.reopen", { actualState: "done" }, "actualState", /./],
  ])("%s with %j names the field", async (name, part, path, message) => {
    const before = await world.trace();
    const input = { ...(await inputs())[name], ...part };
    const outcome = await actions
      .find((one) => one.name === name)
      ?.run(person("editor"), input, "r");
    expect(outcome).toMatchObject({
      ok: false,
      reason: "invalid",
      detail: [{ path, message: expect.stringMatching(message) as string }],
    });
    expect(await world.trace()).toEqual(before);
  });
});

async function inputs(): Promise<Record<string, object>> {
  const { slug } = world;
  const target = await world.seen("B1");
  return {
    "blockers.raise": raising(slug),
    "blockers.edit": { slug, target, changes: { owner: { from: null, to: "Ada" } } },
    "blockers.reopen": { slug, target, reason: "It is back", actualState: "fragile" },
  };
}

function person(role: Role) {
  return scopeOf({ userId: null, name: role, email: null, role });
}
