import { beforeEach, describe, expect, it } from "vitest";
import { documentFromProject, documentText } from "@/lib/features/documents/convert";
import { importProject } from "@/lib/features/documents/mutations";
import { projectDocument } from "@/lib/features/documents/schema";
import { readProject } from "@/lib/features/projects/data";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import {
  LINE,
  LINKS,
  lineFacts,
  makeMoneyWorld,
  OPTION,
  range,
  seenOf,
  K,
} from "@/lib/testing/money-world";
import { linksOf, type StillNamed } from "./types";

let world: Awaited<ReturnType<typeof makeMoneyWorld>>;

beforeEach(async () => {
  world = await makeMoneyWorld();
});

describe("a line of money that is added", () => {
  it("stands at the end under a key of its own, with all that was said, and the event tells it", async () => {
    expect(await world.addLine(world.lena, LINE)).toMatchObject({
      ok: true,
      data: { key: "M1", version: 1 },
    });
    const { moneyLines } = await world.project();
    expect(moneyLines.map(({ key }) => key)).toEqual(["engineering", "outage", "churn", "M1"]);
    expect(moneyLines.at(-1)).toMatchObject({ ...LINE, version: 1 });
    expect(await world.newestEvents(1)).toMatchObject([
      {
        actorName: "Lena",
        action: "money-line.added",
        subjectKind: "money line",
        subjectKey: "M1",
        before: null,
        after: { ...LINE, key: "M1", position: expect.any(String) as string, version: 1 },
      },
    ]);
  });

  it("travels in the document", async () => {
    await world.addLine(world.lena, LINE);
    await world.addOption(world.lena, OPTION);
    const text = documentText(documentFromProject(await world.project()));
    const copy = projectDocument.parse(
      JSON.parse(text.replaceAll(world.slug, `${world.slug}-copy`)),
    );
    const imported = await importProject(operatorScope(), copy, "test");
    if (!imported.ok) throw new Error(imported.message);
    const again = documentText(
      documentFromProject(await readProject(db(), imported.data.projectId)),
    );
    expect(again.replaceAll(`${world.slug}-copy`, world.slug)).toBe(text);
  });

  it("is one of two that are added at once under one name", async () => {
    const answers = await Promise.all([
      world.addLine(world.lena, LINE),
      world.addLine(world.otto, LINE),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      reason: "invalid",
      detail: [{ path: "name", message: "M1 is a line of this kind and name already" }],
    });
    expect((await world.project()).moneyLines).toHaveLength(4);
  });
});

describe("a line of money that is changed", () => {
  it("moves from the version that was seen, and the event tells what changed and nothing else", async () => {
    const part = { actualMinor: 120 * K, phaseKey: "2" };
    expect(await world.changeLine(world.lena, "engineering", part)).toMatchObject({
      ok: true,
      data: { version: 2 },
    });
    expect(await world.line("engineering")).toMatchObject({
      ...part,
      name: "Engineering",
      version: 2,
    });
    expect(await world.newestEvents(1)).toMatchObject([
      {
        action: "money-line.changed",
        before: { actualMinor: null, phaseKey: null, version: 1 },
        after: { ...part, version: 2 },
      },
    ]);
    expect(Object.keys((await world.newestEvents(1))[0]!.after as object)).toHaveLength(3);
  });

  it("by two is merged where they change different facts, and compared where they change the same", async () => {
    const seen = await world.line("engineering");
    await world.changeLine(world.otto, "engineering", { amount: range(200, 250) });
    const note = { line: seenOf(seen), changes: { note: { from: null, to: "Mine" } } };
    expect(await world.act(world.lena, "changeLine", note)).toMatchObject({
      ok: true,
      data: { version: 3, merged: true },
    });
    expect(await world.line("engineering")).toMatchObject({
      amount: range(200, 250),
      note: "Mine",
    });
    const before = await world.trace();
    const amount = { from: lineFacts(seen).amount, to: range(1, 2) };
    const late = { line: seenOf(seen), changes: { amount, actualMinor: { from: null, to: 5 } } };
    expect(await world.act(world.lena, "changeLine", late)).toMatchObject({
      reason: "conflict",
      message: "You have changed it elsewhere. Nothing of yours is written.",
      detail: {
        id: seen.id,
        version: 3,
        fields: {
          amount: { theirs: range(200, 250), base: range(150, 250), mine: range(1, 2) },
        },
        changedBy: { name: "Lena" },
      },
    });
    expect(await world.trace()).toEqual(before);
  });

  it("is judged as both have left it", async () => {
    const seen = await world.line("outage");
    const other = { kind: "annual-loss", per: "year" } as const;
    await world.changeLine(world.otto, "outage", other);
    const chance = { line: seenOf(seen), changes: { probabilityPercent: { from: null, to: 5 } } };
    expect(await world.act(world.lena, "changeLine", chance)).toMatchObject({
      reason: "invalid",
      detail: [{ path: "changes.probabilityPercent.to" }],
    });
  });

  it("is refused where nothing changed, and where another has its kind and name", async () => {
    const before = await world.trace();
    expect(await world.changeLine(world.lena, "engineering", {})).toMatchObject({
      reason: "refused",
      message: "Not saved. Nothing of it has changed.",
    });
    const part = { kind: "annual-loss", per: "year", name: "churn", optionKey: "1" } as const;
    expect(await world.changeLine(world.lena, "outage", part)).toMatchObject({
      detail: [
        { path: "changes.name.to", message: "churn is a line of this kind and name already" },
      ],
    });
    expect(await world.trace()).toEqual(before);
  });
});

