import { describe, expect, it } from "vitest";
import { addDays, dayOf, daysBetween, earliest, endOfDay, hasPassed, inTimeOrder } from "./instant";

describe("instants and days", () => {
  it("a moment has passed once now has reached it", () => {
    const moment = "2026-03-16T12:00:00.000Z";
    expect(hasPassed(moment, "2026-03-16T11:59:59.999Z")).toBe(false);
    expect(hasPassed(moment, "2026-03-16T12:00:00Z")).toBe(true);
  });

  it("however the moment is written", () => {
    expect(hasPassed("2026-03-16T14:00:00+02:00", "2026-03-16T12:00:00.000Z")).toBe(true);
    expect(hasPassed("2026-03-16T14:00:00.000Z", "2026-03-16T15:30:00+02:00")).toBe(false);
    expect(hasPassed("2026-03-16", "2026-03-16T00:00:00.000Z")).toBe(true);
  });

  it("what is no date has passed, so that nothing rests on it", () => {
    expect(hasPassed("soon", "2026-03-16T12:00:00.000Z")).toBe(true);
    expect(addDays("soon", 3)).toBe("soon");
    expect(dayOf("soon")).toBe("soon");
  });

  it("adds days over months, leap days and years", () => {
    expect(addDays("2028-02-28T06:00:00.000Z", 2)).toBe("2028-03-01T06:00:00.000Z");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01T00:00:00.000Z");
  });

  it("counts whole days, backwards too", () => {
    expect(daysBetween("2026-03-01", "2026-03-16")).toBe(15);
    expect(daysBetween("2026-03-01T12:00:00Z", "2026-03-02T11:00:00Z")).toBe(0);
    expect(daysBetween("2026-03-02", "2026-03-01")).toBe(-1);
  });

  it("a day is taken in UTC and ends where the next begins", () => {
    expect(dayOf("2026-03-16T23:30:00-02:00")).toBe("2026-03-17");
    expect(endOfDay("2026-03-16")).toBe("2026-03-17T00:00:00.000Z");
  });

  it("finds the earliest of moments that may never come", () => {
    expect(earliest([])).toBeNull();
    expect(earliest([null, null])).toBeNull();
    expect(earliest(["2026-03-16", null, "2026-03-01", "2026-04-01"])).toBe("2026-03-01");
  });

  it("orders by time, and rows of one moment as they were recorded", () => {
    const rows = ["b 2026-03-02", "a 2026-03-01", "c 2026-03-01", "d no date"];
    const order = inTimeOrder(rows.slice(0, 3), (row) => row.slice(2));
    expect(order).toEqual(["a 2026-03-01", "c 2026-03-01", "b 2026-03-02"]);
    expect(inTimeOrder(rows, (row) => row.slice(2))).toHaveLength(4);
  });
});
