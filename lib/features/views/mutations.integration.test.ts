import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { findProjectScope } from "@/lib/platform/viewer";
import { scopeOf } from "@/lib/platform/operator";
import type { Scope } from "@/lib/platform/viewer";
import { makeActedOn } from "@/lib/testing/acting";
import { listViews } from "./data";

let world: Awaited<ReturnType<typeof makeActedOn>>;

beforeEach(async () => {
  world = await makeActedOn("views", {});
});

const MINE = { name: "Mine", query: "owner=Lena", shared: false };

async function keep(who: Scope | null, facts: object = {}) {
  const id = crypto.randomUUID();
  const answer = await world.act(who, "keep", { id, ...MINE, ...facts });
  return { id, answer, view: { id, version: 1 } };
}

async function viewsOf(who: Scope) {
  const scope = await findProjectScope(who, world.slug);
  return (await listViews(scope!)).map(({ name, query, shared, mine, by }) => [
    name,
    query,
    shared,
    mine,
    by,
  ]);
}

const reader = ({ viewer }: Scope): Scope => scopeOf({ ...viewer, role: "viewer" });

describe("a view", () => {
  it("is kept by its person, once, and found by nobody else", async () => {
    const { id, answer } = await keep(world.lena);
    expect(answer).toMatchObject({ ok: true, data: { id, version: 1 } });
    const again = await world.act(world.lena, "keep", { id, ...MINE });
    expect(again).toMatchObject({ ok: true, data: { version: 1 } });
    expect(await viewsOf(world.lena)).toEqual([["Mine", "owner=Lena", false, true, "Lena"]]);
    expect(await viewsOf(world.otto)).toEqual([]);
    expect((await world.newestEvents(1))[0]).toMatchObject({
      action: "view.kept",
      subjectKind: "view",
      subjectKey: "Mine",
    });
  });

  it("is found by all once it is shared, which takes the right to edit", async () => {
    expect((await keep(reader(world.lena), { shared: true })).answer).toMatchObject({
      reason: "invalid",
      detail: [{ path: "shared" }],
    });
    expect((await keep(reader(world.lena), { name: "Own" })).answer).toMatchObject({ ok: true });
    await keep(world.lena, { shared: true });
    expect(await viewsOf(world.otto)).toEqual([["Mine", "owner=Lena", true, false, "Lena"]]);
    expect((await keep(world.otto)).answer).toMatchObject({
      reason: "invalid",
      detail: [{ path: "name", message: "There is a view called Mine already" }],
    });
  });

  it("is called otherwise, shared and taken back; of two the second is told", async () => {
    const { view } = await keep(world.lena);
    const facts = { name: "Ours", query: "group=owner", shared: true };
    const changed = await world.act(world.lena, "change", { view, ...facts });
    expect(changed).toMatchObject({ ok: true, data: { version: 2 } });
    expect(await world.act(world.otto, "change", { view, ...facts })).toMatchObject({
      reason: "conflict",
    });
    const now = { id: view.id, version: 2 };
    expect(await world.act(world.otto, "change", { view: now, ...facts })).toMatchObject({
      message: "Not changed. It is so already.",
    });
    const back = await world.takeBack(world.lena, changed);
    expect(await viewsOf(world.lena)).toEqual([["Mine", "owner=Lena", false, true, "Lena"]]);
    await world.takeBack(world.lena, back);
    expect(await viewsOf(world.otto)).toEqual([["Ours", "group=owner", true, false, "Lena"]]);
  });

  it("of somebody else is not touched, unless it is shared with who edits", async () => {
    const { view } = await keep(world.lena);
    expect(await world.act(world.otto, "remove", { view })).toMatchObject({ ok: false });
    await world.act(world.lena, "change", { view, ...MINE, shared: true });
    const now = { id: view.id, version: 2 };
    expect(await world.act(reader(world.otto), "remove", { view: now })).toMatchObject({
      message: "Not removed. It is kept by somebody else.",
    });
    expect(await world.act(world.otto, "remove", { view: now })).toMatchObject({ ok: true });
  });

  it("is removed, and comes back as it was and whose it was", async () => {
    const { view } = await keep(world.lena, { shared: true });
    const removed = await world.act(world.lena, "remove", { view });
    expect(await viewsOf(world.lena)).toEqual([]);
    const back = await world.takeBack(world.lena, removed);
    expect(await viewsOf(world.lena)).toEqual([["Mine", "owner=Lena", true, true, "Lena"]]);
    await world.takeBack(world.lena, back);
    expect(await viewsOf(world.lena)).toEqual([]);
  });

  it("that was kept is taken back by going; a name that was given since keeps it away", async () => {
    const { answer, view } = await keep(world.lena);
    const removed = await world.act(world.lena, "remove", { view });
    await keep(world.lena);
    expect(await world.takeBack(world.lena, removed)).toMatchObject({
      message: "Not taken back. There is a view called Mine already.",
    });
    expect(answer.ok).toBe(true);
  });
});

it("has a name and an end in the database too", async () => {
  const { projectId, lena } = world;
  const row = { projectId, userId: lena.viewer.userId ?? "", name: "Mine", query: "" };
  for (const wrong of [{ name: " " }, { name: "n".repeat(81) }, { query: "q".repeat(2001) }]) {
    await expect(db().savedView.create({ data: { ...row, ...wrong } })).rejects.toThrow(/check/);
  }
});
