import { describe, expect, it } from "vitest";
import { axisOf } from "./axis";
import type { Days } from "./contract";
import { toDay } from "./days";
import type { Zoom } from "./place";

const range = (from: string, to: string): Days => [toDay(from), toDay(to)];
const ZERO = toDay("2025-12-01");
const labels = (from: string, to: string, zoom: Zoom | null = null) => {
  const { upper, lower, counts } = axisOf(range(from, to), ZERO, zoom);
  return {
    upper: upper.map(({ label }) => label),
    lower: lower.map(({ label }) => label),
    counts,
  };
};

describe("the axis of a timeline", () => {
  it("has months above weeks for half a year, with the year where it changes", () => {
    const { upper, lower, counts } = labels("2025-11-01", "2026-06-10");
    expect(upper.slice(0, 4)).toEqual(["Nov 2025", "Dec 2025", "Jan 2026", "Feb"]);
    expect(lower.slice(0, 3)).toEqual(["2", "4", "6"]);
    expect(counts).toBe("week");
  });

  it("has a month without room for its name at the edges only as a line", () => {
    const { upper } = labels("2025-11-28", "2026-06-03");
    expect(upper[0]).toBe("");
    expect(upper[1]).toBe("Dec 2025");
    expect(upper.at(-1)).toBe("");
  });

  it("counts days where few are drawn, or where somebody looks closer", () => {
    expect(labels("2025-12-01", "2025-12-20").lower).toHaveLength(20);
    const { lower, counts } = labels("2025-11-01", "2026-06-10", "day");
    expect([lower[0], lower.length, counts]).toEqual(["1", 222, null]);
  });

  it("counts each week in a quarter of a year, and every fourth in a whole one", () => {
    expect(labels("2025-12-01", "2026-03-01").lower.slice(0, 2)).toEqual(["1", "2"]);
    expect(labels("2025-12-01", "2026-12-01").lower.slice(0, 2)).toEqual(["4", "8"]);
    expect(labels("2025-12-01", "2026-03-01", "week").lower.slice(0, 2)).toEqual(["1", "2"]);
  });

  it("has quarters above months, later only quarters, and years in the end", () => {
    expect(labels("2025-11-10", "2027-06-01")).toMatchObject({
      upper: expect.arrayContaining(["Q1 2026", "Q2 2026"]),
      lower: expect.arrayContaining(["Nov", "Dec", "Jan"]),
    });
    expect(labels("2025-01-01", "2028-06-01").lower).toEqual([]);
    expect(labels("2025-01-01", "2030-06-01").upper).toEqual([
      "2025",
      "2026",
      "2027",
      "2028",
      "2029",
      "2030",
    ]);
  });
});
