import { describe, expect, it } from "vitest";
import { formatNumber, formatSpan } from "./numbers";

describe("formatNumber", () => {
  it.each([
    [0, "0"],
    [10, "10"],
    [100, "100"],
    [29.4, "29.4"],
    [34.52, "34.5"],
    [40.0, "40"],
    [1650, "1,650"],
    [1234567.8, "1,234,567.8"],
    [-20, "−20"],
    [-0.01, "0"],
    [0.5, "0.5"],
  ])("writes %d as %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it("keeps as many decimals as asked for and drops the zeros among them", () => {
    expect(formatNumber(99.95, 2)).toBe("99.95");
    expect(formatNumber(2.5, 3)).toBe("2.5");
    expect(formatNumber(1200.4, 0)).toBe("1,200");
  });
});

describe("formatSpan", () => {
  it("joins two ends with an en dash", () => {
    expect(formatSpan("1", "2")).toBe("1–2");
  });

  it("says one figure when both ends read the same", () => {
    expect(formatSpan("2", "2")).toBe("2");
  });
});
