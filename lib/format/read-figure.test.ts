import { describe, expect, it } from "vitest";
import { readFigure, readNumber } from "./read-figure";

describe("a number as somebody writes it", () => {
  it.each([
    ["0", 0],
    [" 7 ", 7],
    ["007", 7],
    ["1.5", 1.5],
    ["1,5", 1.5],
    ["10,00", 10],
    ["0.500", 0.5],
    ["0,500", 0.5],
    ["0.001", 0.001],
    ["10,000", 10_000],
    ["10 000", 10_000],
    ["10\u202f000,5", 10_000.5],
    ["10'000.50", 10_000.5],
    ["10,000.50", 10_000.5],
    ["10.000,50", 10_000.5],
    ["1,234,567", 1_234_567],
    ["1.234.567", 1_234_567],
    ["1234.567", 1234.567],
  ])("%j is %d", (written, value) => {
    expect(readFigure(written)).toEqual({ kind: "figure", value });
  });

  it.each([
    ["10.000", [10, 10_000]],
    ["1.234", [1.234, 1234]],
    ["100.500", [100.5, 100_500]],
  ])("%j is one of %j", (written, readings) => {
    expect(readFigure(written)).toEqual({ kind: "two readings", readings });
    expect(readFigure(written, true)).toEqual({ kind: "figure", value: readings[0] });
  });

  it.each([
    "",
    "some",
    "0x10",
    "1e3",
    "-5",
    "+5",
    ".5",
    "5.",
    "1,00,000",
    "1 2",
    "0,000,000",
    "1.5.5",
    "Infinity",
    "٣",
  ])("%j is none", (written) => {
    expect(readFigure(written)).toEqual({ kind: "none" });
  });
});

describe("a field of one number", () => {
  const hours = { most: 100_000, decimals: 2, such: "Hours, as 4 or 2.5" } as const;
  const percent = { most: 100, decimals: 0, such: "A whole number from 0 to 100" } as const;

  it.each([
    ["", null],
    ["7,5", 7.5],
    ["2.50", 2.5],
    ["0.07", 0.07],
    ["1,000", 1000],
    ["0", 0],
  ])("says of %j hours %j", (written, value) => {
    expect(readNumber(written, hours)).toEqual({ value, wrong: null });
  });

  it.each([
    ["soon", hours.such],
    ["100,001", hours.such],
    ["0.001", "The smallest step is 0.01"],
    ["10.000", "10.000 can mean 10 or 10,000: write 10 or 10,000"],
    ["1.234", "1.234 can mean 1.234 or 1,234: write 1.23 or 1,234"],
  ])("says what is wrong with %j hours: %s", (written, wrong) => {
    expect(readNumber(written, hours)).toEqual({ value: null, wrong });
  });

  it.each(["0x10", "1e1", "40.5", "101", "1.000", "-1"])("has no chance of %j", (written) => {
    expect(readNumber(written, percent)).toEqual({ value: null, wrong: percent.such });
  });

  it("has one reading where the other is too large", () => {
    const day = { ...hours, most: 24 };
    expect(readNumber("7.500", day)).toEqual({ value: 7.5, wrong: null });
    expect(readNumber("7.125", day).wrong).toBe("The smallest step is 0.01");
  });

  it("may begin above nothing", () => {
    const rule = { ...hours, least: 0.01 };
    expect(readNumber("0", rule).wrong).toBe(hours.such);
    expect(readNumber("0.01", rule).value).toBe(0.01);
  });
});
