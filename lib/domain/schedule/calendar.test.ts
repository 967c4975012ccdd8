import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WorkingTime, makeCalendar } from "./calendar";

const WEEK = { hoursPerDay: 8, workingDays: [1, 2, 3, 4, 5], holidays: [] };
/** A Monday. */
const MONDAY = "2026-03-16";

describe("a working calendar", () => {
  it.each<[what: string, hours: number, starts: string, ends: string]>([
    ["the first hour", 1, "2026-03-16", "2026-03-16"],
    ["the last hour of a day, which ends on it", 8, "2026-03-17", "2026-03-16"],
    ["a day and an hour", 9, "2026-03-17", "2026-03-17"],
    ["the last hour of a week", 40, "2026-03-23", "2026-03-20"],
    ["a hundredth more", 40.01, "2026-03-23", "2026-03-23"],
    ["nothing", 0, "2026-03-16", "2026-03-16"],
    ["a year of 260 days", 2080, "2027-03-15", "2027-03-12"],
  ])("%s", (_, hours, starts, ends) => {
    const calendar = makeCalendar(WEEK, MONDAY);
    expect(calendar.startDay(hours)).toBe(starts);
    expect(calendar.endDay(hours)).toBe(ends);
  });

  it("begins on the next working day where the first is free", () => {
    expect(makeCalendar(WEEK, "2026-03-14").startDay(0)).toBe("2026-03-16");
    const holidays = ["2026-03-16", "2026-03-17", "2026-03-21"];
    expect(makeCalendar({ ...WEEK, holidays }, "2026-03-14").startDay(0)).toBe("2026-03-18");
  });

  it("leaves out holidays, whenever they are and however they are listed", () => {
    const holidays = ["2026-03-19", "2026-01-01", "2026-03-18", "2026-03-18", "2026-03-21", "soon"];
    const calendar = makeCalendar({ ...WEEK, holidays }, MONDAY);
    expect(calendar.endDay(16)).toBe("2026-03-17");
    expect(calendar.endDay(17)).toBe("2026-03-20");
    expect(calendar.endDay(25)).toBe("2026-03-23");
    expect(calendar.hourAtStart("2026-03-18")).toBe(16);
    expect(calendar.hourAtEnd("2026-03-19")).toBe(16);
    expect(calendar.hourAtEnd("2026-03-20")).toBe(24);
  });

  it("knows other weeks and days", () => {
    const calendar = makeCalendar({ hoursPerDay: 4.5, workingDays: [1, 7], holidays: [] }, MONDAY);
    expect(calendar.endDay(4.5)).toBe("2026-03-16");
    expect(calendar.endDay(4.51)).toBe("2026-03-22");
    expect(calendar.hourAtEnd("2026-03-23")).toBe(13.5);
  });

  it("works on every day where the list of days holds none", () => {
    expect(makeCalendar({ ...WEEK, workingDays: [] }, MONDAY).endDay(56)).toBe("2026-03-22");
  });

  it("counts back from its first day", () => {
    const calendar = makeCalendar(WEEK, MONDAY);
    expect(calendar.hourAtStart("2026-03-13")).toBe(-8);
    expect(calendar.hourAtStart("2026-03-14")).toBe(0);
    expect(calendar.hourAtStart("1969-12-31")).toBe(-(2932 * 5 + 3) * 8);
  });

  it("shows the last day that four digits can name for whatever ends later", () => {
    const calendar = makeCalendar(WEEK, MONDAY);
    expect(calendar.endDay(1e9)).toBe("9999-12-31");
    expect(calendar.endDay(8 * 5 * 52 * 7973)).toMatch(/^99\d\d-/);
  });
});

const time: fc.Arbitrary<WorkingTime> = fc.record({
  hoursPerDay: fc.integer({ min: 1, max: 2400 }).map((hundredths) => hundredths / 100),
  workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  holidays: fc.array(
    fc.integer({ min: -30, max: 120 }).map((days) => plus(MONDAY, days)),
    { maxLength: 12 },
  ),
});
const hours = fc.integer({ min: 1, max: 200_000 }).map((hundredths) => hundredths / 100);

describe("for every calendar", () => {
  it("an hour lies within the day on which it ends, and that day is worked", () => {
    fc.assert(
      fc.property(time, hours, (given, at) => {
        const calendar = makeCalendar(given, MONDAY);
        const day = calendar.endDay(at);
        expect(calendar.hourAtStart(day)).toBeLessThan(at);
        expect(calendar.hourAtEnd(day)).toBeGreaterThanOrEqual(at);
        expect(given.holidays).not.toContain(day);
        expect(given.workingDays).toContain(((new Date(day).getUTCDay() + 6) % 7) + 1);
      }),
    );
  });

  it("the evening of a day and back is that day, and what follows begins on the next worked one", () => {
    fc.assert(
      fc.property(time, hours, (given, at) => {
        const calendar = makeCalendar(given, MONDAY);
        const day = calendar.endDay(at);
        const evening = calendar.hourAtEnd(day);
        expect(calendar.endDay(evening)).toBe(day);
        expect(calendar.startDay(calendar.hourAtStart(day))).toBe(day);
        expect(calendar.startDay(evening) > day).toBe(true);
        expect(calendar.hourAtStart(calendar.startDay(evening))).toBe(evening);
      }),
    );
  });

  it("days are counted one by one", () => {
    fc.assert(
      fc.property(time, fc.integer({ min: 0, max: 150 }), (given, ahead) => {
        const calendar = makeCalendar(given, MONDAY);
        const days = Array.from({ length: ahead }, (_, index) => plus(MONDAY, index));
        const worked = days.filter(
          (day) =>
            !given.holidays.includes(day) &&
            given.workingDays.includes(((new Date(day).getUTCDay() + 6) % 7) + 1),
        );
        const expected = (worked.length * Math.round(given.hoursPerDay * 100)) / 100;
        expect(calendar.hourAtStart(plus(MONDAY, ahead))).toBe(expected);
      }),
    );
  });
});

function plus(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
