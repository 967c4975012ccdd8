import { describe, expect, it } from "vitest";
import { formatPercent, percentFigure } from "./percent";

describe("formatPercent", () => {
  it.each([
    [0, "0\u00a0%"],
    [5, "5\u00a0%"],
    [29.4, "29.4\u00a0%"],
    [29.375, "29.4\u00a0%"],
    [100, "100\u00a0%"],
  ])("writes %d as %s", (percent, text) => {
    expect(formatPercent(percent)).toBe(text);
  });

  it("does not round something to nothing", () => {
    expect(percentFigure(0.04)).toBe("< 0.1");
  });

  it("does not call it all while something is missing", () => {
    expect(percentFigure(99.97)).toBe("99.9");
  });
});
