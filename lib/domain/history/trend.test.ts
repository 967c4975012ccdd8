import { describe, expect, it } from "vitest";
import { type TrendPoint, trendOf } from "./trend";

// A Wednesday.
const NOW = "2026-12-02T09:00:00.000Z";
const CURRENT = { verified: 30, claimed: 55 };

describe("readiness over the last weeks", () => {
  it("ends with what stands now, and has a gap where nothing was kept", () => {
    expect(trendOf([], CURRENT, NOW)).toEqual({
      weeks: [null, null, null, null, null, null, ["2026-12-02", 30, 55]],
      since: null,
    });
  });

  it("has of each week its last snapshot, in whatever order they come", () => {
    const kept: TrendPoint[] = [
      ["2026-11-29", 24, 50],
      ["2026-11-23", 20, 40],
      ["2026-10-19", 10, 12],
      ["2026-11-05", 12, 13],
      ["2026-12-01", 29, 52],
    ];
    const { weeks, since } = trendOf(kept, CURRENT, NOW);
    expect(weeks.map((point) => point && point[1])).toEqual([10, null, 12, null, null, 24, 30]);
    expect(since).toEqual({ on: "2026-11-29", points: 6 });
  });

  it("leaves out what is older", () => {
    const { weeks } = trendOf([["2026-10-18", 10, 12]], CURRENT, NOW);
    expect(weeks.filter(Boolean)).toHaveLength(1);
  });

  it.each<[string, TrendPoint[], typeof CURRENT | { verified: null; claimed: null }]>([
    ["nothing was kept last week", [["2026-11-22", 20, 20]], CURRENT],
    ["nothing was measured then", [["2026-11-29", null, null]], CURRENT],
    ["nothing is measured now", [["2026-11-29", 20, 20]], { verified: null, claimed: null }],
  ])("says no change where %s", (_, kept, current) => {
    expect(trendOf(kept, current, NOW).since).toBeNull();
  });

  it("counts a week from Monday on", () => {
    const sunday = "2026-11-29T23:59:59.999Z";
    const monday = "2026-11-30T00:00:00.000Z";
    const kept: TrendPoint[] = [["2026-11-29", 20, 20]];
    expect(trendOf(kept, CURRENT, sunday).since).toBeNull();
    expect(trendOf(kept, CURRENT, monday).since).toEqual({ on: "2026-11-29", points: 10 });
  });
});
