import { expect, it } from "vitest";
import type { WhatIfInput } from "./inputs";
import { whyNotTried } from "./word-input";

const input = (kind: WhatIfInput["kind"]): WhatIfInput => ({
  id: "x",
  group: "Option 4",
  label: "Anything",
  kind,
  value: null,
  least: 0,
  most: 100,
  step: 1,
});

it.each<[WhatIfInput["kind"], string, number | null, string | null]>([
  ["percent", "70", 70, null],
  ["percent", "140", 70, "From 0 to 100, as 8 or 7.25. Counted with 70 %."],
  ["rate", "7,5", 7.5, null],
  ["rate", "0x10", null, "From 0 to 100, as 8 or 7.25. Counted with nothing."],
  ["years", "99", 5, "Whole years, from 1 to 50. Counted with 5 years."],
  ["years", "", 5, "Say a figure. Counted with 5 years."],
  ["rate", " ", null, null],
  [
    "money",
    "€5 K",
    500_000,
    "This project counts in USD; € is another currency. Counted with $5,000.",
  ],
  [
    "money",
    "10.000",
    null,
    "10.000 can mean 10 or 10,000: write 10 or 10,000. Counted with nothing.",
  ],
])("a %s typed as %j, with %j tried, is told: %s", (kind, typed, value, words) => {
  expect(whyNotTried(input(kind), typed, value, "USD")).toBe(words);
});
