import { beforeEach, describe, expect, it } from "vitest";
import { evaluateGates } from "@/lib/domain/gates/evaluate-gate";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import type { Project } from "@/lib/domain/project";
import { documentFromProject } from "@/lib/features/documents/convert";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import { getProjectScope } from "@/lib/platform/viewer";
import { makePlan } from "@/lib/testing/planned-world";
import { listArchived } from "./data";

let world: Awaited<ReturnType<typeof makePlan>>;

beforeEach(async () => {
  world = await makePlan();
});

const NOW = "2026-01-06T09:00:00.000Z";
const OF_0_1 = ["task 0.1: task 0.2 waits for it", "task 0.1: blocker B1 is resolved by it"];

async function archived() {
  return listArchived(await getProjectScope(operatorScope(), world.slug));
}

async function archivedRow(key: string) {
  const row = (await archived()).find((one) => one.key === key);
  if (!row) throw new Error(`${key} is not archived.`);
  const { kind, id, version } = row;
  return { kind, id, version };
}

/** The project as it would be if a task had never been. */
function without(project: Project, key: string): Project {
  const isOther = ({ subject }: { subject: { kind: string; key: string } }) =>
    subject.kind !== "task" || subject.key !== key;
  const names = (end: { kind: string; key: string }) => end.kind === "task" && end.key === key;
  return {
    ...project,
    tasks: project.tasks.filter((task) => task.key !== key),
    checks: project.checks.filter(isOther),
    claims: project.claims.filter(isOther),
    evidence: project.evidence.filter(isOther),
    waivers: project.waivers.filter(isOther),
    notApplicable: project.notApplicable.filter(isOther),
    dependencies: project.dependencies.filter(
      ({ blocking, dependent }) => !names(blocking) && !names(dependent),
    ),
    blockers: project.blockers.map((blocker) =>
      blocker.resolvingTaskKey === key ? { ...blocker, resolvingTaskKey: null } : blocker,
    ),
  };
}

