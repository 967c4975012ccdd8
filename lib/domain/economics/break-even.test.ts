import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryOptions, option } from "@/lib/testing/option-terms";
import { money } from "@/lib/testing/stated-figures";
import { findBreakEven, listBreakEvens } from "./break-even";
import type { OptionTerms } from "./option-terms";

const likely = (low: number, likelyMinor: number, high: number) => ({
  ...money(low, high),
  likelyMinor,
});
const at = (key: string, cost: OptionTerms["cost"], probabilityPercent: number | null) =>
  option(key, { cost, probabilityPercent });

describe("which of two options is cheaper in the end", () => {
  it.each([
    [
      "above the dearer cost over the better chance",
      at("b", money(225, 300), 95),
      money(375, 500),
      438,
    ],
    [
      "from nothing on where it is cheaper at one end",
      at("b", money(100, 300), 95),
      money(0, 500),
      125,
    ],
    ["the ends in order where the costs cross", at("b", money(250, 250), 95), money(250, 500), 375],
  ])("depends on the failure: %s", (_, safer, loss, middleMinor) => {
    expect(findBreakEven(safer, at("a", money(150, 200), 75))).toEqual({
      kind: "above a loss",
      option: "b",
      against: "a",
      loss,
      middleMinor,
    });
  });

  it("has a likely loss where both costs have one", () => {
    const [one, other] = [at("b", likely(20, 30, 40), 60), at("a", likely(10, 15, 20), 50)];
    expect(findBreakEven(one, other)).toMatchObject({ loss: likely(100, 150, 200) });
    const wide = at("b", likely(20, 40, 40), 60);
    expect(findBreakEven(wide, other)).toMatchObject({ loss: likely(100, 250, 250) });
  });

  it.each([
    ["cheaper", money(10, 20)],
    ["as dear", money(150, 200)],
  ])("is the safer one at any loss where it is %s", (_, cost) => {
    expect(findBreakEven(at("a", money(150, 200), 75), at("b", cost, 95))).toEqual({
      kind: "at any loss",
      option: "b",
      against: "a",
    });
  });

  it.each([
    [money(10, 20), money(30, 40), "a"],
    [money(30, 40), money(10, 20), "b"],
    [money(10, 20), money(10, 20), null],
    [money(10, 40), money(20, 30), null],
  ])("is a matter of cost alone at the same chance: %j against %j", (one, other, cheaper) => {
    expect(findBreakEven(at("a", one, 50), at("b", other, 50))).toEqual({
      kind: "same chance",
      option: "a",
      against: "b",
      cheaper,
    });
  });

  it("is not to be said where each fails at its own cost", () => {
    const own = option("b", { failureLoss: money(500, 3000), probabilityPercent: 90 });
    expect(findBreakEven(option("a"), own).kind).toBe("losses differ");
    expect(findBreakEven(option("a"), { ...own, failureLoss: money(400, 2000) }).kind).toBe(
      "losses differ",
    );
    expect(findBreakEven(option("a"), { ...own, failureLoss: null }).kind).toBe("at any loss");
    expect(findBreakEven(option("a", { failureLoss: null }), own).kind).toBe("at any loss");
  });

  it("is unknown where one does not say its cost or chance", () => {
    expect(findBreakEven(at("a", null, null), at("b", money(1), null))).toEqual({
      kind: "unknown",
      option: "a",
      against: "b",
      missing: [
        { optionKey: "a", what: "cost" },
        { optionKey: "a", what: "chance of success" },
        { optionKey: "b", what: "chance of success" },
      ],
    });
  });
});

describe("for all options", () => {
  it("every pair is told once, and the same whichever way round", () => {
    fc.assert(
      fc.property(arbitraryOptions, (terms) => {
        const pairs = listBreakEvens(terms);
        expect(pairs).toHaveLength((terms.length * (terms.length - 1)) / 2);
        for (const pair of pairs) {
          const [one, other] = [pair.option, pair.against].map((key) =>
            terms.find((row) => row.key === key),
          );
          if (!one || !other) throw new Error("a pair of options that are not there");
          const back = findBreakEven(other, one);
          if (pair.kind !== "same chance") expect(back).toEqual(pair);
          else expect(back).toMatchObject({ kind: "same chance", cheaper: pair.cheaper });
        }
      }),
    );
  });
});
