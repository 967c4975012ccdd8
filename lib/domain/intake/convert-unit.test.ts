import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertFigure } from "./convert-unit";

describe("a figure becomes one of the metric", () => {
  it.each<[number, string | null, string | null, number]>([
    [450, "ms", "s", 0.45],
    [1.5, "s", "ms", 1500],
    [250, "us", "ms", 0.25],
    [250, "\u00b5s", "ms", 0.25],
    [250, "\u03bcs", "milliseconds", 0.25],
    [90, "min", "hours", 1.5],
    [36, "h", "days", 1.5],
    [82.5, "%", "ratio", 0.825],
    [0.825, "ratio", "%", 82.5],
    [3, "\u2030", "percent", 0.3],
    [2_500_000, "B", "MB", 2.5],
    [1_048_576, "B", "MiB", 1],
    [2, "GiB", "MB", 2147.4836],
    [1_000_000, "B/s", "Mbit/s", 8],
    [2, "/s", "per minute", 120],
    [2, "/s", "req/s", 2],
    [2, "/s", "rpm", 120],
    [2, "/s", "errors/min", 120],
    [120, "errors/min", "errors/s", 2],
    [7, "score", "score", 7],
    [7, " Score", "Score", 7],
    [7, null, "ms", 7],
    [7, null, null, 7],
    [7, "count", "errors", 7],
    [0, "ms", "s", 0],
    [-3, "ms", "s", -0.003],
    [99.99999, "%", "%", 99.9999],
  ])("%j %s into %s is %j", (value, from, to, expected) => {
    expect(convertFigure(value, from, to)).toEqual({ value: expected, problem: null });
  });

  it.each<[number, string, string | null, string]>([
    [450, "ms", null, "other unit"],
    [80, "%", null, "other unit"],
    [450, "ms", "%", "other unit"],
    [450, "ms", "score", "other unit"],
    [450, "B", "KB", "other unit"],
    [450, "ms", "m", "other unit"],
    [450, "B", "B/s", "other unit"],
    [450, "B/s", "/s", "other unit"],
    [450, "/s", "MB/s", "other unit"],
    [7, "errors", "count", "other unit"],
    [0.04, "ms", "s", "too small"],
    [1, "B", "GB", "too small"],
    [1e12, "week", "ms", "too large"],
  ])("%j %s is nothing in %s: %s", (value, from, to, problem) => {
    expect(convertFigure(value, from, to)).toEqual({ value: null, problem });
  });

  it("there and back it is what it was, to a thousandth", () => {
    const units = fc.constantFrom("ms", "s", "min", "h");
    const values = fc.double({ min: 0.1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(values, units, units, (value, from, to) => {
        const there = convertFigure(value, from, to);
        if (there.value === null) return;
        const back = convertFigure(there.value, to, from);
        if (back.value === null) return;
        expect(Math.abs(back.value - value)).toBeLessThanOrEqual(value * 3e-3);
      }),
    );
  });
});
