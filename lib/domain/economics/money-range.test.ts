import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addRanges, divideRanges, isStated, minorAt, roundMinor, times } from "./money-range";

const range = (lowMinor: number, highMinor: number, likelyMinor: number | null = null) => ({
  lowMinor,
  likelyMinor,
  highMinor,
});

describe("a sum of ranges", () => {
  it("has a likely amount only where all have one", () => {
    expect(addRanges([range(1, 3, 2), range(10, 30, 20)])).toEqual(range(11, 33, 22));
    expect(addRanges([range(1, 3, 2), range(10, 30)])).toEqual(range(11, 33));
  });

  it("of nothing is none, which is not zero", () => {
    expect(addRanges([])).toBeNull();
  });
});

describe("a range", () => {
  it.each([
    ["low", 1],
    ["likely", 2],
    ["middle", 2.5],
    ["high", 4],
  ] as const)("has a %s", (point, minor) => {
    expect(minorAt(range(1, 4, 2), point)).toBe(minor);
  });

  it("has its middle in place of a likely amount that nobody states", () => {
    expect(minorAt(range(1, 4), "likely")).toBe(2.5);
    expect([isStated([range(1, 4, 2)]), isStated([range(1, 4, 2), range(1, 4)])]).toEqual([
      true,
      false,
    ]);
  });

  it("is multiplied at every end, and divided least over highest", () => {
    expect(times(range(1, 4, 2), 3)).toEqual(range(3, 12, 6));
    expect(divideRanges(range(1, 4, 2), range(2, 8, 4))).toEqual({
      low: 0.125,
      likely: 0.5,
      high: 2,
    });
    expect(divideRanges(range(1, 4), range(2, 8, 4)).likely).toBeNull();
    expect(divideRanges(range(1, 4, 2), range(2, 8)).likely).toBeNull();
  });
});

describe("rounding", () => {
  it.each([
    [0.5, 1],
    [1.5, 2],
    [2.5, 3],
    [-0.5, -1],
    [-2.5, -3],
    [0.49, 0],
    [-0.49, 0],
    [1.005 * 100, 101],
    [2.4999999999999996, 3],
  ])("of %d is %d: half away from zero, and never minus nothing", (value, whole) => {
    expect(Object.is(roundMinor(value), whole)).toBe(true);
  });

  it("is no further than half a unit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 1, max: 999 }),
        (top, by) => {
          expect(Math.abs(roundMinor(top / by) - top / by)).toBeLessThanOrEqual(0.5);
        },
      ),
    );
  });
});
