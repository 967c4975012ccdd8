import { describe, expect, it } from "vitest";
import { maskAmounts, maskAmountsIn, masksIn } from "./mask-amounts";

describe("an amount in words", () => {
  it.each([
    ["Ask for $384K over 6 months", "Ask for [amount] over 6 months"],
    ["A runaway bill of $10K–100K.", "A runaway bill of [amount]."],
    ["Budget of $225K–300K for the six weeks", "Budget of [amount] for the six weeks"],
    ["between $1,650,000 and $2 million", "between [amount] and [amount]"],
    ["$50–$100K a month", "[amount] a month"],
    ["costs 375–500 K USD", "costs [amount]"],
    ["EUR 12.50 each, or 1'000 CHF", "[amount] each, or [amount]"],
    ["£3bn", "[amount]"],
    ["usd 5 to 7k", "[amount]"],
  ])("%s", (words, masked) => {
    expect(maskAmounts(words)).toBe(masked);
  });

  it.each([
    "Uptime of 99.9 % for 6 weeks",
    "384K lines of code",
    "Phase 1.2 takes 3–5 h",
    "Set $HOME and $1 aside".replace("$1", "one"),
    "USD is the currency",
  ])("is none in: %s", (words) => {
    expect(maskAmounts(words)).toBe(words);
  });
});

it("is masked wherever it stands in a value, and what has none stays the same value", () => {
  const clean = { text: "nothing", list: ["here", 7, null] };
  expect(maskAmountsIn(clean)).toBe(clean);
  expect(maskAmountsIn({ clean, steps: ["Pay $5", "Rest"], deep: { note: "€ 7" } })).toEqual({
    clean,
    steps: ["Pay [amount]", "Rest"],
    deep: { note: "[amount]" },
  });
});

it("a mask is found wherever it stands in a value", () => {
  expect(masksIn({ text: "Pay $5", list: [7, null, "[5]"], none: undefined })).toEqual([]);
  const conditions = [{ text: "Rest" }, { text: "At most [amount], please" }];
  expect(masksIn({ reason: maskAmounts("It costs $5"), conditions })).toEqual([
    "reason",
    "conditions.1.text",
  ]);
});
