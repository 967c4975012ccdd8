import { beforeEach, expect, it } from "vitest";
import { documentFromProject } from "@/lib/features/documents/convert";
import { projectDocument } from "@/lib/features/documents/schema";
import type { Scope } from "@/lib/platform/viewer";
import { foundIn, makeActedOn } from "@/lib/testing/acting";
import { NOTHING_SAID } from "./types";

let world: Awaited<ReturnType<typeof makeWorld>>;

async function makeWorld() {
  const made = await makeActedOn("milestones", {
    phases: [{ key: "0", name: "Ground" }],
    milestones: [{ key: "mvp", name: "MVP", endsOn: "2026-02-01" }],
  });
  const row = async (key: string) => foundIn((await made.project()).milestones, key);
  const seen = async (key: string) => {
    const { id, version } = await row(key);
    return { milestone: { id, version } };
  };
  return {
    ...made,
    row,
    keys: async () => (await made.project()).milestones.map(({ key }) => key),
    add: (who: Scope, facts: object) =>
      made.act(who, "add", { id: crypto.randomUUID(), ...NOTHING_SAID, ...facts }),
    edit: async (who: Scope, key: string, changes: object) =>
      made.act(who, "edit", { ...(await seen(key)), changes }),
    remove: async (who: Scope, key: string) => made.act(who, "remove", await seen(key)),
  };
}

beforeEach(async () => {
  world = await makeWorld();
});

it("is promised, told, and travels with the document; taken back it goes", async () => {
  const facts = {
    name: "Live",
    startsOn: "2026-03-01",
    endsOn: "2026-03-31",
    criteria: "All gates have passed.",
    phaseKeys: ["0"],
    baselineOn: "2026-03-15",
  };
  const added = await world.add(world.lena, facts);
  expect(added).toMatchObject({ ok: true, data: { key: "M1" } });
  expect(await world.row("M1")).toMatchObject(facts);
  expect(await world.newestEvents(1)).toMatchObject([
    { action: "milestone.added", subjectKind: "milestone", subjectKey: "M1" },
  ]);
  const document = documentFromProject(await world.project());
  expect(projectDocument.parse(document)).toEqual(document);
  await world.takeBack(world.lena, added);
  expect(await world.keys()).toEqual(["mvp"]);
});

it("is refused at its field where it cannot be so, and nothing is written", async () => {
  const before = await world.trace();
  expect(await world.add(world.lena, { name: "Live", phaseKeys: ["9"] })).toMatchObject({
    detail: [{ path: "phaseKeys", message: "There is no phase 9" }],
  });
  expect(
    await world.edit(world.lena, "mvp", { actualOn: { from: null, to: "2199-01-01" } }),
  ).toMatchObject({
    detail: [{ path: "changes.actualOn.to", message: "That day has not come yet" }],
  });
  expect(await world.trace()).toEqual(before);
});

it("is met, beside what another says of it; a promise of what is met stays", async () => {
  const met = await world.edit(world.lena, "mvp", { actualOn: { from: null, to: "2026-01-31" } });
  await world.edit(world.otto, "mvp", { criteria: { from: null, to: "It works." } });
  expect(
    await world.edit(world.otto, "mvp", { endsOn: { from: "2026-02-01", to: "2026-03-01" } }),
  ).toMatchObject({ reason: "invalid" });
  expect(await world.takeBack(world.lena, met)).toMatchObject({ ok: true });
  expect(await world.row("mvp")).toMatchObject({ actualOn: null, criteria: "It works." });
});

it("of two who promise another day the second gets both", async () => {
  await world.edit(world.otto, "mvp", { endsOn: { from: "2026-02-01", to: "2026-02-08" } });
  expect(
    await world.edit(world.lena, "mvp", { endsOn: { from: "2026-02-01", to: "2026-02-15" } }),
  ).toMatchObject({
    reason: "conflict",
    detail: {
      fields: { endsOn: { theirs: "2026-02-08", base: "2026-02-01", mine: "2026-02-15" } },
    },
  });
});

it("is removed, and comes back as it was", async () => {
  const before = await world.row("mvp");
  const removed = await world.remove(world.lena, "mvp");
  expect(await world.keys()).toEqual([]);
  expect(await world.takeBack(world.lena, removed)).toMatchObject({ ok: true });
  expect(await world.row("mvp")).toEqual({ ...before, version: 2 });
});