describe("a line of money that is removed", () => {
  it("is gone, and its event holds all of it; it is removed once", async () => {
    const seen = await world.line("outage");
    const facts = lineFacts(seen);
    const remove = { line: seenOf(seen) };
    const answers = [
      await world.act(world.lena, "removeLine", remove),
      await world.act(world.otto, "removeLine", remove),
    ];
    expect(answers).toMatchObject([
      { ok: true },
      {
        reason: "not found",
        message: expect.stringMatching(
          /^This money line does not exist any more: Lena.* removed it, \d+ \w{3} \d\d:\d\d\.$/,
        ) as unknown,
      },
    ]);
    expect(await world.newestEvents(1)).toMatchObject([
      {
        action: "money-line.removed",
        before: { ...facts, key: "outage", version: 1 },
        after: null,
      },
    ]);
  });
});

describe("an option", () => {
  it("is added with all that is said of it, and changed", async () => {
    await world.addOption(world.lena, OPTION);
    expect(await world.option("5")).toMatchObject({ ...OPTION, version: 1 });
    await world.changeOption(world.lena, "5", {
      name: "Wait longer",
      phaseKeys: [],
      recommendedBy: [],
    });
    expect(await world.newestEvents(1)).toMatchObject([
      {
        action: "option.changed",
        before: { name: "Wait", phaseKeys: ["1"], recommendedBy: [{ by: "Ada", section: null }] },
        after: { name: "Wait longer", phaseKeys: [], recommendedBy: [] },
      },
    ]);
  });

  it("has a name of its own, and names phases that there are or that it named before", async () => {
    expect(await world.addOption(world.lena, { ...OPTION, name: "deploy NOW" })).toMatchObject({
      detail: [{ path: "name", message: "Option 1 has this name already" }],
    });
    expect(await world.addOption(world.lena, { ...OPTION, phaseKeys: ["9"] })).toMatchObject({
      detail: [{ path: "phaseKeys", message: "There is no phase 9" }],
    });
    await db().phase.deleteMany({ where: { projectId: world.projectId, key: "2" } });
    expect(await world.changeOption(world.lena, "4", { impact: "None" })).toMatchObject({
      ok: true,
    });
    const seen = seenOf(await world.option("4"));
    const removed = await world.act(world.lena, "removeOption", { option: seen, links: [] });
    expect(await world.takeBack(world.lena, removed)).toMatchObject({ ok: true });
    expect(await world.option("4")).toMatchObject({ phaseKeys: ["1", "2"] });
  });

  it("meets two writers of one fact: the second is told both versions", async () => {
    const seen = await world.option("1");
    await world.changeOption(world.otto, "1", { probabilityPercent: 5 });
    const changes = { probabilityPercent: { from: null, to: 7 } };
    expect(
      await world.act(world.lena, "changeOption", { option: seenOf(seen), changes }),
    ).toMatchObject({
      reason: "conflict",
      detail: { version: 2, fields: { probabilityPercent: { theirs: 5, base: null, mine: 7 } } },
    });
  });

  it("is not removed by whoever has not seen how it stands, and is told that", async () => {
    const seen = seenOf(await world.option("4"));
    await world.changeOption(world.otto, "4", { impact: "None" });
    expect(await world.act(world.lena, "removeOption", { option: seen, links: [] })).toMatchObject({
      reason: "conflict",
      detail: { version: 2, fields: { impact: { theirs: "None" }, name: { theirs: "Hand over" } } },
    });
  });
});

