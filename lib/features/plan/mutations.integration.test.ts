import { beforeEach, describe, expect, it } from "vitest";
import { documentFromProject, documentText } from "@/lib/features/documents/convert";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { readProject } from "@/lib/features/projects/data";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import { makePlan } from "@/lib/testing/planned-world";
import { NOTHING_SAID } from "./types";

let world: Awaited<ReturnType<typeof makePlan>>;

beforeEach(async () => {
  world = await makePlan();
});

const id = () => crypto.randomUUID();

describe("a task that is added", () => {
  it("stands last in its phase under the next key, with all that was said, and the event tells it", async () => {
    const facts = {
      title: "Level",
      phaseKey: "0",
      componentKey: "safety",
      group: "Ground",
      weight: 3,
      hardStop: true,
      priority: "P1",
      owner: "Lena",
      dueOn: "2026-04-01",
      problem: "It is steep",
      steps: ["Measure", "Level"],
    };
    const added = await world.addTask(world.lena, facts);
    expect(added).toMatchObject({ ok: true, data: { key: "0.4", version: 1 } });
    expect(await world.keys()).toEqual(["0.1", "0.2", "0.3", "0.4", "1.1", "free"]);
    expect(await world.task("0.4")).toMatchObject({ ...facts, status: "to do", estimate: null });
    expect(await world.newestEvents(1)).toMatchObject([
      {
        action: "task.added",
        actorName: "Lena",
        subjectKey: "0.4",
        before: null,
        after: { ...facts, key: "0.4", status: "to do", checks: [], version: 1 },
      },
    ]);
  });

  it("stands where it is put, under a key that is said", async () => {
    const { id: after } = await world.task("0.1");
    await world.addTask(world.lena, {
      title: "Second",
      key: "X1",
      phaseKey: "0",
      place: { after },
    });
    await world.addTask(world.lena, { title: "First", phaseKey: "0", place: { after: null } });
    await world.addTask(world.lena, { title: "Of a new phase", phaseKey: "2" });
    expect(await world.keys()).toEqual(["0.4", "0.1", "X1", "0.2", "0.3", "1.1", "free", "2.1"]);
  });

  it("sent twice is added once", async () => {
    const facts = { id: id(), title: "Level", phaseKey: "0" };
    const both = await Promise.all([
      world.addTask(world.lena, facts),
      world.addTask(world.lena, facts),
    ]);
    expect(both.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    expect(await world.addTask(world.lena, facts)).toMatchObject({
      ok: true,
      data: { key: "0.4" },
    });
    expect(await world.keys()).toHaveLength(6);
    // Another has had a hand in it, and the sender has changed nothing.
    const { version } = await world.task("0.4");
    await db().task.update({
      where: { id: facts.id },
      data: { owner: "Otto", version: version + 1 },
    });
    expect(await world.addTask(world.lena, facts)).toMatchObject({
      ok: true,
      data: { key: "0.4", version: version + 1 },
    });
    // What was written since the answer was lost is not taken for saved.
    expect(await world.addTask(world.lena, { ...facts, title: "Level it" })).toMatchObject({
      ok: false,
      reason: "conflict",
      message: "It is added already, as 0.4. What you changed since is not saved: edit it there.",
    });
  });

  it("by two at once has two keys", async () => {
    await Promise.all([
      world.addTask(world.lena, { title: "One", phaseKey: "0" }),
      world.addTask(world.otto, { title: "Two", phaseKey: "0" }),
    ]);
    expect(await world.keys()).toEqual(["0.1", "0.2", "0.3", "0.4", "0.5", "1.1", "free"]);
  });

  it.each([
    ["a key that is taken", { key: "0.1" }, "key", "There is a task 0.1 already"],
    ["a phase that is not there", { phaseKey: "7" }, "phaseKey", "There is no phase 7"],
    [
      "a component that is not there",
      { componentKey: "x" },
      "componentKey",
      "There is no component x",
    ],
    ["no title", { title: " " }, "title", "Say what is to be done"],
  ])("is refused with %s, and leaves no trace", async (_, part, path, message) => {
    const before = await world.trace();
    expect(await world.addTask(world.lena, { title: "Level", ...part })).toMatchObject({
      reason: "invalid",
      detail: [{ path, message }],
    });
    expect(await world.trace()).toEqual(before);
  });

  it("is found by what waited for it while it was nowhere; taken back, it is nowhere again", async () => {
    const added = await world.addTask(world.lena, { title: "Order", key: "9" });
    const end = { kind: "task", key: "9" };
    expect((await world.project()).dependencies[2]?.blocking).toEqual({ ...end, missing: false });
    const undone = await world.takeBack(world.lena, added);
    expect(undone).toMatchObject({ ok: true });
    expect((await world.project()).dependencies[2]?.blocking).toEqual({ ...end, missing: true });
    expect(await world.takeBack(world.lena, undone)).toMatchObject({ ok: true });
    expect((await world.project()).dependencies[2]?.blocking).toEqual({ ...end, missing: false });
  });

  it("taken back goes, comes again, and stays once something rests on it", async () => {
    const before = await world.project();
    const added = await world.addTask(world.lena, { title: "Level", phaseKey: "0" });
    const there = await world.task("0.4");
    const undone = await world.takeBack(world.lena, added);
    expect(await world.project()).toEqual(before);
    const again = await world.takeBack(world.lena, undone);
    expect(await world.task("0.4")).toEqual({ ...there, version: 2 });
    await world.act(world.otto, "evidence.claimDone", { target: await world.seen("task", "0.4") });
    expect(await world.takeBack(world.lena, again)).toMatchObject({
      reason: "conflict",
      message: "Not taken back. By now something rests on 0.4.",
    });
  });
});

describe("the other rows", () => {
  it("are added with their facts and keys, and taken back", async () => {
    const before = await world.project();
    const facts = {
      item: { list: "exit", phaseKey: "1", text: "It stands", note: "Upright", blocking: false },
      phase: { name: "Rest", goal: "Sleep", deliverables: ["A bed"], priority: "P2" },
      component: { name: "Looks", weight: 2, capPercent: 20, statedPercent: 40, note: "Said" },
    };
    const added = [
      await world.act(world.lena, "addItem", { id: id(), ...NOTHING_SAID.item, ...facts.item }),
      await world.act(world.lena, "addPhase", { id: id(), ...NOTHING_SAID.phase, ...facts.phase }),
      await world.act(world.lena, "addComponent", {
        id: id(),
        ...NOTHING_SAID.component,
        ...facts.component,
      }),
    ];
    expect(added).toMatchObject([
      { data: { key: "exit-1-1" } },
      { data: { key: "3" } },
      { data: { key: "C1" } },
    ]);
    expect(await world.item("exit-1-1")).toMatchObject(facts.item);
    expect(await world.phase("3")).toMatchObject({ ...facts.phase, deferred: false });
    expect(await world.component("C1")).toMatchObject(facts.component);
    for (const one of added.reverse()) await world.takeBack(world.lena, one);
    expect(await world.project()).toEqual(before);
  });

  it("are edited by the facts that are said", async () => {
    const item = await world.seen("item", "ready");
    const phase = await world.seen("phase", "0");
    const component = await world.seen("component", "speed");
    const seenOf = (row: { id: string; version: number }) => ({ id: row.id, version: row.version });
    await world.act(world.lena, "editItem", {
      item: seenOf(item),
      changes: {
        text: { from: "It is lit", to: "It shines" },
        list: { from: "readiness", to: "action" },
      },
    });
    await world.act(world.lena, "editPhase", {
      phase: seenOf(phase),
      changes: { key: { from: "0", to: "00" }, goal: { from: null, to: "Stand" } },
    });
    await world.act(world.lena, "editComponent", {
      component: seenOf(component),
      changes: { capPercent: { from: 10, to: 30 } },
    });
    expect(await world.item("ready")).toMatchObject({ text: "It shines", list: "action" });
    expect(await world.phase("00")).toMatchObject({ goal: "Stand", name: "Ground", version: 2 });
    expect((await world.task("0.1")).phaseKey).toBe("00");
    expect((await world.component("speed")).capPercent).toBe(30);
  });

  it("of a gate stand in a phase", async () => {
    const item = { ...(await world.seen("item", "ready")), kind: undefined };
    expect(
      await world.act(world.lena, "editItem", {
        item: { id: item.id, version: item.version },
        changes: { list: { from: "readiness", to: "exit" } },
      }),
    ).toMatchObject({ detail: [{ path: "changes.list.to", message: /stands in a phase/ }] });
    const exit = await world.seen("item", "exit-0-1");
    expect(
      await world.act(world.lena, "move", { row: exit, phaseKey: null, place: null }),
    ).toMatchObject({
      reason: "refused",
      message: "Not moved. An exit criterion stands in a phase.",
    });
  });
});

describe("an edit", () => {
  it("changes what is said and nothing else, and the event tells that alone", async () => {
    const before = await world.task("0.2");
    const edited = await world.editTask(world.lena, "0.2", {
      title: { from: "Pour", to: "Pour it" },
      dueOn: { from: null, to: "2026-05-01" },
      steps: { from: [], to: ["Stir"] },
    });
    expect(edited).toMatchObject({ ok: true, data: { version: 2, merged: false } });
    expect(await world.task("0.2")).toEqual({
      ...before,
      title: "Pour it",
      dueOn: "2026-05-01",
      steps: ["Stir"],
      version: 2,
    });
    const [event] = await world.newestEvents(1);
    expect(event).toMatchObject({ action: "task.edited", subjectKey: "0.2" });
    expect(event?.before).toEqual({ title: "Pour", dueOn: null, steps: [], version: 1 });
    expect(event?.after).toEqual({
      title: "Pour it",
      dueOn: "2026-05-01",
      steps: ["Stir"],
      version: 2,
    });
  });

  it("by two of different facts is merged, whoever comes second", async () => {
    const { id: taskId, version } = await world.seen("task", "0.2");
    const edit = (who: "lena" | "otto", changes: object) =>
      world.act(world[who], "editTask", { task: { id: taskId, version }, changes });
    const both = await Promise.all([
      edit("lena", { title: { from: "Pour", to: "Pour it" } }),
      edit("otto", { owner: { from: "Otto", to: null } }),
    ]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    const told = both.map((one) => ("data" in one ? one.data : null));
    expect(told).toContainEqual({ id: taskId, version: 2, merged: false });
    expect(told).toContainEqual({ id: taskId, version: 3, merged: true });
    expect(await world.task("0.2")).toMatchObject({ title: "Pour it", owner: null, version: 3 });
  });

  it("of the same fact tells the second both versions, and writes nothing of theirs", async () => {
    const { id: taskId, version } = await world.seen("task", "0.2");
    await world.editTask(world.otto, "0.2", { title: { from: "Pour", to: "Spill" } });
    const before = await world.trace();
    const late = await world.act(world.lena, "editTask", {
      task: { id: taskId, version },
      changes: { title: { from: "Pour", to: "Pour it" }, weight: { from: 1, to: 2 } },
    });
    expect(late).toMatchObject({
      ok: false,
      reason: "conflict",
      message: "Otto was faster. Nothing of yours is written.",
      detail: {
        id: taskId,
        version: 2,
        fields: { title: { theirs: "Spill", base: "Pour", mine: "Pour it" } },
        changedBy: { name: "Otto" },
      },
    });
    expect(await world.trace()).toEqual(before);
  });

  it("that changes nothing, or what is not there, is refused", async () => {
    expect(
      await world.editTask(world.lena, "0.2", { owner: { from: null, to: "Otto" } }),
    ).toMatchObject({ reason: "refused", message: "Not saved. Nothing of it has changed." });
    expect(await world.editTask(world.lena, "0.2", {})).toMatchObject({ reason: "invalid" });
    expect(
      await world.editTask(world.lena, "0.2", { phaseKey: { from: "0", to: "8" } }),
    ).toMatchObject({ detail: [{ path: "changes.phaseKey.to", message: "There is no phase 8" }] });
    const task = { id: id(), version: 1 };
    const changes = { owner: { from: null, to: "Otto" } };
    expect(await world.act(world.lena, "editTask", { task, changes })).toMatchObject({
      reason: "not found",
      message: "This task does not exist any more.",
    });
  });

  it("of a key is refused while a rule names it, or another has it", async () => {
    const rename = (key: string, to: string) =>
      world.editTask(world.lena, key, { key: { from: key, to } });
    expect(await rename("1.1", "1.9")).toMatchObject({
      detail: [{ path: "changes.key.to", message: "Criterion raised names it by its key" }],
    });
    expect(await rename("0.2", "0.1")).toMatchObject({
      detail: [{ message: "There is a task 0.1 already" }],
    });
    expect(await rename("0.2", "9")).toMatchObject({
      detail: [{ message: "A dependency names a task 9 that is nowhere: add that" }],
    });
    const renamed = await rename("0.2", "0.7");
    expect((await world.project()).dependencies[0]?.dependent.key).toBe("0.7");
    await world.takeBack(world.lena, renamed);
    expect(await world.keys()).toContain("0.2");
  });

  it("is taken back beside what another has changed, and never over it", async () => {
    const edited = await world.editTask(world.lena, "0.2", {
      title: { from: "Pour", to: "Pour it" },
      phaseKey: { from: "0", to: "1" },
    });
    await world.editTask(world.otto, "0.2", { owner: { from: "Otto", to: "Ada" } });
    const undone = await world.takeBack(world.lena, edited);
    expect(await world.task("0.2")).toMatchObject({ title: "Pour", phaseKey: "0", owner: "Ada" });
    const again = await world.takeBack(world.lena, undone);
    expect(await world.task("0.2")).toMatchObject({ title: "Pour it", phaseKey: "1" });
    await world.editTask(world.otto, "0.2", { title: { from: "Pour it", to: "Spill" } });
    expect(await world.takeBack(world.lena, again)).toMatchObject({ reason: "conflict" });
  });
});

it("what was written travels in the document, to the byte", async () => {
  await world.addTask(world.lena, { title: "Order", key: "9", phaseKey: "1", dueOn: "2026-04-01" });
  await world.act(world.lena, "duplicate", {
    of: { kind: "task", id: (await world.task("0.1")).id },
    id: id(),
  });
  await world.act(world.lena, "start", { row: await world.seen("task", "0.2") });
  const text = documentText(documentFromProject(await world.project()));
  const again = text.replaceAll(world.slug, `${world.slug}-again`);
  const imported = await importProject(
    operatorScope(),
    projectDocument.parse(JSON.parse(again)),
    "test",
  );
  if (!imported.ok) throw new Error(imported.message);
  const project = await readProject(db(), imported.data.projectId);
  expect(documentText(documentFromProject(project))).toBe(again);
});