describe("a task that is archived", () => {
  it("is as if it had never been, with all that is recorded of it; restored, all of it is there", async () => {
    const before = await world.project();
    const put = await world.archive(world.lena, "task", "0.1", OF_0_1);
    expect(put).toMatchObject({ ok: true, data: { version: 2 } });
    const after = await world.project();
    expect(after).toEqual(without(before, "0.1"));
    expect(computeVerdict(after, NOW)).toEqual(computeVerdict(without(before, "0.1"), NOW));
    expect(evaluateGates(after, NOW)).toEqual(evaluateGates(without(before, "0.1"), NOW));
    expect(documentFromProject(after).tasks.map(({ key }) => key)).not.toContain("0.1");
    expect(await world.newestEvents(1)).toMatchObject([
      { action: "task.archived", subjectKey: "0.1", before: { archivedAt: null, version: 1 } },
    ]);

    const restored = await world.act(world.otto, "archive.restore", {
      rows: [await archivedRow("0.1")],
    });
    expect(restored).toMatchObject({ ok: true, data: { restored: [{ version: 3 }] } });
    const same = (project: Project) => ({
      ...project,
      tasks: project.tasks.map((task) => ({ ...task, version: 0 })),
    });
    expect(same(await world.project())).toEqual(same(before));
  });

  it("is archived by whoever was told what depends on it, or looks again", async () => {
    const before = await world.trace();
    expect(await world.archive(world.lena, "task", "0.1", OF_0_1.slice(1))).toMatchObject({
      reason: "refused",
      message: "Not archived. What depends on it has changed since you looked.",
      detail: { dependents: OF_0_1 },
    });
    expect(await world.archive(world.lena, "task", "1.1")).toMatchObject({
      message: "Not archived. Criterion raised is decided by it.",
    });
    const row = await world.seen("task", "free");
    await world.editTask(world.otto, "free", { title: { from: "Paint", to: "Varnish" } });
    expect(await world.act(world.lena, "archive.put", { row, dependents: [] })).toMatchObject({
      reason: "conflict",
      message: "Otto was faster. Nothing of yours is written.",
    });
    expect((await world.trace()).events).toBe(before.events + 1);
  });

  it("is not written until it is restored", async () => {
    const seen = await world.seen("task", "0.1");
    const { id } = seen;
    await world.archive(world.lena, "task", "0.1", OF_0_1);
    const before = await world.trace();
    const changes = { owner: { from: "Otto", to: "Ada" } };
    const writes: [string, object][] = [
      ["editTask", { task: { id, version: 2 }, changes }],
      ["start", { row: seen }],
      ["move", { row: { ...seen, version: 2 }, place: { after: null } }],
      ["archive.put", { row: { ...seen, version: 2 }, dependents: [] }],
      ["evidence.claimDone", { target: { ...seen, version: 2 } }],
      ["evidence.record", { target: { ...seen, version: 2 }, outcome: "passed" }],
      [
        "schedule.replanTask",
        {
          task: { id, version: 2 },
          changes: { plannedStartOn: { from: null, to: "2199-03-04" } },
        },
      ],
    ];
    for (const [verb, input] of writes) {
      expect(await world.act(world.lena, verb, input), verb).toMatchObject({
        reason: "refused",
        message: "This task is archived. Restore it first.",
      });
    }
    expect(
      await world.act(world.lena, "duplicate", {
        of: { kind: "task", id },
        id: crypto.randomUUID(),
      }),
    ).toMatchObject({ reason: "not found" });
    expect(await world.addTask(world.lena, { title: "Dig", key: "0.1" })).toMatchObject({
      detail: [{ path: "key", message: "There is a task 0.1 in the archive" }],
    });
    expect(await world.trace()).toEqual(before);
    expect(await world.addTask(world.lena, { title: "Dig", phaseKey: "0" })).toMatchObject({
      data: { key: "0.4" },
    });
    expect(
      await world.act(world.lena, "archive.restore", { rows: [await world.seen("task", "0.2")] }),
    ).toMatchObject({ reason: "refused", message: "Not restored. It is not archived any more." });
  });

  it("holds nothing up: what waited for it is claimed without it", async () => {
    const added = await world.act(world.lena, "schedule.addDependency", {
      blocking: [{ kind: "task", key: "free" }],
      dependent: { kind: "task", key: "0.2" },
    });
    expect(added).toMatchObject({ ok: true });
    const target = await world.seen("task", "0.2");
    const claim = () => world.act(world.lena, "evidence.claimDone", { target });
    expect(await claim()).toMatchObject({ message: "Not claimed. Open: free." });
    await world.archive(world.lena, "task", "free", ["task free: task 0.2 waits for it"]);
    expect(await claim()).toMatchObject({ ok: true });
  });

  it("is taken back, both ways", async () => {
    const put = await world.archive(world.lena, "task", "0.1", OF_0_1);
    const undone = await world.takeBack(world.lena, put);
    expect(await world.keys()).toContain("0.1");
    await world.takeBack(world.lena, undone);
    expect(await world.keys()).not.toContain("0.1");
    const restored = await world.act(world.lena, "archive.restore", {
      rows: [await archivedRow("0.1")],
    });
    await world.takeBack(world.lena, restored);
    expect(await world.keys()).not.toContain("0.1");
    const events = await world.newestEvents(5);
    // Each is called by what it does.
    expect(events.map(({ action }) => action)).toEqual([
      "task.archived",
      "task.restored",
      "task.archived",
      "task.restored",
      "task.archived",
    ]);
  });

  it("keeps the undo of what was done before from reaching it", async () => {
    const edited = await world.editTask(world.lena, "free", {
      title: { from: "Paint", to: "Oil" },
    });
    await world.archive(world.otto, "task", "free");
    expect(await world.takeBack(world.lena, edited)).toMatchObject({
      message: "This task is archived. Restore it first.",
    });
  });

  it("leaves the blocker that it resolves as it was, whoever edits that meanwhile", async () => {
    await world.archive(world.lena, "task", "0.1", OF_0_1);
    const [blocker] = (await world.project()).blockers;
    expect(blocker?.resolvingTaskKey).toBeNull();
    const { id, version, title } = blocker!;
    const edited = await world.act(world.otto, "blockers.edit", {
      target: { kind: "blocker", id, version },
      changes: { title: { from: title, to: `${title} at all` } },
    });
    expect(edited).toMatchObject({ ok: true });
    await world.act(world.lena, "archive.restore", { rows: [await archivedRow("0.1")] });
    expect((await world.project()).blockers).toMatchObject([
      { title: "No sand at all", resolvingTaskKey: "0.1" },
    ]);
  });
});

