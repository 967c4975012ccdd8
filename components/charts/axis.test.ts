import { expect, it } from "vitest";
import { niceStep, ticksOver } from "./axis";

it.each([
  [0, 2000, 4, [0, 500, 1000, 1500, 2000]],
  [0, 945, 4, [0, 250, 500, 750, 1000]],
  [-384, 456, 5, [-400, -200, 0, 200, 400, 600]],
  [0, 0, 4, [0, 1]],
  [0, 3, 4, [0, 1, 2, 3]],
])("from %d to %d in about %d steps people would count %j", (from, to, count, ticks) => {
  expect(ticksOver(from, to, count)).toEqual(ticks);
});

it("steps are of powers of ten, however small", () => {
  expect(niceStep(0.9, 4)).toBeCloseTo(0.25);
});
