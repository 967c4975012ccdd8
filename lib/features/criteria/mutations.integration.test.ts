import { beforeEach, describe, expect, it } from "vitest";
import { documentFromProject } from "@/lib/features/documents/convert";
import { projectDocument } from "@/lib/features/documents/schema";
import type { Scope } from "@/lib/platform/viewer";
import { foundIn, makeActedOn } from "@/lib/testing/acting";
import { NOTHING_SAID } from "./types";

const AGO = "2026-01-05T09:00:00.000Z";
const RULE = { kind: "metric", metricKey: "coverage" };
const EXTEND = {
  kind: "extend",
  text: "The end moves.",
  weeks: 4,
  phaseKey: null,
  optionKey: null,
};

let world: Awaited<ReturnType<typeof makeWorld>>;

async function makeWorld() {
  const made = await makeActedOn("criteria", {
    phases: [{ key: "0", name: "Ground" }],
    metrics: [{ key: "coverage", name: "Coverage", comparator: ">", target: 80 }],
    criteria: [
      { key: "a", kind: "must-have", text: "It is safe" },
      { key: "b", kind: "must-have", text: "It is quick", rule: { kind: "gate", phaseKey: "0" } },
      { key: "said", kind: "go", text: "It is said" },
    ],
    claims: [{ subject: { kind: "criterion", key: "said" }, by: "Otto", at: AGO }],
    checks: [
      { key: "look", subject: { kind: "criterion", key: "a" }, kind: "person", label: "Look" },
    ],
  });
  const row = async (key: string) => foundIn((await made.project()).criteria, key);
  return {
    ...made,
    row,
    keys: async () => (await made.project()).criteria.map(({ key }) => key),
    add: (who: Scope, facts: object, place: object | null = null) =>
      made.act(who, "add", { id: crypto.randomUUID(), place, ...NOTHING_SAID, ...facts }),
    edit: async (who: Scope, key: string, changes: object, reason: string | null = null) => {
      const { id, version } = await row(key);
      return made.act(who, "edit", { criterion: { id, version }, changes, reason });
    },
    archive: async (who: Scope, key: string, dependents: string[] = []) => {
      const { id, version } = await row(key);
      return made.act(who, "archive.put", { row: { kind: "criterion", id, version }, dependents });
    },
  };
}

beforeEach(async () => {
  world = await makeWorld();
});

describe("a line of the framework", () => {
  it("is added where it is wanted, tells its event, goes and comes again", async () => {
    const { id: after } = await world.row("a");
    const facts = { kind: "no-go", text: "It is late", rule: RULE, consequence: EXTEND };
    const added = await world.add(world.lena, { ...facts, dueOn: "2026-03-01" }, { after });
    expect(added).toMatchObject({ ok: true, data: { key: "K1", version: 1 } });
    expect(await world.keys()).toEqual(["a", "K1", "b", "said"]);
    expect(await world.row("K1")).toMatchObject({ ...facts, dueOn: "2026-03-01", owner: null });
    expect(await world.newestEvents(1)).toMatchObject([
      { action: "criterion.added", subjectKey: "K1", before: null, after: { text: "It is late" } },
    ]);
    const document = documentFromProject(await world.project());
    expect(projectDocument.parse(document)).toEqual(document);
    const undone = await world.takeBack(world.lena, added);
    expect(await world.keys()).toEqual(["a", "b", "said"]);
    await world.takeBack(world.lena, undone);
    expect(await world.keys()).toEqual(["a", "K1", "b", "said"]);
  });

  it("sent twice is added once", async () => {
    const input = { ...NOTHING_SAID, id: crypto.randomUUID(), place: null, text: "Once" };
    expect(await world.act(world.lena, "add", input)).toMatchObject({ ok: true });
    expect(await world.act(world.lena, "add", input)).toMatchObject({ reason: "conflict" });
    expect(await world.keys()).toEqual(["a", "b", "said", "K1"]);
  });

  it("whose rule names nothing is refused at its field, and nothing is written", async () => {
    const before = await world.trace();
    const rule = { kind: "metric", metricKey: "speed" };
    const wrong = (path: string) => ({
      reason: "invalid",
      detail: [{ path, message: "There is no metric speed" }],
    });
    expect(await world.add(world.lena, { text: "Quick", rule })).toMatchObject(
      wrong("rule.metricKey"),
    );
    const changes = { rule: { from: { kind: "manual" }, to: rule } };
    expect(await world.edit(world.lena, "a", changes)).toMatchObject(
      wrong("changes.rule.to.metricKey"),
    );
    expect(await world.trace()).toEqual(before);
  });

  it("of two who edit it, different facts are merged and the same one is told in both versions", async () => {
    const { id, version } = await world.row("a");
    await world.edit(world.otto, "a", { owner: { from: null, to: "Otto" } });
    const seen = { criterion: { id, version } };
    const rule = { from: { kind: "manual" }, to: RULE };
    expect(await world.act(world.lena, "edit", { ...seen, changes: { rule } })).toMatchObject({
      ok: true,
      data: { merged: true },
    });
    const owner = { from: null, to: "Lena" };
    expect(await world.act(world.lena, "edit", { ...seen, changes: { owner } })).toMatchObject({
      reason: "conflict",
      message: "You have changed it elsewhere. Nothing of yours is written.",
      detail: { version: 3, fields: { owner: { theirs: "Otto", base: null, mine: "Lena" } } },
    });
    expect(await world.row("a")).toMatchObject({ owner: "Otto", rule: RULE, version: 3 });
  });

  it("moves among the others, and back", async () => {
    const { id } = await world.row("said");
    const moved = await world.act(world.lena, "move", { id, place: { after: null } });
    expect(await world.keys()).toEqual(["said", "a", "b"]);
    expect(await world.act(world.lena, "move", { id, place: { after: null } })).toMatchObject({
      message: "Not moved. It stands there already.",
    });
    expect(await world.takeBack(world.lena, moved)).toMatchObject({ ok: true });
    expect(await world.keys()).toEqual(["a", "b", "said"]);
  });

  it("an edit is taken back beside what another has changed", async () => {
    const changed = await world.edit(world.lena, "b", {
      kind: { from: "must-have", to: "no-go" },
      consequence: { from: null, to: EXTEND },
    });
    await world.edit(world.otto, "b", { note: { from: null, to: "Otto’s" } });
    expect(await world.takeBack(world.lena, changed)).toMatchObject({ ok: true });
    expect(await world.row("b")).toMatchObject({
      kind: "must-have",
      consequence: null,
      note: "Otto’s",
    });
  });
});

