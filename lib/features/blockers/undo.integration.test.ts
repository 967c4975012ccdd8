import { beforeEach, describe, expect, it } from "vitest";
import { findBlocker } from "@/lib/features/blockers/data";
import { db } from "@/lib/platform/db";
import { getProjectScope } from "@/lib/platform/viewer";
import { foundIn, makeActedOn } from "@/lib/testing/acting";
import { raising } from "@/lib/testing/blockers-world";

let world: Awaited<ReturnType<typeof makeWorld>>;

async function makeWorld() {
  const made = await makeActedOn("blockers", {
    phases: [{ key: "0", name: "First" }],
    tasks: [
      { key: "0.1", title: "Waits", phaseKey: "0" },
      { key: "0.2", title: "Resolves", phaseKey: "0" },
    ],
  });
  const { slug: _slug, ...facts } = raising(made.slug, {
    severity: "P0",
    estimate: { low: 1, likely: 2, high: 4, unit: "hours" },
    resolvingTaskKey: "0.2",
    holdsUp: [{ kind: "task", key: "0.1" }],
  });
  const blocker = async () => foundIn((await made.project()).blockers, "B1");
  return {
    ...made,
    blocker,
    facts: async () =>
      (await findBlocker(db(), await getProjectScope(made.lena, made.slug), facts.id))?.facts,
    raised: await made.act(made.lena, "raise", facts),
    edit: async (changes: object, who = made.lena) => {
      const { id, version } = await blocker();
      const target = { kind: "blocker", id, version };
      return made.act(who, "edit", { target, changes, reason: "It is smaller than we thought." });
    },
    count: async () => {
      const { blockers, dependencies } = await made.project();
      return [blockers.length, dependencies.length];
    },
  };
}

beforeEach(async () => {
  world = await makeWorld();
});

describe("a blocker that was raised by mistake", () => {
  it("is gone with what it held up, and comes again as it was", async () => {
    const [before, facts] = [await world.blocker(), await world.facts()];
    const undone = await world.takeBack(world.lena, world.raised);
    expect(undone).toMatchObject({ ok: true });
    expect(await world.count()).toEqual([0, 0]);
    expect(await world.newestEvents(1)).toMatchObject([
      { action: "blocker.removed", subjectKey: "B1", after: null },
    ]);
    expect(await world.takeBack(world.lena, undone)).toMatchObject({ ok: true });
    expect(await world.blocker()).toEqual({ ...before, version: before.version + 1 });
    expect(await world.facts()).toEqual(facts);
  });

  it("stays once something is said of it, or changed", async () => {
    const { id, version } = await world.blocker();
    const target = { kind: "blocker", id, version };
    await world.act(world.otto, "evidence.claimDone", { target, note: null });
    expect(await world.takeBack(world.lena, world.raised)).toMatchObject({
      reason: "conflict",
      message: "Not taken back. By now something is recorded of it.",
    });
    await world.edit({ owner: { from: null, to: "Otto" } }, world.otto);
    expect(await world.takeBack(world.lena, world.raised)).toMatchObject({
      message: "Not taken back. B1 has been changed again since.",
    });
    expect(await world.count()).toEqual([1, 1]);
  });

  it("does not come again to what is not there any more", async () => {
    const undone = await world.takeBack(world.lena, world.raised);
    const { id, version } = foundIn((await world.project()).tasks, "0.1");
    const row = { kind: "task", id, version };
    await world.act(world.otto, "archive.put", { row, dependents: [] });
    expect(await world.takeBack(world.lena, undone)).toMatchObject({
      message: "Not taken back. There is no task 0.1.",
    });
    expect(await world.count()).toEqual([0, 0]);
  });
});

describe("a blocker that was edited", () => {
  it("is as it was, with what waits for it, beside what another has changed", async () => {
    const before = await world.facts();
    const changed = await world.edit({
      severity: { from: "P0", to: "P1" },
      actualState: { from: "not started", to: "in progress" },
      resolvingTaskKey: { from: "0.2", to: null },
      holdsUp: { from: [{ kind: "task", key: "0.1" }], to: [] },
    });
    expect(changed).toMatchObject({ ok: true });
    expect(await world.count()).toEqual([1, 0]);
    await world.edit({ owner: { from: null, to: "Otto" } }, world.otto);
    const undone = await world.takeBack(world.lena, changed);
    expect(undone).toMatchObject({ ok: true });
    expect(await world.facts()).toEqual({ ...before, owner: "Otto" });
    expect(await world.blocker()).toMatchObject({ claimedState: "not started" });
    expect(await world.count()).toEqual([1, 1]);
    expect(await world.takeBack(world.lena, undone)).toMatchObject({ ok: true });
    expect(await world.blocker()).toMatchObject({ severity: "P1", claimedState: "in progress" });
  });

  it("keeps what another has said of the same fact since", async () => {
    const changed = await world.edit({ owner: { from: null, to: "Lena" } });
    await world.edit({ owner: { from: "Lena", to: "Otto" } }, world.otto);
    expect(await world.takeBack(world.lena, changed)).toMatchObject({
      reason: "conflict",
      message: "Not taken back. B1 has been changed again since.",
    });
    expect(await world.blocker()).toMatchObject({ owner: "Otto" });
  });
});