describe("another row that is archived", () => {
  it("is a criterion of a gate that does not apply, and the gate is judged without it", async () => {
    const told = ["item exit-0-1: gate 0 rests on it"];
    const before = await world.trace();
    expect(await world.archive(world.lena, "item", "exit-0-1", told)).toMatchObject({
      reason: "refused",
      message:
        "Not archived. Exit criterion exit-0-1 is not verified, and gate 0 rests on it: prove it, ask for a waiver, or mark it as not applicable with a reason.",
    });
    expect(await world.trace()).toEqual(before);
    const left = await world.act(world.lena, "evidence.declareNotApplicable", {
      target: await world.seen("item", "exit-0-1"),
      reason: "Nothing is wet",
    });
    expect(left).toMatchObject({ ok: true });
    expect(await world.archive(world.lena, "item", "exit-0-1")).toMatchObject({
      detail: { dependents: told },
    });
    await world.archive(world.lena, "item", "exit-0-1", told);
    const project = await world.project();
    expect(project.waivers).toEqual([]);
    expect(evaluateGates(project, NOW).gates[0]?.reasons).toEqual([{ kind: "nothing decides" }]);
    const target = await world.seen("task", "0.1");
    expect(
      await world.act(world.lena, "start", { row: await world.seen("task", "1.1") }),
    ).toMatchObject({ message: "Not started. Phase 1 is locked by gate 0." });
    expect(target.version).toBe(1);
  });

  it("is no criterion of a gate that has not passed, also not among many", async () => {
    const rows = [await world.seen("item", "exit-0-1"), await world.seen("item", "ready")];
    const change = { what: "archive", dependents: [] };
    const many = (skip: string[] = []) =>
      world.act(world.lena, "plan.changeMany", { rows, change, skip });
    expect(await many()).toMatchObject({
      message: "Not changed. 1 of 2 rows cannot be changed so.",
      detail: {
        hindered: [
          { key: "exit-0-1", why: expect.stringMatching(/^Exit criterion exit-0-1 is not ver/) },
        ],
      },
    });
    expect(await many([rows[0]!.id])).toMatchObject({ ok: true });
    expect((await world.project()).items.map(({ key }) => key)).toEqual(["exit-0-1", "exit-0-2"]);
  });

  it("is a component, without which its tasks stand alone", async () => {
    await world.archive(world.lena, "component", "speed", ["component speed: task 0.1 feeds it"]);
    expect((await world.project()).components.map(({ key }) => key)).toEqual(["safety"]);
    expect((await world.task("0.1")).componentKey).toBeNull();
    await world.editTask(world.otto, "0.1", { owner: { from: "Otto", to: "Ada" } });
    expect(
      await world.editTask(world.otto, "0.2", { componentKey: { from: null, to: "speed" } }),
    ).toMatchObject({ detail: [{ message: "There is no component speed" }] });
    await world.act(world.lena, "archive.restore", { rows: [await archivedRow("speed")] });
    expect((await world.task("0.1")).componentKey).toBe("speed");
  });

  it("is a phase that holds nothing, and on which nothing rests", async () => {
    const put = (key: string, dependents: string[] = []) =>
      world.archive(world.lena, "phase", key, dependents);
    expect(await put("0")).toMatchObject({
      message:
        "Not archived. Phase 0 holds task 0.1, task 0.2, task 0.3, item exit-0-1 and item exit-0-2: move or archive them first.",
    });
    expect(await put("1")).toMatchObject({
      message:
        "Not archived. Phase 1 holds task 1.1 and money line crane: move or archive them first.",
    });
    expect(await put("2")).toMatchObject({ message: "Not archived. Milestone M1 promises it." });
    await db().milestone.deleteMany({ where: { projectId: world.projectId } });
    await world.act(world.lena, "move", {
      row: await world.seen("task", "free"),
      phaseKey: "2",
      place: null,
    });
    await world.archive(world.lena, "task", "free");
    const archivedPhase = await put("2");
    expect(archivedPhase).toMatchObject({ ok: true });
    expect(await world.addTask(world.lena, { title: "Late", phaseKey: "2" })).toMatchObject({
      detail: [{ path: "phaseKey", message: "There is no phase 2" }],
    });
    expect(
      await world.act(world.lena, "archive.restore", { rows: [await archivedRow("free")] }),
    ).toMatchObject({ message: "Not restored. Phase 2 is archived: restore that first." });
    await world.takeBack(world.lena, archivedPhase);
    expect(
      await world.act(world.lena, "archive.restore", { rows: [await archivedRow("free")] }),
    ).toMatchObject({ ok: true });
  });
});

