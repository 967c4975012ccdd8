import { describe, expect, it } from "vitest";
import { parseReading, problemOf, type Reading, writeReading } from "./reading";

const percent = { comparator: ">", unit: "%" } as const;
const plain = { comparator: ">=", unit: null } as const;
const words = { comparator: "is", unit: null } as const;

const read = (low: number, high = low, outOf: number | null = null): Reading => ({
  low,
  high,
  outOf,
  text: null,
});

describe("a reading as people write it", () => {
  it.each([
    ["89", read(89)],
    [" 89 % ", read(89)],
    ["89%", read(89)],
    ["99.95", read(99.95)],
    ["1,200.5", read(1200.5)],
    ["-3", read(-3)],
    ["\u22123", read(-3)],
    ["\u00b1 5", read(5)],
    ["+/-5 %", read(5)],
    ["60-70", read(60, 70)],
    ["60 \u2013 70 %", read(60, 70)],
    ["60 to 70", read(60, 70)],
    ["-5 to 5", read(-5, 5)],
    ["-5--3", read(-5, -3)],
    ["2 of 3", read(2, 2, 3)],
    ["2/3", read(2, 2, 3)],
    ["0 OF 3", read(0, 0, 3)],
  ])("%j is a figure", (written, reading) => {
    expect(parseReading(percent, written)).toEqual({ reading, problem: null });
  });

  it.each([
    ["", { kind: "nothing" }],
    ["   ", { kind: "nothing" }],
    ["many", { kind: "no figure" }],
    ["about 89", { kind: "no figure" }],
    ["89 - ", { kind: "no figure" }],
    ["1,20,0", { kind: "no figure" }],
    ["99,9", { kind: "decimal comma" }],
    ["89 ms", { kind: "other unit", unit: "ms" }],
    ["89 \u20ac", { kind: "other unit", unit: "\u20ac" }],
    ["70-60", { kind: "reversed" }],
    ["4 of 3", { kind: "not a share" }],
    ["-1 of 3", { kind: "not a share" }],
    ["0 of 0", { kind: "not a share" }],
    ["0.12345", { kind: "too precise" }],
    ["99999999999999", { kind: "too large" }],
  ])("%j is none", (written, problem) => {
    expect(parseReading(percent, written)).toEqual({ reading: null, problem });
  });

  it("has no unit where the metric has none", () => {
    expect(parseReading(plain, "3 pages")).toMatchObject({ problem: { kind: "other unit" } });
    expect(parseReading({ ...plain, unit: "pages" }, "3 Pages")).toMatchObject({
      reading: read(3),
    });
  });

  it("of a metric in words is the words", () => {
    expect(parseReading(words, " Full ")).toEqual({
      reading: { low: null, high: null, outOf: null, text: "Full" },
      problem: null,
    });
    expect(parseReading(words, " ")).toMatchObject({ problem: { kind: "nothing" } });
  });

  it.each([read(89), read(60, 70), read(-5, 5), read(2, 2, 3)])(
    "is read as it is written: %j",
    (reading) => {
      expect(parseReading(plain, writeReading(reading)).reading).toEqual(reading);
    },
  );

  it("in words is written as it stands", () => {
    expect(writeReading({ low: null, high: null, outOf: null, text: "none" })).toBe("none");
    expect(writeReading({ low: null, high: null, outOf: null, text: null })).toBe("");
  });
});

describe("a reading that comes as figures", () => {
  it.each([
    ["words where a figure is asked for", plain, { ...read(3), text: "three" }, "no words"],
    ["one end alone", plain, { ...read(3), high: null }, "no figure"],
    ["what is no number", plain, read(Number.NaN), "too large"],
    ["a figure where words are asked for", words, read(3), "words"],
    ["nothing where words are asked for", words, { ...read(3), low: null, high: null }, "nothing"],
  ] as const)("is refused: %s", (_, metric, reading, kind) => {
    expect(problemOf(metric, reading)).toEqual({ kind });
  });

  it("is taken as it is", () => {
    expect(problemOf(plain, read(3))).toBeNull();
  });
});
