import { DIFFERS, EXPLAINED } from "../words/money-fixtures";
import type { EconomicsModel, StripFigure } from "./contract";

const THIN = "\u2009";

const figure: StripFigure = {
  label: "Investment",
  value: `$225–375${THIN}K`,
  likely: null,
  note: { before: "by line", difference: DIFFERS.difference, after: `$225–300${THIN}K by phase` },
  arithmetic: {
    lines: [
      { name: "Engineering effort", value: "$150,000–250,000" },
      { name: "Testing and validation", value: "$50,000–75,000" },
      { name: "Hardening of the infrastructure", value: "$25,000–50,000" },
    ],
    result: { name: "All lines together", value: "$225,000–375,000" },
    note: null,
  },
};

const plain = (
  label: string,
  value: string,
  before: string,
  likely: string | null = null,
): StripFigure => ({
  ...figure,
  label,
  value,
  likely,
  note: { before, difference: null, after: null },
});

const full: EconomicsModel = {
  verdict: "NO-GO",
  verdictHref: "#",
  about: "option 4 against option 3",
  isEmpty: false,
  sentence: `Six weeks beat four only if one failure costs more than $375–500${THIN}K.`,
  facts: [
    `A failure is said to cost $500–2,000${THIN}K, so option 4 is the cheapest over the whole stated range.`,
    `Option 4 adds $75–100${THIN}K and 20 points of success to option 3.`,
  ],
  strip: [
    figure,
    plain("Expected loss, option 1", `$450–1,800${THIN}K`, `90 % × $500–2,000${THIN}K`),
    {
      ...figure,
      label: "Return on option 4",
      value: "1.1–7.6×",
      note: { before: "computed", difference: EXPLAINED.difference, after: "3–5 times stated" },
    },
    plain("Chance of success", "10 → 95 %", "stated, no evidence"),
    plain("Spent so far", "unknown", `of $225–375${THIN}K, unknown: 3 lines without an actual`),
  ],
};

const unknown = (label: string, why: string) => plain(label, "unknown", why);

export const economicsFixtures = {
  full,
  returns: {
    ...full,
    verdict: "CONDITIONAL",
    about: "investment against what it returns",
    sentence: `$384${THIN}K is paid back in 1.37 years and returns 118.75 % in three.`,
    facts: ["Options 1 and 2 are each recommended."],
    strip: [
      plain("Investment", `$384${THIN}K`, "5 lines, 20 % contingency"),
      plain("Return a year", `$280${THIN}K`, "4 lines"),
      plain("Payback", "1.37 years", "computed, as stated: 1.4 years"),
      plain("Return in 3 years", "118.75 %", "beyond the investment, as stated: 119 %"),
      plain("Spent so far", "unknown", `of $384${THIN}K, unknown: 5 lines without an actual`),
    ],
  },
  overflow: {
    ...full,
    sentence: `Option the-way-that-goes-on-and-on beats option another-way-that-goes-on only if one failure costs more than $12,375–15,500${THIN}K.`,
    strip: full.strip.map((one) => ({
      ...one,
      likely: "1,234,567",
      label: `${one.label}, and all that belongs to it`,
    })),
  },
  partial: {
    ...full,
    about: "investment against what it returns",
    sentence: `$384${THIN}K is asked for, and no line says what it returns.`,
    facts: [],
    strip: [
      plain("Investment", `$384${THIN}K`, "5 lines"),
      unknown("Return a year", "no line of annual return"),
      unknown("Payback", "no line of annual return"),
      unknown("Return in 3 years", "no line of annual return"),
      unknown("Spent so far", "no line of investment"),
    ],
  },
  empty: {
    ...full,
    about: "no money on record",
    isEmpty: true,
    sentence: "Nothing on record says what it costs, what it returns or what may be lost.",
    facts: [
      "Lines of money, costs of phases and options and losses of risks come with the document of the project (vimana).",
    ],
    strip: [],
  },
  viewer: {
    ...full,
    about: "without amounts",
    sentence: "Amounts are hidden for your role.",
    facts: ["4 options, recommended: option 4."],
    strip: [],
  },
} satisfies Record<string, EconomicsModel>;