describe("a line that is archived", () => {
  beforeEach(async () => {
    for (const { key, kind } of (await world.project()).criteria) {
      const deferred = { kind: { from: kind, to: "can-defer" } };
      await world.edit(world.lena, key, deferred, "It can wait for the next release.");
    }
  });

  it("is as if it had never been, with its claim and its check; undone, all of it is there", async () => {
    for (const key of ["said", "a"]) {
      expect(await world.archive(world.lena, key)).toMatchObject({ ok: true });
    }
    const { criteria, claims, checks } = await world.project();
    expect([criteria.map(({ key }) => key), claims, checks]).toEqual([["b"], [], []]);
    const put = await world.archive(world.lena, "b");
    expect(await world.takeBack(world.lena, put)).toMatchObject({ ok: true });
    expect((await world.project()).criteria).toMatchObject([{ key: "b", version: 4 }]);
  });

  it("with a claim stays in the archive for good, and without anything can be removed", async () => {
    const rowOf = async (key: string) => {
      const { id } = await world.row(key);
      await world.archive(world.lena, key);
      return { kind: "criterion", id, version: 3 };
    };
    const said = await rowOf("said");
    expect(await world.act(world.lena, "archive.removeForGood", { row: said })).toMatchObject({
      message: "Not removed. Its 1 claim stays for good, and it with that.",
    });
    const a = await rowOf("a");
    expect(await world.act(world.lena, "archive.removeForGood", { row: a })).toMatchObject({
      ok: true,
    });
  });

  it("comes back only to what its rule names", async () => {
    const { id } = await world.row("b");
    await world.archive(world.lena, "b");
    const [phase] = (await world.project()).phases;
    const row = { kind: "phase", id: phase?.id, version: 1 };
    await world.act(world.lena, "archive.put", { row, dependents: [] });
    const restoring = { rows: [{ kind: "criterion", id, version: 3 }] };
    expect(await world.act(world.lena, "archive.restore", restoring)).toMatchObject({
      message: "Not restored. There is no phase 0 any more, and it rests on that.",
    });
  });

  it("R12: is none that speaks against GO, whoever puts it away or takes its return back", async () => {
    const deferred = await world.archive(world.lena, "said");
    const { id, version } = foundIn((await world.project()).criteria, "a");
    const judged = { kind: { from: "can-defer", to: "must-have" } };
    expect(await world.edit(world.lena, "a", judged)).toMatchObject({ ok: true });
    const before = await world.trace();
    const row = { kind: "criterion", id, version: version + 1 };
    for (const who of [world.lena, world.otto]) {
      expect(await world.act(who, "archive.put", { row, dependents: [] })).toMatchObject({
        reason: "refused",
        message:
          "Not archived. Criterion a is a must-have that is not met, and the verdict rests on it: prove it, ask for a waiver, or say first that it can be deferred.",
      });
    }
    expect(await world.trace()).toEqual(before);

    const restored = await world.takeBack(world.lena, deferred);
    const again = { kind: { from: "can-defer", to: "go" } };
    expect(await world.edit(world.otto, "said", again)).toMatchObject({ ok: true });
    expect(await world.takeBack(world.lena, restored)).toMatchObject({
      message: expect.stringMatching(/^Not taken back. Criterion said is a go criterion that is/),
    });
    expect(await world.keys()).toContain("said");
  });
});
