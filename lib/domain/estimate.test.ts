import { describe, expect, it } from "vitest";
import { buildProject } from "@/lib/testing/project-builder";
import { addEstimates, expectedHours, phaseEffort, phasesEffort, projectEffort } from "./estimate";
import type { Estimate } from "./project";

const hours = (low: number, high: number, likely: number | null = null): Estimate => ({
  low,
  likely,
  high,
  unit: "hours",
});
const weeks = (count: number): Estimate => ({
  low: count,
  likely: null,
  high: count,
  unit: "weeks",
});

describe("estimates add up", () => {
  it("end by end, without the errors of binary fractions", () => {
    expect(addEstimates([hours(0.1, 0.5), hours(0.2, 1.5)])).toEqual({
      kind: "sum",
      effort: hours(0.3, 2),
      missing: 0,
    });
  });

  it("with a likely value only when every one has one", () => {
    expect(addEstimates([hours(1, 3, 2), hours(2, 4, 3)])).toMatchObject({ effort: { likely: 5 } });
    expect(addEstimates([hours(1, 3, 2), hours(2, 4)])).toMatchObject({ effort: { likely: null } });
  });

  it("counting what has no estimate", () => {
    expect(addEstimates([hours(1, 2), null])).toMatchObject({ kind: "sum", missing: 1 });
    expect(addEstimates([null])).toEqual({ kind: "none", missing: 1 });
    expect(addEstimates([])).toEqual({ kind: "none", missing: 0 });
  });

  it("in weeks as in hours", () => {
    expect(addEstimates([weeks(2), weeks(6)])).toMatchObject({ effort: weeks(8) });
  });

  it("but never hours and weeks into one", () => {
    expect(addEstimates([hours(1, 2), weeks(2), null])).toEqual({
      kind: "mixed",
      hours: hours(1, 2),
      weeks: weeks(2),
      missing: 1,
    });
  });

  it("over the tasks of a phase, of the project, and over the phases themselves", () => {
    const project = buildProject({
      phases: [{ key: "0", estimate: hours(4, 6) }, { key: "1" }],
      tasks: [
        { phaseKey: "0", estimate: hours(0.5, 0.5) },
        { phaseKey: "0", estimate: hours(1, 2) },
        { estimate: hours(3, 4) },
      ],
    });
    expect(phaseEffort(project, "0")).toMatchObject({ effort: { low: 1.5, high: 2.5 } });
    expect(phaseEffort(project, "1")).toEqual({ kind: "none", missing: 0 });
    expect(projectEffort(project)).toMatchObject({ effort: { low: 4.5, high: 6.5 } });
    expect(phasesEffort(project)).toMatchObject({ effort: { low: 4, high: 6 }, missing: 1 });
  });
});

describe("what to expect of an estimate", () => {
  const workingDays = [1, 2, 3, 4, 5];
  const day = { hoursPerDay: 8, workingDays };

  it("weighs the likely figure four times", () => {
    expect(expectedHours(hours(2, 14, 5), day)).toBe(6);
  });

  it("is the middle where only a range is given, to a hundredth", () => {
    expect(expectedHours(hours(1, 2), day)).toBe(1.5);
    expect(expectedHours(hours(0, 0.25, 0), day)).toBe(0.04);
  });

  it("counts a week as the project's working days of the project's hours", () => {
    expect(expectedHours(weeks(2), day)).toBe(80);
    expect(expectedHours(weeks(2), { hoursPerDay: 4.5, workingDays })).toBe(45);
    expect(expectedHours(weeks(2), { hoursPerDay: 8, workingDays: [1, 3] })).toBe(32);
  });
});