describe("an option that is removed", () => {
  it("leaves its lines and impacts, which name none any more, each with its event", async () => {
    expect(await world.removeOption(world.lena, "1", LINKS)).toMatchObject({ ok: true });
    const { options, moneyLines, impacts } = await world.project();
    expect(options.map(({ key }) => key)).toEqual(["2", "3", "4"]);
    expect(moneyLines.map(({ optionKey, version }) => [optionKey, version])).toEqual([
      [null, 1],
      [null, 2],
      [null, 2],
    ]);
    expect(impacts).toMatchObject([{ optionKey: null, version: 2 }]);
    expect(await world.newestEvents(4)).toMatchObject([
      { action: "option.removed", subjectKey: "1", before: { name: "Deploy now", key: "1" } },
      { action: "impact.changed", before: { optionKey: "1" }, after: { optionKey: null } },
      { action: "money-line.changed", subjectKey: "churn" },
      { action: "money-line.changed", subjectKey: "outage" },
    ]);
  });

  it.each([
    ["2", "Not removed. Decision D1 asks about it."],
    ["3", "Not removed. Criterion late leads to it."],
  ])("stays while something rests on it: %s", async (key, message) => {
    const before = await world.trace();
    expect(await world.removeOption(world.lena, key, [])).toMatchObject({
      reason: "refused",
      message,
    });
    expect(await world.trace()).toEqual(before);
  });

  it("stays where more loses its link than its remover was told, and nothing is let go", async () => {
    const before = await world.trace();
    expect(await world.removeOption(world.lena, "1", LINKS.slice(1))).toMatchObject({
      reason: "refused",
      message: "Not removed. What names it has changed since you looked.",
    });
    expect(await world.trace()).toEqual(before);
  });

  it("tells what names it now, with which it goes", async () => {
    await world.changeLine(world.otto, "engineering", { optionKey: "1" });
    const refused = await world.removeOption(world.lena, "1", LINKS);
    expect(refused).toMatchObject({ ok: false, reason: "refused" });
    const { uses } = (refused as { detail?: unknown }).detail as StillNamed;
    expect(uses).toEqual({
      moneyLines: ["engineering", "outage", "churn"],
      impacts: ["users"],
      figures: [],
      decisions: [],
      criteria: [],
    });
    expect(await world.removeOption(world.lena, "1", linksOf(uses))).toMatchObject({ ok: true });
  });

  it("and a line that is linked to it at the same moment leave no link to nothing", async () => {
    const [removed, linked] = await Promise.all([
      world.removeOption(world.lena, "1", LINKS),
      world.changeLine(world.otto, "engineering", { optionKey: "1" }),
    ]);
    expect([removed.ok, linked.ok].filter(Boolean)).toHaveLength(1);
    const { options, moneyLines } = await world.project();
    const keys = options.map(({ key }) => key);
    for (const { optionKey } of moneyLines)
      if (optionKey !== null) expect(keys).toContain(optionKey);
  });
});

describe("the terms of a project", () => {
  it("are changed from the version that was seen, told, taken back and made again", async () => {
    const { id, version } = await world.project();
    const seen = { id, version };
    const rate = { discountRatePercent: { from: null, to: 7.25 } };
    const changed = await world.act(world.lena, "changeTerms", { project: seen, changes: rate });
    expect(await world.project()).toMatchObject({
      discountRatePercent: 7.25,
      returnYears: 3,
      version: 2,
    });
    expect(await world.newestEvents(1)).toMatchObject([
      {
        action: "project.terms-changed",
        subjectKind: "project",
        subjectKey: world.slug,
        before: { discountRatePercent: null, version: 1 },
        after: { discountRatePercent: 7.25, version: 2 },
      },
    ]);
    const late = { project: seen, changes: { discountRatePercent: { from: null, to: 8 } } };
    expect(await world.act(world.otto, "changeTerms", late)).toMatchObject({
      reason: "conflict",
      message: "Lena was faster. Nothing of yours is written.",
      detail: { version: 2, fields: { discountRatePercent: { theirs: 7.25, mine: 8 } } },
    });
    const undone = await world.takeBack(world.lena, changed);
    expect(await world.project()).toMatchObject({ discountRatePercent: null, version: 3 });
    await world.takeBack(world.lena, undone);
    expect(await world.project()).toMatchObject({ discountRatePercent: 7.25, version: 4 });
  });

  it("are those of the project that is named, and of no other", async () => {
    const other = await db().project.findFirstOrThrow({ where: { NOT: { id: world.projectId } } });
    const before = await db().project.findUniqueOrThrow({ where: { id: other.id } });
    expect(
      await world.act(world.lena, "changeTerms", {
        project: { id: other.id, version: other.version },
        changes: { returnYears: { from: other.returnYears, to: 5 } },
      }),
    ).toMatchObject({ reason: "not found" });
    expect(await db().project.findUniqueOrThrow({ where: { id: other.id } })).toEqual(before);
  });
});
