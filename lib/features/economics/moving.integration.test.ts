import { beforeEach, describe, expect, it } from "vitest";
import { LINE, makeMoneyWorld } from "@/lib/testing/money-world";

let world: Awaited<ReturnType<typeof makeMoneyWorld>>;

beforeEach(async () => {
  world = await makeMoneyWorld();
});

describe("a line or an option that is moved", () => {
  const order = async () => {
    const { moneyLines, options } = await world.project();
    return [moneyLines, options].map((rows) => rows.map(({ key }) => key).join(" "));
  };

  it("stands after another, no other row is touched, and that is taken back and made again", async () => {
    const [line, first] = [await world.line("churn"), await world.line("engineering")];
    const before = (await world.project()).moneyLines;
    const moved = await world.act(world.lena, "moveLine", {
      id: line.id,
      place: { after: first.id },
    });
    expect(moved).toMatchObject({ ok: true, data: { version: 2 } });
    expect((await order())[0]).toBe("engineering churn outage");
    expect(await world.newestEvents(1)).toMatchObject([
      { action: "money-line.moved", subjectKey: "churn", after: { version: 2 } },
    ]);
    expect((await world.line("outage")).version).toBe(1);
    const undone = await world.takeBack(world.lena, moved);
    expect((await world.project()).moneyLines.map(({ key }) => key)).toEqual(
      before.map(({ key }) => key),
    );
    await world.takeBack(world.lena, undone);
    expect((await order())[0]).toBe("engineering churn outage");
  });

  it("is so whatever else of it another has changed meanwhile, and keeps that", async () => {
    const { id } = await world.option("4");
    await world.changeOption(world.otto, "4", { impact: "None" });
    const moved = await world.act(world.lena, "moveOption", { id, place: { after: null } });
    expect(moved).toMatchObject({ ok: true });
    expect((await order())[1]).toBe("4 1 2 3");
    expect(await world.option("4")).toMatchObject({ impact: "None" });
    await world.takeBack(world.lena, moved);
    expect((await order())[1]).toBe("1 2 3 4");
  });

  it("is not where it stands already, nor after what is gone", async () => {
    const [one, two] = [await world.option("1"), await world.option("2")];
    const before = await world.trace();
    expect(
      await world.act(world.lena, "moveOption", { id: two.id, place: { after: one.id } }),
    ).toMatchObject({ reason: "refused", message: "Not moved. It stands there already." });
    const gone = { after: crypto.randomUUID() };
    expect(await world.act(world.lena, "moveOption", { id: two.id, place: gone })).toMatchObject({
      reason: "refused",
      message: "Not moved. What it should follow is gone.",
    });
    expect(await world.trace()).toEqual(before);
  });
});

describe("a copy of a line", () => {
  it("stands right after it, once however often it is sent", async () => {
    const { id: after } = await world.line("engineering");
    const copy = { ...LINE, id: crypto.randomUUID(), place: { after } };
    expect(await world.act(world.lena, "addLine", copy)).toMatchObject({ ok: true });
    expect((await world.project()).moneyLines.map(({ key }) => key)).toEqual([
      "engineering",
      "M1",
      "outage",
      "churn",
    ]);
    expect(await world.act(world.lena, "addLine", copy)).toMatchObject({
      reason: "conflict",
      message: "Not added. It is added already, as M1.",
    });
  });
});
