import { describe, expect, it } from "vitest";
import {
  exactFigure,
  formatExactMoney,
  formatLikely,
  formatMoney,
  formatMoneyRange,
  NO_AMOUNT,
  plainAmount,
  readMoney,
} from "./money";

const dollars = (low: number, high: number) => ({ lowMinor: low * 100, highMinor: high * 100 });

describe("a range of money", () => {
  it.each([
    [225_000, 375_000, "$225–375\u2009K"],
    [450_000, 1_800_000, "$450–1,800\u2009K"],
    [10_000, 100_000, "$10–100\u2009K"],
    [384_000, 384_000, "$384\u2009K"],
    [1_250, 9_800, "$1.3–9.8\u2009K"],
    [500, 15_000, "$0.5–15\u2009K"],
    [9_960, 9_960, "$10\u2009K"],
    [0, 15_000, "$0–15\u2009K"],
    [120, 850, "$120–850"],
    [12_400_000, 15_000_000, "$12.4–15\u2009M"],
    [0, 0, "$0"],
  ])("from %d to %d reads %s", (low, high, text) => {
    expect(formatMoneyRange(dollars(low, high), "USD")).toBe(text);
  });

  it("puts the minus before the sign of the currency", () => {
    expect(formatMoney(-2_000_000, "USD")).toBe("−$20\u2009K");
  });

  it("knows other currencies by sign or by code, and how many minor units they have", () => {
    expect(formatMoney(38_400_000, "EUR")).toBe("€384\u2009K");
    expect(formatMoney(38_400_000, "CHF")).toBe("CHF\u00a0384\u2009K");
    expect(formatMoney(384_000, "JPY")).toBe("¥384\u2009K");
  });
});

describe("the likely figure", () => {
  it("is written in the unit of its range", () => {
    expect(formatLikely({ ...dollars(225_000, 375_000), likelyMinor: 30_000_000 }, "USD")).toBe(
      "300",
    );
  });

  it("is left out where it is not stated or there is no range", () => {
    expect(formatLikely({ ...dollars(1, 2), likelyMinor: null }, "USD")).toBeNull();
    expect(formatLikely({ ...dollars(2, 2), likelyMinor: 200 }, "USD")).toBeNull();
  });
});

describe("exact money", () => {
  it("is written to the last unit", () => {
    expect(formatExactMoney(38_400_000, "USD")).toBe("$384,000");
    expect(formatExactMoney(125_050, "USD")).toBe("$1,250.50");
    expect(formatExactMoney(-5, "USD")).toBe("−$0.05");
    expect(formatExactMoney(1500, "JPY")).toBe("¥1,500");
  });
});

describe("an amount that somebody writes", () => {
  it.each([
    ["10000", 1_000_000],
    ["10,000", 1_000_000],
    ["10 000.50", 1_000_050],
    ["10.000,50", 1_000_050],
    ["1,5 K", 150_000],
    ["10,00", 1000],
    ["$10 K", 1_000_000],
    ["10 K$", 1_000_000],
    ["10 K USD", 1_000_000],
    ["10kusd", 1_000_000],
    ["usd 1.5m", 150_000_000],
    ["0", 0],
    ["0.07", 7],
    ["0.500", 50],
    ["1234.56", 123_456],
  ])("%s is read", (written, value) => {
    expect(readMoney(written, "USD")).toEqual({ value, wrong: null });
  });

  it("is none where nothing is written", () => {
    expect(readMoney(" ", "USD")).toEqual({ value: null, wrong: null });
  });

  it.each([
    ["some", NO_AMOUNT],
    ["-5", NO_AMOUNT],
    ["10 B", NO_AMOUNT],
    ["10 mio", NO_AMOUNT],
    ["1e9", NO_AMOUNT],
    ["0x10", NO_AMOUNT],
    ["99999999999999999", "More than can be counted"],
    ["0.001", "The smallest step is 0.01 in USD"],
    ["10.000", "10.000 can mean 10 or 10,000: write 10 or 10,000"],
    ["$10.500", "10.500 can mean 10.5 or 10,500: write 10.5 or 10,500"],
    ["1.234 K", "1.234 K can mean 1,234 or 1,234,000: write 1,234 or 1,234,000"],
    ["€7 K", "This project counts in USD; € is another currency"],
    ["7 K €", "This project counts in USD; € is another currency"],
    ["7,000 eur", "This project counts in USD; EUR is another currency"],
    ["₹7", "This project counts in USD; ₹ is another currency"],
    ["$7 EUR", "This project counts in USD; EUR is another currency"],
  ])("%s is refused: %s", (written, wrong) => {
    expect(readMoney(written, "USD")).toEqual({ value: null, wrong });
  });

  it("is in the currency of the project, by its code or its sign", () => {
    expect(readMoney("€7 K", "EUR").value).toBe(700_000);
    expect(readMoney("$7 K", "CAD").value).toBe(700_000);
    expect(readMoney("CHF 7 K", "CHF").value).toBe(700_000);
    expect(readMoney("$7", "EUR").wrong).toContain("counts in EUR; $ is");
  });

  it("has as many decimals as its currency", () => {
    expect(readMoney("10", "JPY").value).toBe(10);
    expect(readMoney("10.5", "JPY").wrong).toBe("The smallest step is 1 in JPY");
    expect(readMoney("1.234", "KWD").value).toBe(1234);
  });

  it.each([
    [0, "USD"],
    [7, "USD"],
    [1_000_050, "USD"],
    [123_456_789, "USD"],
    [1234, "KWD"],
    [1_234_567, "KWD"],
    [10_000, "JPY"],
  ])("%i %s comes back as it was written down", (minor, currency) => {
    expect(readMoney(exactFigure(minor, currency), currency).value).toBe(minor);
    expect(readMoney(plainAmount(minor, currency), currency).value).toBe(minor);
  });
});
