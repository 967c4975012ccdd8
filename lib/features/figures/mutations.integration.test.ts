import { beforeEach, expect, it } from "vitest";
import { auditFigures } from "@/lib/domain/audit/audit-figures";
import { documentFromProject } from "@/lib/features/documents/convert";
import { projectDocument } from "@/lib/features/documents/schema";
import { foundIn, makeActedOn } from "@/lib/testing/acting";
import { NOTHING_SAID } from "./types";

const NOW = "2026-01-05T09:00:00.000Z";
const TASKS = {
  ...NOTHING_SAID,
  label: "Tasks",
  low: 3,
  high: 3,
  computes: "count.tasks",
  source: { title: "Status report", section: "Header" },
};

let world: Awaited<ReturnType<typeof makeWorld>>;

async function makeWorld() {
  const made = await makeActedOn("figures", {
    tasks: [{ key: "1", title: "Dig" }],
    sources: [{ key: "plan", title: "The plan" }],
    statedFigures: [
      {
        key: "dig",
        label: "Tasks",
        unit: "count",
        low: 2,
        high: 2,
        computes: "count.tasks",
        source: { key: "plan", section: "1" },
        explanation: { text: "One was dropped.", by: "Ada", at: NOW },
      },
    ],
  });
  const row = async (key: string) => foundIn((await made.project()).statedFigures, key);
  const seen = async (key: string) => {
    const { id, version } = await row(key);
    return { figure: { id, version } };
  };
  return { ...made, row, seen };
}

beforeEach(async () => {
  world = await makeWorld();
});

it("is stated beside what is computed, of a document that nobody named before", async () => {
  const added = await world.act(world.lena, "add", { id: crypto.randomUUID(), ...TASKS });
  expect(added).toMatchObject({ ok: true, data: { key: "F1" } });
  const project = await world.project();
  expect(project.sources).toMatchObject([{ key: "plan" }, { key: "S1", title: "Status report" }]);
  expect(auditFigures(project, NOW)[1]).toMatchObject({
    outcome: "differs",
    figure: { key: "F1", source: { key: "S1", section: "Header" } },
  });
  const document = documentFromProject(project);
  expect(projectDocument.parse(document)).toEqual(document);
  await world.takeBack(world.lena, added);
  expect((await world.project()).statedFigures).toHaveLength(1);
});

it("is refused at its field where nothing computes it, and nothing is written", async () => {
  const before = await world.trace();
  const changes = { computes: { from: "count.tasks", to: "effort.phase" } };
  expect(
    await world.act(world.lena, "edit", { ...(await world.seen("dig")), changes }),
  ).toMatchObject({ detail: [{ path: "changes.subjectKey.to", message: "Say which phase" }] });
  expect(await world.trace()).toEqual(before);
});

it("is edited beside what another says of it, and keeps why it differs", async () => {
  const seen = await world.seen("dig");
  const edit = (who: typeof world.lena, changes: object) =>
    world.act(who, "edit", { ...seen, changes });
  const lenas = await edit(world.lena, {
    source: { from: { title: "The plan", section: "1" }, to: { title: "The plan", section: "2" } },
  });
  await edit(world.otto, { label: { from: "Tasks", to: "Tasks in all" } });
  expect(await edit(world.otto, { label: { from: "Tasks", to: "All" } })).toMatchObject({
    reason: "conflict",
  });
  expect(await world.row("dig")).toMatchObject({
    label: "Tasks in all",
    source: { key: "plan", section: "2" },
    explanation: { text: "One was dropped." },
  });
  expect(await world.takeBack(world.lena, lenas)).toMatchObject({ ok: true });
  expect(await world.row("dig")).toMatchObject({ source: { section: "1" } });
});

it("is removed with why it differs, and both come back", async () => {
  const before = await world.row("dig");
  const removed = await world.act(world.lena, "remove", await world.seen("dig"));
  expect((await world.project()).statedFigures).toEqual([]);
  expect(await world.takeBack(world.lena, removed)).toMatchObject({ ok: true });
  expect(await world.row("dig")).toMatchObject({ ...before, version: 2 });
});
