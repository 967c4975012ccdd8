import { describe, expect, it } from "vitest";
import type { Points } from "../schedule/points";
import { valuesOf } from "./beta";
import { AT_ONCE, SIDES, draw, openStream } from "./random";

const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((a, b) => a + b, 0) / values.length;
const variance = (values: ArrayLike<number>) => {
  const middle = mean(values);
  return mean(Array.from(values, (value) => (value - middle) ** 2));
};

describe("what a three-point estimate may turn out to be", () => {
  it.each<[low: number, likely: number, high: number]>([
    [0, 0, 1],
    [0, 0.5, 1],
    [0, 1, 1],
    [2, 4, 6],
    [1, 2, 9],
    [3, 9, 9],
    [4, 5, 17],
    [10, 10.3, 20],
  ])("%d, %d, %d has the mean and the variance of a PERT-beta", (low, likely, high) => {
    const values = valuesOf({ low, likely, high });
    const expected = (low + 4 * likely + high) / 6;
    const range = high - low;
    expect(values).toHaveLength(SIDES);
    expect(Math.abs(mean(values) - expected)).toBeLessThan(range * 2e-5);
    const spread = ((expected - low) * (high - expected)) / 7;
    expect(Math.abs(variance(values) / spread - 1)).toBeLessThan(0.005);
  });

  it("has the quantiles of a beta: of one with α = 1, β = 5 they are known in closed form", () => {
    const values = valuesOf({ low: 0, likely: 0, high: 1 });
    for (const side of [0, 100, 511, 900, 1023]) {
      const share = (side + 0.5) / SIDES;
      expect(values[side]).toBeCloseTo(1 - (1 - share) ** 0.2, 5);
    }
  });

  it("of one figure is that figure, and never leaves the range otherwise", () => {
    expect(new Set(valuesOf({ low: 3, likely: 3, high: 3 }))).toEqual(new Set([3]));
    const points: Points = { low: 5, likely: 6, high: 30 };
    const values = valuesOf(points);
    expect(values[0]).toBeGreaterThan(5);
    expect(values[SIDES - 1]).toBeLessThan(30);
    expect(values).toEqual(values.toSorted());
  });
});

describe("a stream of random numbers", () => {
  const first = (seed: number, name: string, count: number) => {
    const into = new Uint16Array(count + AT_ONCE);
    draw(openStream(seed, name), into, count);
    return [...into.subarray(0, count)];
  };

  it("is the same for a seed and a name, on every engine", () => {
    expect(first(1, "task a", 9)).toEqual([83, 859, 814, 24, 962, 797, 344, 730, 881]);
  });

  it("is another for another seed, and for another name", () => {
    expect(first(2, "task a", 30)).not.toEqual(first(1, "task a", 30));
    expect(first(1, "task b", 30)).not.toEqual(first(1, "task a", 30));
  });

  it("goes on where it stopped", () => {
    const stream = openStream(1, "x");
    const [one, other] = [new Uint16Array(6), new Uint16Array(6)];
    draw(stream, one, 6);
    draw(stream, other, 6);
    expect([...one, ...other]).toEqual(first(1, "x", 12));
  });

  it("falls on every side alike, and not with its neighbour", () => {
    const numbers = first(7, "task", 300_000);
    expect(mean(numbers) / (SIDES - 1)).toBeCloseTo(0.5, 2);
    const counts = new Array<number>(SIDES).fill(0);
    for (const number of numbers) counts[number] = counts[number]! + 1;
    const expected = numbers.length / SIDES;
    const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chi).toBeGreaterThan(SIDES - 4 * Math.sqrt(2 * SIDES));
    expect(chi).toBeLessThan(SIDES + 4 * Math.sqrt(2 * SIDES));
    const middle = (SIDES - 1) / 2;
    const together = mean(numbers.slice(1).map((n, at) => (n - middle) * (numbers[at]! - middle)));
    expect(Math.abs(together / variance(numbers))).toBeLessThan(0.01);
  });
});
