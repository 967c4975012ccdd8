import { describe, expect, it } from "vitest";
import type { Estimate } from "../project";
import {
  daysBetween,
  daysBetweenEnds,
  moveEnd,
  movePlan,
  moveWindow,
  resizeEstimate,
  shiftDay,
} from "./replan";

/** Monday to Friday; Wednesday 18 March is free. */
const TIME = { hoursPerDay: 7.6, workingDays: [1, 2, 3, 4, 5], holidays: ["2026-03-18"] };

describe("working days", () => {
  it.each([
    ["2026-03-16", 0, "2026-03-16"],
    ["2026-03-16", 1, "2026-03-17"],
    ["2026-03-17", 1, "2026-03-19"],
    ["2026-03-20", 1, "2026-03-23"],
    ["2026-03-19", -1, "2026-03-17"],
    ["2026-03-23", -1, "2026-03-20"],
    ["2026-03-16", 10, "2026-03-31"],
    ["2026-03-16", -5, "2026-03-09"],
    // From a Saturday and from the holiday.
    ["2026-03-21", 1, "2026-03-23"],
    ["2026-03-21", 2, "2026-03-24"],
    ["2026-03-21", -1, "2026-03-20"],
    ["2026-03-18", 1, "2026-03-19"],
    ["2026-03-18", 0, "2026-03-18"],
  ])("%s moved by %i is %s", (day, by, moved) => {
    expect(shiftDay(TIME, day, by)).toBe(moved);
  });

  it.each([
    ["2026-03-16", "2026-03-16", 0, 0],
    ["2026-03-16", "2026-03-20", 3, 3],
    ["2026-03-16", "2026-03-21", 4, 3],
    ["2026-03-20", "2026-03-23", 1, 1],
    ["2026-03-23", "2026-03-17", -3, -3],
    ["2026-03-17", "2026-03-18", 1, 0],
  ])("from %s to %s there are %i, of evenings %i", (from, to, starts, ends) => {
    expect(daysBetween(TIME, from, to)).toBe(starts);
    expect(daysBetweenEnds(TIME, from, to)).toBe(ends);
  });

  it("without any in the week every day is one", () => {
    expect(shiftDay({ ...TIME, workingDays: [] }, "2026-03-20", 2)).toBe("2026-03-22");
  });
});

describe("moving a bar", () => {
  it.each([
    ["what nobody planned", [null, null], ["2026-03-19", null]],
    ["a planned start", ["2026-03-02", null], ["2026-03-19", null]],
    ["a planned end", [null, "2026-03-20"], ["2026-03-19", "2026-03-24"]],
    ["both, as far apart as before", ["2026-03-02", "2026-03-04"], ["2026-03-19", "2026-03-23"]],
    ["both from and to a free day", ["2026-03-01", "2026-03-08"], ["2026-03-19", "2026-03-25"]],
    ["an end before its start", ["2026-03-07", "2026-03-08"], ["2026-03-19", "2026-03-19"]],
    ["an end long past", [null, "2026-03-02"], ["2026-03-19", "2026-03-19"]],
  ])("writes %s", (_, [start = null, end = null], [startsOn, endsOn]) => {
    const planned = { plannedStartOn: start, plannedEndOn: end };
    expect(movePlan(TIME, planned, "2026-03-16", 2)).toEqual({
      plannedStartOn: startsOn,
      plannedEndOn: endsOn,
    });
  });
});

describe("moving the end of a bar", () => {
  it.each([
    [null, null, null],
    [null, "2026-03-17", "2026-03-20"],
    ["2026-03-16", "2026-03-17", "2026-03-20"],
    ["2026-03-30", "2026-03-17", "2026-03-30"],
  ])("from %s, to %s, ends on %s", (plannedStartOn, plannedEndOn, ends) => {
    expect(moveEnd(TIME, { plannedStartOn, plannedEndOn }, 2)).toEqual({
      plannedStartOn,
      plannedEndOn: ends,
    });
  });
});

describe("moving a milestone", () => {
  it.each([
    ["2026-03-16", "2026-03-17", "2026-03-17", "2026-03-19"],
    [null, "2026-03-17", null, "2026-03-19"],
    [null, null, null, "2026-03-31"],
  ])("promised from %s to %s", (startsOn, endsOn, starts, ends) => {
    expect(moveWindow(TIME, { startsOn, endsOn }, "2026-03-30", 1)).toEqual({
      startsOn: starts,
      endsOn: ends,
    });
  });

  it("of which nothing is expected and nothing promised leaves it so", () => {
    expect(moveWindow(TIME, { startsOn: null, endsOn: null }, null, 1)).toEqual({
      startsOn: null,
      endsOn: null,
    });
  });
});

describe("resizing an estimate", () => {
  const of = (low: number, likely: number | null, high: number, unit: Estimate["unit"]) => ({
    low,
    likely,
    high,
    unit,
  });

  it.each<[Estimate, number, number, Estimate]>([
    // One figure becomes the new length.
    [of(2, 2, 2, "weeks"), 10, 15, of(3, 3, 3, "weeks")],
    [of(15.2, 15.2, 15.2, "hours"), 2, 3, of(22.8, 22.8, 22.8, "hours")],
    // Three points and ranges keep their proportion.
    [of(4, 8, 12, "hours"), 1, 2, of(8, 16, 24, "hours")],
    [of(1, null, 3, "weeks"), 10, 5, of(0.5, null, 1.5, "weeks")],
    [of(1, 1, 1, "hours"), 3, 1, of(0.33, 0.33, 0.33, "hours")],
    // What took no time.
    [of(0, null, 0, "hours"), 0, 2, of(15.2, 15.2, 15.2, "hours")],
    [of(0, 0, 0, "weeks"), 0, 5, of(1, 1, 1, "weeks")],
  ])("%j of %f days to %f", (estimate, days, toDays, resized) => {
    expect(resizeEstimate(estimate, { days, toDays }, TIME)).toEqual(resized);
  });
});
