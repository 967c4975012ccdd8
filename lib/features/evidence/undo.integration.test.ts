import { expect, it } from "vitest";
import { foundIn, makeActedOn } from "@/lib/testing/acting";

const PARTS = { tasks: [{ key: "1", title: "Anything" }] };

const begin = async () => {
  const world = await makeActedOn("evidence", PARTS);
  const task = async () => foundIn((await world.project()).tasks, "1");
  const target = async () => {
    const { id, version } = await task();
    return { kind: "task", id, version };
  };
  const claims = async () => (await world.project()).claims;
  return { ...world, target, claims };
};

it("a claim is taken back by being withdrawn, and made again as a claim of its own", async () => {
  const { act, takeBack, lena, target, claims, newestEvents } = await begin();
  const claimed = await act(lena, "claimDone", { target: await target(), note: "Seen it run" });
  expect(claimed).toMatchObject({ ok: true });
  const back = await takeBack(lena, claimed);
  expect(back).toMatchObject({ ok: true });
  expect(await claims()).toMatchObject([{ withdrawal: { reason: null } }]);
  expect(await newestEvents(1)).toMatchObject([
    { action: "claim.withdrawn", takesBack: claimed.change },
  ]);
  expect(await takeBack(lena, back)).toMatchObject({ ok: true });
  expect(await claims()).toMatchObject([
    { withdrawal: { reason: null } },
    { withdrawal: null, note: "Seen it run" },
  ]);
});

it("what somebody else has said since, or said, stays", async () => {
  const { act, takeBack, lena, otto, target, claims } = await begin();
  const claimed = await act(lena, "claimDone", { target: await target() });
  const reason = "It does not start";
  const withdrawn = await act(otto, "withdrawClaim", { target: await target(), reason });
  expect(await takeBack(otto, withdrawn)).toMatchObject({
    ok: false,
    message: expect.stringContaining("the claim of Lena") as string,
  });
  expect(await act(otto, "claimDone", { target: await target() })).toMatchObject({ ok: true });
  const before = await claims();
  expect(await takeBack(lena, claimed)).toMatchObject({
    ok: false,
    message: "Not taken back. It has been claimed again since.",
  });
  expect(await claims()).toEqual(before);
});

it("what was left out is taken in again, and left out again with its reason", async () => {
  const { act, takeBack, lena, target, project } = await begin();
  const reason = "There is no such part";
  const out = await act(lena, "declareNotApplicable", { target: await target(), reason });
  expect(out).toMatchObject({ ok: true });
  const back = await takeBack(lena, out);
  expect((await project()).notApplicable).toEqual([]);
  expect(await takeBack(lena, back)).toMatchObject({ ok: true });
  expect((await project()).notApplicable).toMatchObject([{ reason }]);
});
