import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import {
  LINE,
  LINKS,
  lineFacts,
  makeMoneyWorld,
  OPTION,
  range,
  seenOf,
} from "@/lib/testing/money-world";

let world: Awaited<ReturnType<typeof makeMoneyWorld>>;

beforeEach(async () => {
  world = await makeMoneyWorld();
});

describe("what was written is taken back", () => {
  it("a line that was added goes and comes again, unless it has been changed since", async () => {
    const added = await world.addLine(world.lena, LINE);
    const undone = await world.takeBack(world.lena, added);
    expect((await world.project()).moneyLines).toHaveLength(3);
    const again = await world.takeBack(world.lena, undone);
    expect(await world.line("M1")).toMatchObject({ ...LINE });
    await world.changeLine(world.otto, "M1", { note: "Otto’s" });
    expect(await world.takeBack(world.lena, again)).toMatchObject({ reason: "conflict" });
    expect(await world.line("M1")).toMatchObject({ note: "Otto’s" });
  });

  it("a change of a line, beside what another has changed", async () => {
    const changed = await world.changeLine(world.lena, "engineering", {
      amount: range(1, 2),
      phaseKey: "2",
    });
    await world.changeLine(world.otto, "engineering", { note: "Otto’s" });
    expect(await world.takeBack(world.lena, changed)).toMatchObject({ ok: true });
    expect(await world.line("engineering")).toMatchObject({
      amount: range(150, 250),
      phaseKey: null,
      note: "Otto’s",
      version: 4,
    });
  });

  it("not where the phase that a line had is gone", async () => {
    await world.changeLine(world.otto, "engineering", { phaseKey: "2" });
    const changed = await world.changeLine(world.lena, "engineering", { phaseKey: null });
    await db().phase.deleteMany({ where: { projectId: world.projectId, key: "2" } });
    expect(await world.takeBack(world.lena, changed)).toMatchObject({
      message: "Not taken back. There is no phase 2.",
    });
  });

  it("an option with its name and its money", async () => {
    const changed = await world.changeOption(world.lena, "4", {
      name: "Hand it over",
      cost: range(1, 2),
    });
    const undone = await world.takeBack(world.lena, changed);
    expect(await world.option("4")).toMatchObject({ name: "Hand over", cost: null });
    await world.takeBack(world.lena, undone);
    expect(await world.option("4")).toMatchObject({ name: "Hand it over", cost: range(1, 2) });
  });

  it("an option that was added, unless something names it by now", async () => {
    const added = await world.addOption(world.lena, OPTION);
    expect(added).toMatchObject({ data: { key: "5" } });
    await world.changeLine(world.otto, "engineering", { optionKey: "5" });
    expect(await world.takeBack(world.lena, added)).toMatchObject({
      reason: "conflict",
      message: "Not taken back. Something names option 5 by now.",
    });
    await world.changeLine(world.otto, "engineering", { optionKey: null });
    expect(await world.takeBack(world.lena, added)).toMatchObject({ ok: true });
    expect((await world.project()).options).toHaveLength(4);
  });
});

describe("what was removed", () => {
  it("comes back where it stood, under its key and its id, and goes again", async () => {
    const before = await world.project();
    const removed = await world.removeLine(world.lena, "outage");
    const undone = await world.takeBack(world.lena, removed);
    expect(await world.project()).toEqual(withVersion(before, "moneyLines", "outage", 2));
    await world.takeBack(world.lena, undone);
    expect((await world.project()).moneyLines.map(({ key }) => key)).toEqual([
      "engineering",
      "churn",
    ]);
  });

  it("stays away where its name has been given to another", async () => {
    const seen = await world.line("outage");
    const removed = await world.act(world.lena, "removeLine", { line: seenOf(seen) });
    await world.addLine(world.otto, { ...lineFacts(seen), name: "outage" });
    expect(await world.takeBack(world.lena, removed)).toMatchObject({
      reason: "conflict",
      message: "Not taken back. M1 is a line of this kind and name already.",
    });
  });

  it("comes back with its id, key, place and links, and goes again", async () => {
    const before = await world.project();
    const removed = await world.removeOption(world.lena, "1", LINKS);
    const undone = await world.takeBack(world.lena, removed);
    const after = await world.project();
    expect(after.options).toEqual(withVersion(before, "options", "1", 2).options);
    expect(after.moneyLines.map(lineFacts)).toEqual(before.moneyLines.map(lineFacts));
    expect(after.impacts).toMatchObject([{ optionKey: "1" }]);
    expect(await world.takeBack(world.lena, undone)).toMatchObject({ ok: true });
    const again = await world.project();
    expect(again.options.map(({ key }) => key)).toEqual(["2", "3", "4"]);
    expect(again.moneyLines.every(({ optionKey }) => optionKey === null)).toBe(true);
  });

  it("is not taken back over a line that somebody has linked elsewhere since, nor in part", async () => {
    const removed = await world.removeOption(world.lena, "1", LINKS);
    await world.changeLine(world.otto, "outage", { optionKey: "2" });
    const before = await world.trace();
    expect(await world.takeBack(world.lena, removed)).toMatchObject({ reason: "conflict" });
    expect(await world.trace()).toEqual(before);
  });
});

type Aggregate = Awaited<ReturnType<typeof world.project>>;

function withVersion(
  before: Aggregate,
  list: "moneyLines" | "options",
  key: string,
  version: number,
): Aggregate {
  return {
    ...before,
    [list]: before[list].map((row) => (row.key === key ? { ...row, version } : row)),
  };
}
