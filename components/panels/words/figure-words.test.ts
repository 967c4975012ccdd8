import { describe, expect, it } from "vitest";
import type { FigureValue } from "@/lib/domain/audit/figure";
import { wordFigure } from "./figure-words";

const figure = (unit: FigureValue["unit"], low: number, high = low): FigureValue => ({
  unit,
  low,
  high,
  text: null,
});

describe("a figure", () => {
  it.each([
    [figure("percent", 29.375), "29.4\u00a0%"],
    [figure("percent", 10, 20), "10–20\u00a0%"],
    [figure("score", 2.3), "2.3 of 10"],
    [figure("hours", 34.5, 44.5), "34.5–44.5\u00a0h"],
    [figure("weeks", 18), "18 weeks"],
    [figure("years", 1), "1 year"],
    [figure("years", 1.3714), "1.4 years"],
    [figure("money", 22_500_000, 37_500_000), "$225–375\u2009K"],
    [figure("ratio", 3, 5), "3–5 times"],
    [figure("count", 9), "9"],
    [{ ...figure("text", 0), low: null, high: null, text: "5 s" }, "5 s"],
    [{ ...figure("text", 0), low: null, high: null }, "no figure"],
  ])("of %j reads %s", (value, words) => {
    expect(wordFigure(value, "USD")).toBe(words);
  });
});
