import { describe, expect, it } from "vitest";
import { type ProjectParts, buildProject } from "@/lib/testing/project-builder";
import { impliedHours } from "./implied-hours";

const work = (low: number | null, high = low) => ({
  key: "work",
  computes: "effort.total",
  unit: "hours" as const,
  low,
  high,
});
const time = (key: string, low: number | null, high = low, more: object = {}) => ({
  key,
  computes: "timeline.total",
  unit: "weeks" as const,
  low,
  high,
  ...more,
});
const implied = (statedFigures: ProjectParts["statedFigures"], people = 1) =>
  impliedHours(buildProject({ people, statedFigures })).map((one) => [
    one.duration.key,
    one.hoursPerWeek.low,
    one.hoursPerWeek.high,
    one.hoursPerWeekEach.low,
    one.hoursPerWeekEach.high,
  ]);

describe("hours and weeks of one document", () => {
  it("imply hours a week, from the least work in the longest time to the most in the shortest", () => {
    expect(implied([work(40, 50), time("soon", 2, 3), time("late", 6, 8)], 2)).toEqual([
      ["soon", 13.3, 25, 6.7, 12.5],
      ["late", 5, 8.3, 2.5, 4.2],
    ]);
  });

  it("imply nothing where either is missing, is no figure, or is no time at all", () => {
    expect(implied([work(40)])).toEqual([]);
    expect(implied([time("soon", 2)])).toEqual([]);
    expect(implied([work(null), time("soon", 2)])).toEqual([]);
    expect(implied([work(40), time("soon", null)])).toEqual([]);
    expect(implied([work(40), time("now", 0, 3)])).toEqual([]);
    expect(implied([work(40), time("days", 2, 3, { unit: "hours" })])).toEqual([]);
  });

  it("imply nothing of another document", () => {
    const elsewhere = { source: { key: "other", section: "1" } };
    expect(implied([work(40), time("soon", 2, 3, elsewhere)])).toEqual([]);
  });
});
