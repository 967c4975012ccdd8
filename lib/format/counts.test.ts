import { describe, expect, it } from "vitest";
import { agreeShare, formatCount, formatList, formatShare } from "./counts";

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

describe("agreeShare", () => {
  it.each([
    [0, 7, "are"],
    [1, 7, "is"],
    [2, 7, "are"],
    [0, 1, "is"],
    [1, 1, "is"],
  ])("of %i of %i is %s", (part, whole, verb) => {
    expect(agreeShare(part, whole, "is", "are")).toBe(verb);
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
