import { beforeEach, describe, expect, it } from "vitest";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import { foundIn, makeActedOn } from "@/lib/testing/acting";

const NOW = "2026-01-06T09:00:00.000Z";
const KINDS = [
  { kind: "risk", list: "risks", key: "R1" },
  { kind: "metric", list: "metrics", key: "coverage" },
  { kind: "blocker", list: "blockers", key: "B1" },
] as const;

let world: Awaited<ReturnType<typeof makeActedOn>>;

beforeEach(async () => {
  world = await makeActedOn("archive", {
    risks: [{ key: "R1", title: "It may rain" }],
    metrics: [{ key: "coverage", name: "Coverage", comparator: ">", target: 80 }],
    blockers: [
      {
        key: "B1",
        title: "No sand",
        severity: "P1",
        raisedOn: "2026-01-05",
        claimedState: "not started",
        actualState: "not started",
      },
      {
        key: "B2",
        title: "No water",
        severity: "P0",
        raisedOn: "2026-01-05",
        claimedState: "not started",
        actualState: "not started",
      },
    ],
  });
});

describe.each(KINDS)("a $kind that is archived", ({ kind, list, key }) => {
  const rowIn = async () => {
    const { id, version } = foundIn<{ id: string; key: string; version: number }>(
      (await world.project())[list],
      key,
    );
    return { kind, id, version };
  };

  it("is in nothing that is computed, and comes back as it was by undo", async () => {
    const row = await rowIn();
    const before = await world.project();
    const put = await world.act(world.lena, "put", { row, dependents: [] });
    expect(put).toMatchObject({ ok: true, data: { version: row.version + 1 } });
    expect((await world.project())[list].map((one) => one.key)).not.toContain(key);

    const back = await world.takeBack(world.lena, put);
    expect(back).toMatchObject({ ok: true });
    const [after] = (await world.project())[list];
    expect({ ...after, version: row.version }).toEqual(before[list][0]);
  });

  it("stays where another has changed it since it was seen", async () => {
    const row = await rowIn();
    const before = await world.trace();
    const late = { ...row, version: row.version + 1 };
    expect(await world.act(world.otto, "put", { row: late, dependents: [] })).toMatchObject({
      ok: false,
      reason: "conflict",
    });
    expect(await world.trace()).toEqual(before);
  });
});

it("R12: a P0 blocker that nobody has proved gone stays, until it is lowered, which the trail keeps", async () => {
  const found = async () => foundIn((await world.project()).blockers, "B2");
  const put = async () => {
    const { id, version } = await found();
    return world.act(world.lena, "put", { row: { kind: "blocker", id, version }, dependents: [] });
  };
  const bars = async () =>
    JSON.stringify(computeVerdict(await world.project(), NOW)).includes('"B2"');
  const before = await world.trace();
  expect(await put()).toMatchObject({
    reason: "refused",
    message:
      "Not archived. Blocker B2 is a P0 that is not resolved, and the verdict rests on it: prove that it is resolved, or lower its severity first.",
  });
  expect(await world.trace()).toEqual(before);
  expect(await bars()).toBe(true);

  const { id, version } = await found();
  const target = { kind: "blocker", id, version };
  const lower = { target, changes: { severity: { from: "P0", to: "P1" } } };
  expect(await world.act(world.otto, "blockers.edit", lower)).toMatchObject({
    reason: "invalid",
    detail: [
      {
        path: "reason",
        message: "Blocker B2 would stand better by that alone, without proof. Say why",
      },
    ],
  });
  const reason = "It holds up one report only.";
  expect(await world.act(world.otto, "blockers.edit", { ...lower, reason })).toMatchObject({
    ok: true,
  });
  const [event] = await world.newestEvents(1);
  expect(event).toMatchObject({
    actorName: "Otto",
    before: { severity: "P0" },
    after: { severity: "P1", reason },
  });
  expect(await put()).toMatchObject({ ok: true });
});
