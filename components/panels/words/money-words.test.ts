import { describe, expect, it } from "vitest";
import type { WhyUnknown } from "@/lib/domain/economics/outcome";
import type { YearsRange } from "@/lib/domain/economics/returns";
import { wordStanding } from "./budget-words";
import { wordPercent, wordTimes, wordWhyUnknown, wordYears } from "./money-words";

const plain = (words: string) => words.replace(/[\u00a0\u2009]/g, " ");

it.each<[YearsRange, string]>([
  [{ low: 1.3714, likely: 1.3714, high: 1.3714 }, "1.37 years"],
  [{ low: 1, likely: 1, high: 1 }, "1 year"],
  [{ low: 1.2, likely: null, high: 2.4 }, "1.2–2.4 years"],
  [{ low: 1.2, likely: 1.5, high: 2.4 }, "1.2–2.4 years, likely 1.5"],
  [{ low: 1.2, likely: null, high: "never" }, "1.2 years at best, else never"],
  [{ low: "never", likely: null, high: "never" }, "never"],
])("%j reads %s", (years, words) => {
  expect(plain(wordYears(years))).toBe(words);
});

it("ratios read as percentages and as multiples", () => {
  expect(plain(wordPercent({ low: 1.1875, high: 1.1875 }))).toBe("118.75 %");
  expect(plain(wordPercent({ low: -0.2, high: 1.5 }))).toBe("−20–150 %");
  expect(wordTimes({ low: 1.1333, high: 7.5556 })).toBe("1.1–7.6×");
});

describe("why a figure is unknown", () => {
  it.each<[WhyUnknown, string]>([
    [{ kind: "missing", what: ["discount rate"] }, "no rate set"],
    [
      { kind: "missing", what: ["investment", "annual return"] },
      "no line of investment and no line of annual return",
    ],
    [
      { kind: "several options", optionKeys: ["1", "2"] },
      "its lines are of options 1 and 2, of which one happens",
    ],
    [{ kind: "no such row", row: { kind: "option", key: "9" } }, "there is no option 9"],
    [{ kind: "nothing invested" }, "what is put in is, or may be, nothing"],
    [{ kind: "never paid back" }, "what comes in never makes up for what goes out"],
    [{ kind: "no sign change" }, "all money goes the same way"],
    [{ kind: "several rates", rates: [0.1, 0.5] }, "10 % and 50 % would each do"],
    [{ kind: "no rate" }, "no rate brings it to nothing"],
    [{ kind: "nothing to compare with" }, "it takes two options with all their figures"],
    [
      { kind: "no option of doing nothing", optionKeys: [] },
      "it takes one option that costs nothing",
    ],
    [{ kind: "avoids nothing" }, "it is no likelier to succeed than doing nothing"],
  ])("%j", (reason, words) => {
    expect(plain(wordWhyUnknown(reason))).toBe(words);
  });
});

it("what was spent stands within, over or under, or nobody knows", () => {
  const missing = [{ kind: "money line", key: "a" } as const];
  const by = { byMinor: 2_000_000, byPercent: 8 };
  expect(
    [
      wordStanding({ kind: "within" }, "USD"),
      wordStanding({ kind: "over", ...by }, "USD"),
      wordStanding({ kind: "under", byMinor: 2_000_000, byPercent: null }, "USD"),
      wordStanding({ kind: "over at least", ...by }, "USD"),
      wordStanding({ kind: "unknown", missing }, "USD"),
      wordStanding({ kind: "unknown", missing: [] }, "USD"),
    ].map(plain),
  ).toEqual([
    "within",
    "over by $20 K (8 %)",
    "under by $20 K",
    "over by at least $20 K (8 %)",
    "unknown: 1 line without an actual",
    "unknown",
  ]);
});
