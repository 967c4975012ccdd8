import { describe, expect, it } from "vitest";
import { countdown, daysBetween, formatAge, formatAgo } from "./ages";

const now = "2025-12-02T09:40:00.000Z";

describe("an age", () => {
  it.each([
    ["2025-12-02T09:39:40.000Z", "0\u00a0min", "now"],
    ["2025-12-02T09:35:00.000Z", "5\u00a0min", "5\u00a0min ago"],
    ["2025-12-02T06:40:00.000Z", "3\u00a0h", "3\u00a0h ago"],
    ["2025-12-01T02:40:00.000Z", "31\u00a0h", "31\u00a0h ago"],
    ["2025-11-16T09:00:00.000Z", "16\u00a0d", "16 days ago"],
    ["2025-10-11", "52\u00a0d", "52 days ago"],
  ])("of %s is %s, said %s", (instant, age, ago) => {
    expect(formatAge(instant, now)).toBe(age);
    expect(formatAgo(instant, now)).toBe(ago);
  });

  it("is none for what a clock that is ahead has stamped", () => {
    expect(formatAgo("2025-12-02T09:40:30.000Z", now)).toBe("now");
  });
});

describe("a countdown", () => {
  it("counts days, and hours when fewer than 48 are left", () => {
    expect(countdown("2025-12-05T12:00:00.000Z", now)).toEqual({ value: "3", unit: "days" });
    expect(countdown("2025-12-03T16:40:00.000Z", now)).toEqual({ value: "31", unit: "h" });
    expect(countdown("2025-12-02T09:45:00.000Z", now)).toEqual({ value: "5", unit: "min" });
  });

  it("is over when the moment has come", () => {
    expect(countdown(now, now)).toBeNull();
  });
});

describe("days between", () => {
  it("counts calendar days and knows before from after", () => {
    expect(daysBetween("2025-12-02T23:59:00.000Z", "2025-12-05")).toBe(3);
    expect(daysBetween("2025-12-05", "2025-12-02")).toBe(-3);
    expect(daysBetween("2025-12-02", now)).toBe(0);
  });
});
