import { beforeEach, describe, expect, it } from "vitest";
import { makePlan } from "@/lib/testing/planned-world";

let world: Awaited<ReturnType<typeof makePlan>>;

beforeEach(async () => {
  world = await makePlan();
});

const id = () => crypto.randomUUID();

describe("what is begun", () => {
  const today = new Date().toISOString().slice(0, 10);

  it("is in progress from the day of its first start, whatever else was edited meanwhile", async () => {
    const row = await world.seen("task", "0.2");
    await world.editTask(world.otto, "0.2", { owner: { from: "Otto", to: "Ada" } });
    const started = await world.act(world.lena, "start", { row });
    expect(started).toMatchObject({ ok: true, data: { version: 3 } });
    expect(await world.task("0.2")).toMatchObject({ status: "in progress", startedOn: today });
    expect(await world.act(world.lena, "start", { row })).toMatchObject({
      message: "Not started. It is in progress already.",
    });
    const stopped = await world.act(world.lena, "stop", { row });
    expect(await world.task("0.2")).toMatchObject({ status: "to do", startedOn: today });
    expect(await world.act(world.lena, "stop", { row })).toMatchObject({
      message: "Not stopped. It is not in progress.",
    });
    await world.takeBack(world.lena, stopped);
    await world.takeBack(world.lena, started);
    expect(await world.task("0.2")).toMatchObject({ status: "to do", startedOn: null });
  });

  it("R9: is not a task behind a gate that has not passed, with the reasons", async () => {
    const before = await world.trace();
    expect(
      await world.act(world.lena, "start", { row: await world.seen("task", "1.1") }),
    ).toMatchObject({
      reason: "refused",
      message: "Not started. Phase 1 is locked by gate 0. Open: exit-0-1.",
      detail: {
        lock: { kind: "gate", key: "0", locks: "1" },
        reasons: [{ kind: "open", itemKey: "exit-0-1", state: "to do" }],
      },
    });
    expect(await world.trace()).toEqual(before);
  });

  it("a line of a checklist waits for nothing, and keeps no day", async () => {
    const started = await world.act(world.lena, "start", {
      row: await world.seen("item", "ready"),
    });
    expect(await world.item("ready")).toMatchObject({ status: "in progress", version: 2 });
    const back = await world.takeBack(world.lena, started);
    expect(await world.item("ready")).toMatchObject({ status: "to do", version: 3 });
    await world.takeBack(world.lena, back);
    // The record calls each by what it does.
    expect((await world.newestEvents(3)).map(({ action }) => action)).toEqual([
      "item.started",
      "item.stopped",
      "item.started",
    ]);
  });
});

