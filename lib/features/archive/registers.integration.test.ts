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
    expect((await world.project())[list]).toEqual([]);

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

it("a P0 blocker that is archived bars the verdict no more, and does again once it is restored", async () => {
  const reasons = async () => JSON.stringify(computeVerdict(await world.project(), NOW));
  expect(await reasons()).toContain("B1");
  const { id, version } = foundIn((await world.project()).blockers, "B1");
  const row = { kind: "blocker", id, version };
  await world.act(world.lena, "put", { row, dependents: [] });
  expect(await reasons()).not.toContain("B1");
  await world.act(world.lena, "restore", { rows: [{ ...row, version: version + 1 }] });
  expect(await reasons()).toContain("B1");
});
