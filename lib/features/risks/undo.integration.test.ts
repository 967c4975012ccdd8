import { beforeEach, describe, expect, it } from "vitest";
import { foundIn, makeActedOn } from "@/lib/testing/acting";
import { NOTHING_SAID } from "./types";

const SAID = {
  ...NOTHING_SAID,
  title: "People leave the team",
  probability: "low",
  loss: { lowMinor: 1_000_000, likelyMinor: null, highMinor: 5_000_000 },
};

let world: Awaited<ReturnType<typeof makeWorld>>;

async function makeWorld() {
  const made = await makeActedOn("risks", { risks: [{ key: "R1", title: "Costs run away" }] });
  return {
    ...made,
    raised: await made.act(made.lena, "raise", SAID),
    risk: async () => foundIn((await made.project()).risks, "R2"),
    keys: async () => (await made.project()).risks.map(({ key }) => key),
  };
}

beforeEach(async () => {
  world = await makeWorld();
});

describe("a risk that was raised by mistake", () => {
  it("is gone, and comes again as it was", async () => {
    const before = await world.risk();
    const undone = await world.takeBack(world.lena, world.raised);
    expect(undone).toMatchObject({ ok: true });
    expect(await world.keys()).toEqual(["R1"]);
    expect(await world.takeBack(world.lena, undone)).toMatchObject({ ok: true });
    expect(await world.risk()).toEqual({ ...before, version: 2 });
    const [redone, removed] = await world.newestEvents(2);
    expect(removed).toMatchObject({ action: "risk.removed", subjectKey: "R2", after: null });
    expect(redone).toMatchObject({ action: "risk.raised", after: { title: SAID.title } });
  });

  it("stays where somebody has said something of it", async () => {
    const { id, version } = await world.risk();
    const changes = { owner: { from: null, to: "Otto" } };
    await world.act(world.otto, "reassess", { risk: { id, version }, changes });
    expect(await world.takeBack(world.lena, world.raised)).toMatchObject({
      reason: "conflict",
      message: "Not taken back. R2 has been changed again since.",
    });
    expect(await world.keys()).toEqual(["R1", "R2"]);
  });

  it("stays where somebody has commented on it", async () => {
    const { id } = await world.risk();
    const comment = { id: crypto.randomUUID(), about: { kind: "risk", id }, body: "Is it so?" };
    const said = await world.act(world.otto, "comments.add", comment);
    expect(said).toMatchObject({ ok: true });
    expect(await world.takeBack(world.lena, world.raised)).toMatchObject({
      message: "Not taken back. By now somebody has commented on it.",
    });
  });

  it("does not come again beside another of its title", async () => {
    const undone = await world.takeBack(world.lena, world.raised);
    await world.act(world.otto, "raise", SAID);
    expect(await world.takeBack(world.lena, undone)).toMatchObject({
      message: "Not taken back. R2 has that title already.",
    });
  });

  it("is taken back by nobody but who raised it", async () => {
    expect(await world.takeBack(world.otto, world.raised)).toMatchObject({ reason: "forbidden" });
  });
});
