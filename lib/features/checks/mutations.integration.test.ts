import { beforeEach, expect, it } from "vitest";
import { documentFromProject } from "@/lib/features/documents/convert";
import { projectDocument } from "@/lib/features/documents/schema";
import { db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/viewer";
import { foundIn, makeActedOn } from "@/lib/testing/acting";
import { NOTHING_SAID } from "./types";

const TASK = { kind: "task", key: "1" };
let world: Awaited<ReturnType<typeof makeWorld>>;

async function makeWorld() {
  const made = await makeActedOn("checks", {
    tasks: [{ key: "1", title: "Dig" }],
    items: [{ key: "smoke", list: "readiness", text: "It starts" }],
    checks: [
      { key: "unit", subject: TASK, kind: "command", command: "npm test", seenRed: true },
      { key: "ran", subject: TASK, kind: "command", command: "npm run ran" },
    ],
    evidence: [
      {
        ...{ subject: TASK, checkKey: "ran", outcome: "passed", origin: "document" },
        ...{ by: "Lena", at: "2026-01-01T00:00:00.000Z" },
      },
    ],
  });
  const row = async (key: string) => foundIn((await made.project()).checks, key);
  const seen = async (key: string) => {
    const { id, version } = await row(key);
    return { check: { id, version } };
  };
  const add = (who: Scope, facts: object) =>
    made.act(who, "add", {
      ...{ id: crypto.randomUUID(), key: null, subject: TASK, ...NOTHING_SAID },
      ...facts,
    });
  return {
    ...made,
    row,
    add,
    keys: async () => (await made.project()).checks.map(({ key }) => key),
    edit: async (who: Scope, key: string, changes: object) =>
      made.act(who, "edit", { ...(await seen(key)), changes }),
    remove: async (who: Scope, key: string) => made.act(who, "remove", await seen(key)),
  };
}

beforeEach(async () => {
  world = await makeWorld();
});

it("is added under the key that a pipeline posts to, told, and travels with the document", async () => {
  const facts = { command: "npm run smoke", expected: "It answers", passesNeeded: 3 };
  const subject = { kind: "item", key: "smoke" };
  const added = await world.add(world.lena, { key: "smoke-ci", subject, ...facts });
  expect(added).toMatchObject({ ok: true, data: { key: "smoke-ci" } });
  expect(await world.row("smoke-ci")).toMatchObject({ subject, ...facts, seenRed: false });
  expect(await world.newestEvents(1)).toMatchObject([
    { action: "check.added", subjectKind: "check", subjectKey: "smoke-ci" },
  ]);
  const document = documentFromProject(await world.project());
  expect(projectDocument.parse(document)).toEqual(document);
  expect(await world.takeBack(world.lena, added)).toMatchObject({ ok: true });
  expect(await world.keys()).toEqual(["unit", "ran"]);
});

it("gets a key where nobody gives one, and none that another has", async () => {
  expect(await world.add(world.lena, { command: "x" })).toMatchObject({ data: { key: "check-1" } });
  const before = await world.trace();
  expect(await world.add(world.lena, { key: "unit", command: "x" })).toMatchObject({
    detail: [{ path: "key", message: "Another check is unit already" }],
  });
  expect(await world.add(world.lena, { key: "new" })).toMatchObject({
    detail: [{ path: "command" }],
  });
  const nowhere = { kind: "task", key: "9" };
  expect(await world.add(world.lena, { command: "x", subject: nowhere })).toMatchObject({
    detail: [{ path: "subject", message: "There is no task 9 in use" }],
  });
  expect(await world.trace()).toEqual(before);
});

it("needs more passes, and is taken back; two who change different facts both have theirs", async () => {
  const more = await world.edit(world.lena, "ran", { passesNeeded: { from: 1, to: 3 } });
  await world.edit(world.otto, "ran", { freshnessDays: { from: null, to: 7 } });
  expect(await world.row("ran")).toMatchObject({ passesNeeded: 3, freshnessDays: 7 });
  expect(await world.edit(world.otto, "ran", { passesNeeded: { from: 1, to: 5 } })).toMatchObject({
    reason: "conflict",
    detail: { fields: { passesNeeded: { theirs: 3 } } },
  });
  expect(await world.takeBack(world.lena, more)).toMatchObject({ ok: true });
  expect(await world.row("ran")).toMatchObject({ passesNeeded: 1, freshnessDays: 7 });
});

it("of which runs are recorded runs nothing else, and stays", async () => {
  const before = await world.trace();
  const changed = { command: { from: "npm run ran", to: "true" } };
  expect(await world.edit(world.lena, "ran", changed)).toMatchObject({
    detail: [{ path: "changes.command.to" }],
  });
  expect(await world.remove(world.lena, "ran")).toMatchObject({
    message: "Not removed. Runs of ran are recorded, and they stay.",
  });
  expect(await world.trace()).toEqual(before);
});

it("that runs something else was not seen failing yet, whatever its document said", async () => {
  await world.edit(world.lena, "unit", { expected: { from: null, to: "green" } });
  expect(await world.row("unit")).toMatchObject({ seenRed: true });
  await world.edit(world.lena, "unit", { command: { from: "npm test", to: "true" } });
  expect(await world.row("unit")).toMatchObject({ seenRed: false });
});

it("goes where nothing hangs on it, and comes back as it was", async () => {
  const { projectId } = world;
  const { id: checkId } = await world.row("unit");
  const rule = { format: "any", pattern: "u*", target: { kind: "check", key: "unit" } };
  await world.act(world.lena, "intake.addRule", { id: crypto.randomUUID(), ...rule });
  expect(await world.remove(world.lena, "unit")).toMatchObject({
    message: "Not removed. A mapping rule speaks of unit. Remove that first.",
  });
  await db().mappingRule.deleteMany({ where: { projectId } });
  const removed = await world.remove(world.lena, "unit");
  expect(await world.keys()).toEqual(["ran"]);
  await world.takeBack(world.lena, removed);
  expect(await world.row("unit")).toMatchObject({ id: checkId, seenRed: true, version: 2 });
});
