import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { makePlan } from "@/lib/testing/planned-world";

let world: Awaited<ReturnType<typeof makePlan>>;

beforeEach(async () => {
  world = await makePlan();
});

async function rowsOf(...keys: string[]) {
  const rows = keys.map((key) =>
    world.seen(key.startsWith("exit") || key === "ready" ? "item" : "task", key),
  );
  return Promise.all(rows);
}

const eventsSince = (seq: bigint) =>
  db().event.findMany({
    where: { projectId: world.projectId, seq: { gt: seq } },
    orderBy: { seq: "asc" },
  });

async function lastSeq(): Promise<bigint> {
  const [event] = await world.newestEvents(1);
  return event?.seq ?? 0n;
}

describe("many rows at once", () => {
  it.each([
    ["owner", "Ada", "Otto"],
    ["priority", "P0", null],
    ["dueOn", "2026-06-01", null],
    ["componentKey", "safety", null],
  ] as const)(
    "get the same %s, each with its event, and one undo takes all of it back",
    async (what, to, known) => {
      const from = (key: string) =>
        what === "componentKey" && key === "0.1" ? "speed" : (known as string | null);
      const before = await world.project();
      const seq = await lastSeq();
      const keys = ["0.1", "0.2", "0.3"];
      const seen = await rowsOf(...keys);
      const rows = seen.map((row, at) => ({ ...row, from: from(keys[at] ?? "") }));
      const change = { what, to };
      const changed = await world.act(world.lena, "changeMany", { rows, change });
      expect(changed).toMatchObject({
        ok: true,
        data: {
          changed: [{ version: 2 }, { version: 2 }, { version: 2 }],
          unchanged: [],
          skipped: [],
        },
      });
      const events = await eventsSince(seq);
      expect(events.map(({ action, subjectKey }) => [action, subjectKey])).toEqual([
        ["task.edited", "0.1"],
        ["task.edited", "0.2"],
        ["task.edited", "0.3"],
      ]);
      expect(events[0]).toMatchObject({
        before: { [what]: from("0.1"), version: 1 },
        after: { [what]: to, version: 2 },
      });
      expect((await world.task("0.3"))[what]).toBe(to);
      expect(await world.takeBack(world.lena, changed)).toMatchObject({ ok: true });
      const plain = (rows: object[]) => rows.map((row) => ({ ...row, version: 0 }));
      expect(plain((await world.project()).tasks)).toEqual(plain(before.tasks));
    },
  );

  it("are started and stopped, tasks and lines; R9 names those that are locked, and nothing is written", async () => {
    const rows = await rowsOf("0.2", "1.1", "ready");
    const before = await world.trace();
    const change = { what: "start" };
    const refused = await world.act(world.lena, "changeMany", { rows, change });
    expect(refused).toMatchObject({
      reason: "refused",
      message: "Not changed. 1 of 3 rows cannot be changed so.",
      detail: {
        hindered: [
          { kind: "task", key: "1.1", why: "Phase 1 is locked by gate 0. Open: exit-0-1." },
        ],
      },
    });
    expect(await world.trace()).toEqual(before);
    const skip = [rows[1]?.id];
    const started = await world.act(world.lena, "changeMany", { rows, change, skip });
    expect(started).toMatchObject({
      data: { changed: [{ kind: "task" }, { kind: "item" }], skipped: [{ key: "1.1" }] },
    });
    expect(await world.task("0.2")).toMatchObject({ status: "in progress" });
    expect((await world.task("0.2")).startedOn).not.toBeNull();
    expect(await world.item("ready")).toMatchObject({ status: "in progress" });
    const again = await rowsOf("0.2", "ready", "0.3");
    const more = await world.act(world.otto, "changeMany", { rows: again, change });
    expect(more).toMatchObject({
      data: { changed: [{ kind: "task" }], unchanged: [rows[0]?.id, rows[2]?.id] },
    });
    await world.takeBack(world.otto, more);
    await world.takeBack(world.lena, started);
    expect(await world.task("0.2")).toMatchObject({ status: "to do", startedOn: null });
    expect(await world.item("ready")).toMatchObject({ status: "to do" });
    expect(
      await world.act(world.lena, "changeMany", {
        rows: await rowsOf("0.2"),
        change: { what: "stop" },
      }),
    ).toMatchObject({ message: "Not changed. All of it stands so already." });
  });

  it("go to another phase, and back; a criterion of a gate does not leave all of them", async () => {
    const rows = await rowsOf("0.3", "free", "ready");
    const from = ["0", null, null];
    const seen = rows.map((row, at) => ({ ...row, from: from[at] }));
    const moved = await world.act(world.lena, "changeMany", {
      rows: seen,
      change: { what: "phaseKey", to: "2" },
    });
    expect(moved).toMatchObject({ ok: true });
    expect((await world.task("free")).phaseKey).toBe("2");
    expect((await world.item("ready")).phaseKey).toBe("2");
    await world.takeBack(world.lena, moved);
    expect((await world.task("0.3")).phaseKey).toBe("0");
    expect((await world.task("free")).phaseKey).toBeNull();
    const out = { what: "phaseKey", to: null };
    expect(
      await world.act(world.lena, "changeMany", {
        rows: await rowsOf("0.3", "exit-0-1"),
        change: out,
      }),
    ).toMatchObject({
      detail: { hindered: [{ key: "exit-0-1", why: "An exit criterion stands in a phase." }] },
    });
    expect(
      await world.act(world.lena, "changeMany", {
        rows: seen,
        change: { what: "phaseKey", to: "7" },
      }),
    ).toMatchObject({ reason: "invalid", detail: [{ path: "change.to" }] });
  });

  describe("put to another place", () => {
    const place = async (keys: string[], to: object, skip: string[] = []) =>
      world.act(world.lena, "changeMany", {
        rows: await rowsOf(...keys),
        change: { what: "place", ...to },
        skip,
      });
    const idsOf = async (...keys: string[]) => (await rowsOf(...keys)).map(({ id }) => id);

    it("keep their order, and one undo puts them back", async () => {
      const before = await world.project();
      const moved = await place(["0.2", "0.1"], { behind: await idsOf("0.3") });
      expect(moved).toMatchObject({
        ok: true,
        data: { changed: [{ version: 2 }, { version: 2 }] },
      });
      expect(await world.keys()).toEqual(["0.3", "0.2", "0.1", "1.1", "free"]);
      expect((await world.newestEvents(2)).map(({ action }) => action)).toEqual([
        "task.moved",
        "task.moved",
      ]);
      const first = await place(["0.1", "1.1"], { behind: [] });
      expect(first).toMatchObject({ ok: true });
      // Each first in the phase that it stays in.
      expect(await world.keys()).toEqual(["0.1", "0.3", "0.2", "1.1", "free"]);
      expect((await world.task("1.1")).phaseKey).toBe("1");
      const back = await world.takeBack(world.lena, first);
      await world.takeBack(world.lena, moved);
      expect(await world.keys()).toEqual(["0.1", "0.2", "0.3", "1.1", "free"]);
      expect((await world.project()).tasks.map(({ phaseKey }) => phaseKey)).toEqual(
        before.tasks.map(({ phaseKey }) => phaseKey),
      );
      expect(back).toMatchObject({ ok: true });
    });

    it("go into another phase behind a row of it, tasks and criteria, and come back to where they stood", async () => {
      const moved = await place(["0.2", "free", "exit-0-1"], {
        phaseKey: "1",
        behind: await idsOf("1.1"),
      });
      expect(moved).toMatchObject({ ok: true });
      expect(await world.keys()).toEqual(["0.1", "0.3", "1.1", "0.2", "free"]);
      expect((await world.task("0.2")).phaseKey).toBe("1");
      expect((await world.item("exit-0-1")).phaseKey).toBe("1");
      expect(await world.takeBack(world.lena, moved)).toMatchObject({ ok: true });
      expect(await world.keys()).toEqual(["0.1", "0.2", "0.3", "1.1", "free"]);
      expect([(await world.task("0.2")).phaseKey, (await world.task("free")).phaseKey]).toEqual([
        "0",
        null,
      ]);
      expect((await world.item("exit-0-1")).phaseKey).toBe("0");
    });

    it("R9, R11: name those that cannot go, and go without them once that was told", async () => {
      const start = await rowsOf("0.1");
      await world.act(world.otto, "changeMany", { rows: start, change: { what: "start" } });
      const into = { phaseKey: "1", behind: null };
      const refused = await place(["0.1", "0.2", "ready"], into);
      expect(refused).toMatchObject({
        reason: "refused",
        detail: {
          hindered: [
            { key: "0.1", why: expect.stringContaining("phase 1 is locked by gate 0") },
            {
              key: "ready",
              why: "It stands in the readiness checklist, which belongs to no phase.",
            },
          ],
        },
      });
      const rows = await rowsOf("0.1", "0.2");
      const old = rows.map((row) => ({ ...row, version: row.version + 1 }));
      expect(
        await world.act(world.lena, "changeMany", {
          rows: old,
          change: { what: "place", behind: [] },
        }),
      ).toMatchObject({
        detail: { hindered: [{ why: "Somebody has changed it meanwhile." }, {}] },
      });
      const skip = await idsOf("0.1", "ready");
      expect(await place(["0.1", "0.2", "ready"], into, skip)).toMatchObject({
        ok: true,
        data: { skipped: [{ key: "0.1" }, { key: "ready" }] },
      });
      expect((await world.task("0.2")).phaseKey).toBe("1");
      expect(await place(["0.2"], { behind: null })).toMatchObject({ reason: "invalid" });
      expect(await place(["0.2"], { phaseKey: "7", behind: null })).toMatchObject({
        detail: [{ path: "change.phaseKey" }],
      });
    });

    it("that stand there already stay", async () => {
      expect(await place(["0.1", "0.2"], { behind: [] })).toMatchObject({
        message: "Not changed. All of it stands so already.",
      });
    });
  });

  it("R11: of which somebody has changed the same meanwhile, are named; other changes are merged", async () => {
    const rows = (await rowsOf("0.1", "0.2")).map((row) => ({ ...row, from: "Otto" }));
    await world.editTask(world.otto, "0.1", { owner: { from: "Otto", to: "Ben" } });
    await world.editTask(world.otto, "0.2", { title: { from: "Pour", to: "Spill" } });
    const change = { what: "owner", to: "Ada" };
    expect(await world.act(world.lena, "changeMany", { rows, change })).toMatchObject({
      reason: "refused",
      detail: {
        hindered: [{ key: "0.1", why: "Somebody has changed the same of it meanwhile." }],
      },
    });
    const skip = [rows[0]?.id];
    expect(await world.act(world.lena, "changeMany", { rows, change, skip })).toMatchObject({
      ok: true,
    });
    expect(await world.task("0.1")).toMatchObject({ owner: "Ben" });
    expect(await world.task("0.2")).toMatchObject({ owner: "Ada", title: "Spill" });
  });

  it("are archived together, once what depends on them was told, and come back together", async () => {
    const before = await world.project();
    const rows = await rowsOf("0.1", "0.2");
    const archive = (dependents: string[], more = rows) =>
      world.act(world.lena, "changeMany", { rows: more, change: { what: "archive", dependents } });
    const told = await archive([]);
    expect(told).toMatchObject({
      reason: "refused",
      message: "Not archived. What depends on it has changed since you looked.",
      detail: {
        dependents: ["task 0.1: blocker B1 is resolved by it", "task 0.2: task 0.3 waits for it"],
      },
    });
    const { dependents } = (told as unknown as { detail: { dependents: string[] } }).detail;
    expect(await archive(dependents, await rowsOf("0.1", "1.1"))).toMatchObject({
      detail: { hindered: [{ key: "1.1", why: "Criterion raised is decided by it." }] },
    });
    const archived = await archive(dependents);
    expect(archived).toMatchObject({ ok: true });
    expect(await world.keys()).toEqual(["0.3", "1.1", "free"]);
    expect((await world.newestEvents(2)).map(({ action }) => action)).toEqual([
      "task.archived",
      "task.archived",
    ]);
    expect(
      await world.act(world.otto, "changeMany", { rows, change: { what: "owner", to: "Ada" } }),
    ).toMatchObject({
      detail: { hindered: [{ why: "It is archived." }, { why: "It is archived." }] },
    });
    const restored = await world.takeBack(world.lena, archived);
    expect(await world.keys()).toEqual(["0.1", "0.2", "0.3", "1.1", "free"]);
    const again = await world.takeBack(world.lena, restored);
    expect(await world.keys()).toEqual(["0.3", "1.1", "free"]);
    await world.takeBack(world.lena, again);
    expect(await world.keys()).toEqual(["0.1", "0.2", "0.3", "1.1", "free"]);
    expect((await world.project()).dependencies).toEqual(before.dependencies);
    expect((await world.project()).evidence).toEqual(before.evidence);
  });

  it("are taken back all or none: one that was changed again since keeps all as they are", async () => {
    const rows = (await rowsOf("0.1", "0.2")).map((row) => ({ ...row, from: "Otto" }));
    const change = { what: "owner", to: "Ada" };
    const changed = await world.act(world.lena, "changeMany", { rows, change });
    await world.editTask(world.otto, "0.2", { owner: { from: "Ada", to: "Ben" } });
    const before = await world.trace();
    expect(await world.takeBack(world.lena, changed)).toMatchObject({
      reason: "conflict",
      message: "Not taken back. 0.2 has been changed again since.",
    });
    expect(await world.trace()).toEqual(before);
  });

  it("that are not there are named, and one is not said twice", async () => {
    const [row] = await rowsOf("0.1");
    const gone = { kind: "task", id: crypto.randomUUID(), version: 1 };
    const change = { what: "owner", to: "Ada" };
    expect(await world.act(world.lena, "changeMany", { rows: [gone], change })).toMatchObject({
      detail: { hindered: [{ id: gone.id, key: null, why: "It does not exist any more." }] },
    });
    expect(await world.act(world.lena, "changeMany", { rows: [row, row], change })).toMatchObject({
      reason: "invalid",
    });
  });

  it("are five hundred in one write, which one undo takes back", async () => {
    const more = Array.from({ length: 495 }, (_, at) => ({
      projectId: world.projectId,
      key: `many-${String(at)}`,
      position: `z${String(at).padStart(4, "0")}`,
      title: "One of many",
    }));
    await db().task.createMany({ data: more });
    const { tasks } = await world.project();
    const rows = tasks.map(({ id, version, owner }) => ({
      kind: "task",
      id,
      version,
      from: owner,
    }));
    expect(rows).toHaveLength(500);
    const change = { what: "owner", to: "Ada" };
    const changed = await world.act(world.lena, "changeMany", { rows, change });
    expect(changed).toMatchObject({ ok: true });
    expect(await db().event.count({ where: { requestId: changed.change } })).toBe(500);
    expect(await world.takeBack(world.lena, changed)).toMatchObject({ ok: true });
    expect(await db().task.count({ where: { projectId: world.projectId, owner: "Ada" } })).toBe(0);
  }, 60_000);
});
