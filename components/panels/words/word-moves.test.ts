import { expect, it } from "vitest";
import { figuresOfCase, wordMoves } from "./word-moves";

const strip = [
  { label: "Investment", value: "$384 K" },
  { label: "Payback", value: "1.37 years" },
  { label: "Spent so far", value: "unknown" },
];

it.each([
  ["nothing", strip, "The figures of the case stay as they are."],
  [
    "a figure",
    strip.with(0, { label: "Investment", value: "$404 K" }),
    "Investment $384 K → $404 K.",
  ],
  [
    "two, one of them another figure",
    [
      { label: "Investment", value: "$404 K" },
      { label: "Expected loss", value: "$1 K" },
    ],
    "Investment $384 K → $404 K; Expected loss $1 K.",
  ],
])("what moved is told: %s", (_, after, words) => {
  expect(wordMoves(strip, after)).toBe(words);
});

it("what is dated is told too, where it becomes known", () => {
  const returns = (npv: string | null, discounted: string | null) =>
    figuresOfCase(strip, [
      { id: "payback", name: "Payback", value: "1.37 years" },
      { id: "discounted payback", name: "Discounted payback", value: discounted },
      { id: "npv", name: "Net present value", value: npv },
    ]);
  expect(wordMoves(returns(null, null), returns("$312,318", "1.55 years"))).toBe(
    "Discounted payback unknown → 1.55 years; Net present value unknown → $312,318.",
  );
  expect(wordMoves(returns(null, null), returns(null, null))).toBe(
    "The figures of the case stay as they are.",
  );
});