describe("a row that is moved", () => {
  it("stands elsewhere, and no other row is touched", async () => {
    const before = await world.project();
    const row = await world.seen("task", "0.3");
    const { id: after } = await world.task("0.1");
    const moved = await world.act(world.lena, "move", { row, place: { after } });
    expect(moved).toMatchObject({ ok: true });
    expect(await world.keys()).toEqual(["0.1", "0.3", "0.2", "1.1", "free"]);
    const others = (key: string) => before.tasks.find((task) => task.key === key);
    for (const task of (await world.project()).tasks) {
      if (task.key !== "0.3") expect(task).toEqual(others(task.key));
    }
    expect(await world.act(world.lena, "move", { row, place: { after } })).toMatchObject({
      reason: "conflict",
      message: "You have changed it elsewhere. Nothing of yours is written.",
      detail: { version: 2, facts: { title: "Dry" } },
    });
    const there = await world.seen("task", "0.3");
    expect(await world.act(world.lena, "move", { row: there, place: { after } })).toMatchObject({
      message: "Not moved. It stands there already.",
    });
    await world.takeBack(world.lena, moved);
    expect(await world.keys()).toEqual(["0.1", "0.2", "0.3", "1.1", "free"]);
  });

  it("goes into another phase, first there, and back", async () => {
    const row = await world.seen("task", "0.1");
    const moved = await world.act(world.lena, "move", {
      row,
      phaseKey: "1",
      place: { after: null },
    });
    expect(await world.keys()).toEqual(["0.2", "0.3", "0.1", "1.1", "free"]);
    expect((await world.task("0.1")).phaseKey).toBe("1");
    await world.takeBack(world.lena, moved);
    expect(await world.keys()).toEqual(["0.1", "0.2", "0.3", "1.1", "free"]);
    expect((await world.task("0.1")).phaseKey).toBe("0");
  });

  it("R9: does not go behind a gate that has not passed while it is worked on, on no way", async () => {
    await world.act(world.lena, "start", { row: await world.seen("task", "0.2") });
    const before = await world.trace();
    const why = "It is in progress, and phase 1 is locked by gate 0. Stop it first";
    const row = await world.seen("task", "0.2");
    expect(await world.act(world.lena, "move", { row, phaseKey: "1", place: null })).toMatchObject({
      reason: "refused",
      message: `Not moved. ${why}.`,
    });
    const rows = [{ ...row, from: "0" }];
    const change = { what: "phaseKey", to: "1" };
    expect(await world.act(world.lena, "changeMany", { rows, change })).toMatchObject({
      detail: { hindered: [{ key: "0.2", why: `${why}.` }] },
    });
    expect(
      await world.editTask(world.lena, "0.2", { phaseKey: { from: "0", to: "1" } }),
    ).toMatchObject({ reason: "invalid", detail: [{ path: "changes.phaseKey.to", message: why }] });
    expect(await world.trace()).toEqual(before);
    await world.act(world.lena, "stop", { row });
    const stopped = await world.seen("task", "0.2");
    const moved = await world.act(world.lena, "move", { row: stopped, phaseKey: "1", place: null });
    expect(moved).toMatchObject({ ok: true });
    const back = await world.seen("task", "0.2");
    await world.act(world.lena, "move", { row: back, phaseKey: null, place: null });
  });

  it("may be a phase, a component or a line", async () => {
    for (const [kind, key] of [
      ["phase", "2"],
      ["component", "safety"],
      ["item", "ready"],
    ] as const) {
      const row = await world.seen(kind, key);
      const place = { after: null };
      const outcome = await world.act(world.lena, "move", { row, place });
      expect(outcome).toMatchObject(
        kind === "item" ? { message: "Not moved. It stands there already." } : { ok: true },
      );
    }
    const { phases, components } = await world.project();
    expect(phases.map(({ key }) => key)).toEqual(["2", "0", "1"]);
    expect(components.map(({ key }) => key)).toEqual(["safety", "speed"]);
    const row = await world.seen("phase", "2");
    expect(await world.act(world.lena, "move", { row, phaseKey: "1", place: null })).toMatchObject({
      reason: "invalid",
      detail: [{ path: "phaseKey" }],
    });
  });
});

describe("a copy", () => {
  it("has the facts and the checks, a key of its own and stands right after; nothing recorded is copied", async () => {
    const original = await world.task("0.1");
    const of = { kind: "task", id: original.id };
    const copied = await world.act(world.lena, "duplicate", { of, id: id() });
    expect(copied).toMatchObject({ ok: true, data: { key: "0.4" } });
    expect(await world.keys()).toEqual(["0.1", "0.4", "0.2", "0.3", "1.1", "free"]);
    const copy = await world.task("0.4");
    expect(copy).toEqual({ ...original, id: copy.id, key: "0.4", version: 1 });
    const { checks, claims, evidence } = await world.project();
    const subject = { kind: "task", key: "0.4" };
    expect(checks.at(-1)).toMatchObject({
      key: "check-0.4-1",
      subject,
      command: "npm test",
      seenRed: false,
    });
    expect([...claims, ...evidence].filter((row) => row.subject.key === "0.4")).toEqual([]);
    const undone = await world.takeBack(world.lena, copied);
    expect(await world.keys()).toEqual(["0.1", "0.2", "0.3", "1.1", "free"]);
    await world.takeBack(world.lena, undone);
    expect((await world.project()).checks.at(-1)).toMatchObject({ key: "check-0.4-1", subject });
  });

  it("of a line stands in its list", async () => {
    const { id: itemId } = await world.item("exit-0-1");
    const of = { kind: "item", id: itemId };
    await world.act(world.lena, "duplicate", { of, id: id() });
    expect((await world.project()).items.map(({ key }) => key)).toEqual([
      "exit-0-1",
      "exit-0-3",
      "exit-0-2",
      "ready",
    ]);
  });
});