describe("what is removed for good", () => {
  it("was archived, and has neither been claimed nor proved", async () => {
    await world.archive(world.lena, "task", "0.1", OF_0_1);
    const before = await world.trace();
    expect(
      await world.act(world.lena, "archive.removeForGood", { row: await archivedRow("0.1") }),
    ).toMatchObject({
      reason: "refused",
      message: "Not removed. Its 1 claim and 1 piece of evidence stay for good, and it with them.",
    });
    expect(
      await world.act(world.lena, "archive.removeForGood", {
        row: await world.seen("task", "0.2"),
      }),
    ).toMatchObject({ reason: "refused", message: "This task is not archived any more." });
    expect(await world.trace()).toEqual(before);
  });

  it("is kept whole in its event, and not taken back", async () => {
    await world.archive(world.lena, "task", "0.3");
    const removed = await world.act(world.lena, "archive.removeForGood", {
      row: await archivedRow("0.3"),
    });
    expect(removed).toMatchObject({ ok: true });
    expect(await archived()).toEqual([]);
    expect(await world.newestEvents(1)).toMatchObject([
      {
        action: "task.removed-for-good",
        subjectKey: "0.3",
        before: {
          title: "Dry",
          phaseKey: "0",
          checks: [],
          notApplicable: [{ reason: "It is warm" }],
          dependencies: [{ blockingKind: "task" }],
        },
        after: null,
      },
    ]);
    expect(await world.takeBack(world.lena, removed)).toMatchObject({
      message: "Not taken back. What was recorded here stays.",
    });
  });

  it("is a phase once nothing of the archive stands in it", async () => {
    await db().milestone.deleteMany({ where: { projectId: world.projectId } });
    const row = await world.seen("task", "free");
    await world.act(world.lena, "move", { row, phaseKey: "2", place: null });
    await world.archive(world.lena, "task", "free");
    await world.archive(world.lena, "phase", "2");
    const remove = async (key: string) =>
      world.act(world.lena, "archive.removeForGood", { row: await archivedRow(key) });
    expect(await remove("2")).toMatchObject({
      message: "Not removed. It holds 1 task of the archive: remove them first.",
    });
    await remove("free");
    expect(await remove("2")).toMatchObject({ ok: true });
  });
});

it("the archive is listed, the newest first, by whom and whether it can be removed", async () => {
  await world.archive(world.lena, "task", "0.1", OF_0_1);
  await world.archive(world.otto, "item", "ready");
  expect(await archived()).toMatchObject([
    { kind: "item", key: "ready", name: "It is lit", archivedBy: { name: "Otto" }, stays: null },
    {
      kind: "task",
      key: "0.1",
      name: "Dig",
      phaseKey: "0",
      version: 2,
      archivedBy: { name: "Lena" },
      stays: "Its 1 claim and 1 piece of evidence stay for good, and it with them.",
    },
  ]);
});
