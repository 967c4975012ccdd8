import { describe, expect, it } from "vitest";
import { option } from "@/lib/testing/option-terms";
import { money } from "@/lib/testing/stated-figures";
import { compareOptions } from "./compare-options";
import { decidingPair } from "./deciding-pair";
import type { OptionTerms } from "./option-terms";

/** The four options of a real case, in thousands: each dearer and surer than the one before. */
const four = (failureLoss: OptionTerms["failureLoss"]) => [
  option("1", { cost: money(0), probabilityPercent: 10, failureLoss }),
  option("2", { cost: money(75, 100), probabilityPercent: 40, failureLoss }),
  option("3", { cost: money(150, 200), probabilityPercent: 75, failureLoss }),
  option("4", { cost: money(225, 300), probabilityPercent: 95, failureLoss }),
];
const decided = (terms: OptionTerms[]) => decidingPair(compareOptions(terms));

describe("it is decided between", () => {
  it("the recommended option and the one that a smaller failure would make the cheapest", () => {
    expect(decided(four(money(500, 2000)))).toMatchObject({
      option: "4",
      against: "3",
      loss: { lowMinor: money(375).lowMinor, highMinor: money(500).highMinor },
    });
  });

  it("the recommended option and a larger one, where that is nearer", () => {
    const cheap = four(money(300, 420));
    expect(compareOptions(cheap).recommendation.optionKeys).toEqual(["3"]);
    expect(decided(cheap)).toMatchObject({ option: "4", against: "3" });
  });

  it("the last two, where nobody says what a failure costs", () => {
    expect(decided(four(null))).toMatchObject({ option: "4", against: "3" });
  });

  it("none, where one is the cheapest at any loss, or there is nothing to compare", () => {
    expect(
      decided([option("a"), option("b", { cost: money(5), probabilityPercent: 40 })]),
    ).toBeNull();
    expect(decided([option("a")])).toBeNull();
    expect(decided([])).toBeNull();
  });
});
