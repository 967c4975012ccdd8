import { describe, expect, it } from "vitest";
import { whyNotTake } from "./access";
import { changedFacts } from "./types";

describe("a baseline", () => {
  it("has a name of its own, however it is written", () => {
    expect(whyNotTake("Kick-off", [{ name: "Review" }])).toBeNull();
    expect(whyNotTake(" kick-OFF ", [{ name: "Kick-off" }])).toMatch(/of this name already/);
  });

  it("is one of fifty at most", () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ name: `B${String(index)}` }));
    expect(whyNotTake("One more", many)).toBe("There are 50 baselines already");
  });
});

describe("what of a task is planned anew", () => {
  const before = {
    estimate: { low: 2, likely: null, high: 4, unit: "hours" as const },
    plannedStartOn: "2026-03-16",
    plannedEndOn: null,
  };

  it.each([
    [{}, []],
    [{ estimate: { ...before.estimate } }, []],
    [{ estimate: { ...before.estimate, likely: 3 } }, ["estimate"]],
    [{ estimate: { ...before.estimate, unit: "weeks" as const } }, ["estimate"]],
    [{ estimate: null, plannedEndOn: "2026-03-20" }, ["estimate", "plannedEndOn"]],
    [{ plannedStartOn: null }, ["plannedStartOn"]],
  ])("%j", (change, changed) => {
    expect(changedFacts(before, { ...before, ...change })).toEqual(changed);
  });
});
