import { describe, expect, it } from "vitest";
import { formatCount, formatList, formatShare } from "./counts";

describe("formatShare", () => {
  it("says a part of a whole", () => {
    expect(formatShare(2, 6, "verified")).toBe("2 of 6 verified");
    expect(formatShare(3, 25)).toBe("3 of 25");
  });
});

describe("formatCount", () => {
  it("agrees with the noun", () => {
    expect(formatCount(1, "task")).toBe("1 task");
    expect(formatCount(0, "task")).toBe("0 tasks");
    expect(formatCount(1200, "task")).toBe("1,200 tasks");
    expect(formatCount(2, "criterion", "criteria")).toBe("2 criteria");
  });
});

describe("formatList", () => {
  it("joins with commas and one and", () => {
    expect(formatList([])).toBe("");
    expect(formatList(["0.2"])).toBe("0.2");
    expect(formatList(["0.2", "0.3"])).toBe("0.2 and 0.3");
    expect(formatList(["0.2", "0.3", "0.4"])).toBe("0.2, 0.3 and 0.4");
  });
});
