import { describe, expect, it } from "vitest";
import { changedFacts, pickFacts } from "@/lib/domain/facts";
import { linksOf, OPTION_FACTS, NOTHING_SAID } from "./types";

const facts = {
  ...NOTHING_SAID,
  name: "Wait",
  cost: { lowMinor: 1, likelyMinor: null, highMinor: 3 },
  phaseKeys: ["1", "2"],
  recommendedBy: [{ by: "Ada", section: null }],
};

describe("the facts that changed", () => {
  it.each([
    ["nothing", {}, []],
    ["the same in another order", { cost: { highMinor: 3, likelyMinor: null, lowMinor: 1 } }, []],
    ["an end of a range", { cost: { ...facts.cost, highMinor: 4 } }, ["cost"]],
    ["a range that is gone", { cost: null }, ["cost"]],
    ["a list in another order", { phaseKeys: ["2", "1"] }, ["phaseKeys"]],
    ["a shorter list", { phaseKeys: ["1"] }, ["phaseKeys"]],
    ["what is in a list", { recommendedBy: [{ by: "Ada", section: "2" }] }, ["recommendedBy"]],
    ["a text that is said", { note: undefined, impact: "All wait" }, ["impact"]],
  ])("are told: %s", (_, part, changed) => {
    expect(changedFacts(facts, { ...facts, ...part }, OPTION_FACTS)).toEqual(changed);
  });
});

it("facts are picked by name, and links are told by kind and key", () => {
  expect(pickFacts({ name: "Wait", weeks: null, key: "1" }, ["name", "weeks"])).toEqual({
    name: "Wait",
    weeks: null,
  });
  expect(linksOf({ moneyLines: ["M1", "M2"], impacts: ["users"] })).toEqual([
    "money line M1",
    "money line M2",
    "impact users",
  ]);
});
