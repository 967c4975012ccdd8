import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import { getProjectScope } from "@/lib/platform/viewer";
import { foundIn, makeActedOn } from "@/lib/testing/acting";
import { makePlan } from "@/lib/testing/planned-world";
import { statementsOf } from "@/lib/testing/statements";
import { listArchived } from "./data";

let world: Awaited<ReturnType<typeof makePlan>>;

beforeEach(async () => {
  world = await makePlan();
});

async function archived() {
  return listArchived(await getProjectScope(operatorScope(), world.slug));
}

async function archivedRow(wanted: string) {
  const { kind, id, version } = foundIn(await archived(), wanted);
  return { kind, id, version };
}

describe("rows that come back together", () => {
  /** A phase with a task in it, and a criterion with the task that decides it. */
  async function archiveFour() {
    await db().milestone.deleteMany({ where: { projectId: world.projectId } });
    const row = await world.seen("task", "free");
    await world.act(world.lena, "move", { row, phaseKey: "2", place: null });
    await world.archive(world.lena, "task", "free");
    await world.archive(world.lena, "phase", "2");
    const raised = foundIn((await world.project()).criteria, "raised");
    await world.act(world.lena, "criteria.edit", {
      criterion: { id: raised.id, version: raised.version },
      changes: { kind: { from: "must-have", to: "can-defer" } },
      reason: "The next release is soon enough.",
    });
    const { id, version } = foundIn((await world.project()).criteria, "raised");
    const put = { row: { kind: "criterion", id, version }, dependents: [] };
    expect(await world.act(world.lena, "archive.put", put)).toMatchObject({ ok: true });
    await world.archive(world.lena, "task", "1.1");
    return Promise.all(["raised", "1.1", "free", "2"].map(archivedRow));
  }

  it("do so in one write, in whatever order they are named, and one undo puts all of them back", async () => {
    const rows = await archiveFour();
    const before = await archived();
    expect(before).toHaveLength(4);
    const restored = await world.act(world.lena, "archive.restore", { rows });
    expect(restored).toMatchObject({ ok: true });
    expect(await archived()).toEqual([]);
    const events = (await world.newestEvents(4)).reverse();
    expect(events.map(({ action, subjectKey }) => [action, subjectKey])).toEqual([
      ["phase.restored", "2"],
      ["task.restored", "1.1"],
      ["task.restored", "free"],
      ["criterion.restored", "raised"],
    ]);
    expect(new Set(events.map(({ requestId }) => requestId)).size).toBe(1);

    const back = await world.takeBack(world.lena, restored);
    expect(back).toMatchObject({ ok: true });
    const same = (list: typeof before) => list.map(({ key, archivedAt }) => [key, archivedAt]);
    expect(same(await archived())).toEqual(same(before));
    expect(await world.takeBack(world.lena, back)).toMatchObject({ ok: true });
    expect(await archived()).toEqual([]);
  });

  it("stay as they are, all of them, where one of them cannot, which is named with the reason", async () => {
    const [criterion, , free] = await archiveFour();
    const { id } = free!;
    const before = await world.trace();
    const refused = await world.act(world.lena, "archive.restore", {
      rows: [
        { ...criterion, version: 7 },
        free,
        await world.seen("task", "0.1"),
        { kind: "risk", id: crypto.randomUUID(), version: 1 },
      ],
    });
    expect(refused).toMatchObject({
      reason: "refused",
      message:
        "Not restored: 4 of 4 rows cannot come back. Task free: Phase 2 is archived: restore that first. Task 0.1: It is not archived any more. One risk: It does not exist any more. 1 more cannot either.",
      detail: {
        hindered: [
          { id, key: "free", why: "Phase 2 is archived: restore that first." },
          { key: "0.1" },
          { kind: "risk", key: null },
          { key: "raised", why: "You archived it elsewhere." },
        ],
      },
    });
    expect(await world.trace()).toEqual(before);
    expect(await archived()).toHaveLength(4);
  });

  it("R11: restored by another meanwhile, or put away once more, are a conflict that names who it was", async () => {
    await world.archive(world.lena, "task", "free");
    const seen = await archivedRow("free");
    const restore = () => world.act(world.lena, "archive.restore", { rows: [seen] });
    const otto = { rows: [seen] };
    expect(await world.act(world.otto, "archive.restore", otto)).toMatchObject({ ok: true });
    const before = await world.trace();
    const detail = { hindered: [{ id: seen.id, key: "free" }] };
    expect(await restore()).toMatchObject({
      reason: "conflict",
      message: "Not restored. Otto restored it meanwhile.",
      detail,
    });
    expect(await world.trace()).toEqual(before);
    await world.archive(world.otto, "task", "free");
    expect(await restore()).toMatchObject({
      reason: "conflict",
      message: "Not restored. Otto archived it meanwhile.",
      detail,
    });
    expect(await archived()).toHaveLength(1);
  });

  it("cost no more statements than few, and neither does taking them back", async () => {
    const costsOf = async (count: number) => {
      const keys = Array.from({ length: count }, (_, at) => `T${String(at)}`);
      const many = await makeActedOn("archive", {
        tasks: keys.map((key) => ({ key, title: key })),
      });
      const { tasks } = await many.project();
      const rows = tasks.map(({ id, version }) => ({ kind: "task", id, version }));
      const change = { what: "archive", dependents: [] };
      await many.act(many.lena, "plan.changeMany", { rows, change });
      const seen = rows.map((row) => ({ ...row, version: row.version + 1 }));
      const answers: Awaited<ReturnType<typeof many.act>>[] = [];
      const restoring = await statementsOf(async () => {
        answers.push(await many.act(many.lena, "archive.restore", { rows: seen }));
      });
      expect((await many.project()).tasks).toHaveLength(count);
      const undoing = await statementsOf(async () => {
        answers.push(await many.takeBack(many.lena, answers[0]!));
      });
      expect((await many.project()).tasks).toEqual([]);
      expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
      return [restoring.length, undoing.length];
    };
    const few = await costsOf(2);
    expect(await costsOf(100)).toEqual(few);
  });
});
