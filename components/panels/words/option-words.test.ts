import { describe, expect, it } from "vitest";
import { compareOptions } from "@/lib/domain/economics/compare-options";
import type { OptionTerms } from "@/lib/domain/economics/option-terms";
import { option } from "@/lib/testing/option-terms";
import { money } from "@/lib/testing/stated-figures";
import { decidingPair } from "@/lib/domain/economics/deciding-pair";
import { FOUR_OPTIONS } from "./money-fixtures";
import {
  inWords,
  wordAgreement,
  wordBreakEven,
  wordBreakEvenCell,
  wordRecommendation,
  wordSensitiveInput,
  wordTipping,
  wordWeeks,
} from "./option-words";

const plain = (words: string | null) => words?.replace(/[\u00a0\u2009]/g, " ");
const sentence = (terms: OptionTerms[]) => {
  const pair = decidingPair(compareOptions(terms));
  return pair && plain(wordBreakEven(pair, terms, "USD"));
};

describe("the sentence of a break-even", () => {
  it("tells options by their weeks, where they have some that differ", () => {
    expect(sentence(FOUR_OPTIONS)).toBe(
      "Six weeks beat four only if one failure costs more than $375–500 K.",
    );
    const undated = FOUR_OPTIONS.map((one) => ({ ...one, weeks: null }));
    expect(sentence(undated)).toBe(
      "Option 4 beats option 3 only if one failure costs more than $375–500 K.",
    );
    const single = FOUR_OPTIONS.filter(({ key }) => key === "1" || key === "4").map((one) => ({
      ...one,
      weeks: one.key === "4" ? { low: 1, high: 1 } : one.weeks,
    }));
    expect(sentence(single)).toMatch(/^One week beats none only if/);
  });

  it("is none where one is the cheapest at any loss, or there is nothing to compare", () => {
    expect(sentence([option("a"), option("b", { cost: money(5), probabilityPercent: 40 })])).toBe(
      null,
    );
    expect(sentence([option("a")])).toBe(null);
    expect(sentence([])).toBe(null);
  });

  it("does without a recommendation, where nobody says what a failure costs", () => {
    const unsaid = FOUR_OPTIONS.map((one) => ({ ...one, failureLoss: null }));
    expect(sentence(unsaid)).toMatch(/^Six weeks beat four only if/);
  });
});

it.each([
  [{ kind: "above a loss", loss: money(37_500_000, 50_000_000), middleMinor: 0 }, "a", "37500000"],
  [
    { kind: "above a loss", loss: money(37_500_000, 50_000_000), middleMinor: 0 },
    "b",
    "below 37500000",
  ],
  [{ kind: "at any loss" }, "a", "at any loss"],
  [{ kind: "at any loss" }, "b", "at no loss"],
  [{ kind: "same chance", cheaper: null }, "a", "same chance"],
  [{ kind: "same chance", cheaper: "b" }, "a", "cost alone: b"],
  [{ kind: "losses differ" }, "a", "failures differ"],
  [{ kind: "unknown", missing: [] }, "a", "unknown"],
] as const)("a break-even of %j reads beside option %s as %s", (kind, key, words) => {
  const cell = wordBreakEvenCell({ option: "a", against: "b", ...kind } as never, key, (loss) =>
    String(loss.lowMinor),
  );
  expect(cell).toBe(words);
});

describe("a recommendation", () => {
  const of = (terms: OptionTerms[]) => wordRecommendation(compareOptions(terms).recommendation);

  it("says whether it holds over the whole range", () => {
    expect(of(FOUR_OPTIONS)).toBe("Option 4 is expected to cost least, over the whole range.");
    expect(of([option("a", { cost: money(0, 900) }), option("b", { cost: money(400) })])).toBe(
      "Option b is expected to cost least in the middle of the ranges; option a at their low ends, option b at their high ends.",
    );
    expect(of([option("a"), option("b")])).toBe("Options a and b are expected to cost the same.");
    expect(of([option("a")])).toMatch(/^Nothing can be recommended/);
  });

  it("stands beside what is recommended in words", () => {
    const by = [{ by: "Ana", section: null }];
    const stated = (...keys: string[]) =>
      wordAgreement(
        compareOptions(
          FOUR_OPTIONS,
          keys.map((optionKey) => ({ optionKey, by })),
        ).recommendation,
      );
    expect(stated("4")).toBe("Stated: option 4. They agree.");
    expect(stated("3")).toBe("Stated: option 3. They differ.");
    expect(stated("3", "4")).toBe("Stated: options 3 and 4, each recommended.");
    expect(stated()).toBe("Nobody recommends one in words.");
    const alone = compareOptions([option("a")], [{ optionKey: "a", by }]).recommendation;
    expect(wordAgreement(alone)).toBe("Stated: option a. There is nothing to set beside it.");
  });
});

it("a figure that would tip it is told with how far it moves", () => {
  const { sensitivity } = compareOptions(FOUR_OPTIONS);
  const [first] = sensitivity.kind === "known" ? sensitivity.tippings : [];
  const words = first && wordTipping(first, "USD");
  expect(words).toMatchObject({ input: "chance of success, option 4", becomes: "option 3" });
  expect([plain(words?.from ?? ""), plain(words?.to ?? ""), plain(words?.move ?? "")]).toEqual([
    "95 %",
    "82 %",
    "−13.7 %",
  ]);
  const ends = ["low", "likely", "high"] as const;
  const from = { kind: "nobody" } as const;
  expect([
    ...ends.map((end) => wordSensitiveInput({ kind: "cost", optionKey: "4", end })),
    wordSensitiveInput({ kind: "cost of a failure", from, end: "high" }),
  ]).toEqual([
    "cost of option 4, low end",
    "cost of option 4, likely",
    "cost of option 4, high end",
    "cost of a failure, high end",
  ]);
});

it("weeks and small numbers are written as they are read", () => {
  expect([wordWeeks(null), wordWeeks({ low: 2, high: 2 }), wordWeeks({ low: 4, high: 6 })]).toEqual(
    [null, "2", "4–6"],
  );
  expect([inWords(3), inWords(26), inWords(1.5)]).toEqual(["three", "26", "1.5"]);
});
