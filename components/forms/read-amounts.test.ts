import { describe, expect, it } from "vitest";
import { readAmounts } from "./read-amounts";

const NONE = { low: "", likely: "", high: "" };

describe("a range of money", () => {
  it.each([
    ["from 20000 to 30k", 2_000_000, 3_000_000],
    ["20 K to 30 K", 2_000_000, 3_000_000],
    ["$20,000–$30,000", 2_000_000, 3_000_000],
    ["20000 - 30000", 2_000_000, 3_000_000],
    ["20 K", 2_000_000, 2_000_000],
  ])("%s in one field says both ends", (text, lowMinor, highMinor) => {
    for (const end of ["low", "high"] as const) {
      const { range, wrong } = readAmounts({ ...NONE, [end]: text }, "USD");
      expect(range).toMatchObject({ lowMinor, highMinor });
      expect(wrong).toEqual({});
    }
  });

  it.each([
    ["from 30k to 20k", "high"],
    ["from here to there", "low"],
  ])("%s is refused", (low, where) => {
    const { range, wrong } = readAmounts({ ...NONE, low }, "USD");
    expect(range).toBeNull();
    expect(Object.keys(wrong)).toEqual([where]);
  });

  it("with both fields written each says its own", () => {
    const { wrong } = readAmounts({ ...NONE, low: "20 K to 30 K", high: "40 K" }, "USD");
    expect(Object.keys(wrong)).toEqual(["low"]);
  });
});
