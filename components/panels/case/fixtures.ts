import { HIDDEN_FIXTURE } from "../words/money-fixtures";
import type { CaseModel } from "./contract";

const THIN = "\u2009";

const full = {
  href: "#",
  sentence: `Six weeks beat four only if one failure costs more than $375–500${THIN}K.`,
  rows: [
    { name: "Investment", value: `$225–375${THIN}K`, likely: "300", note: null },
    { name: "One of each loss", value: `$375–1,650${THIN}K`, likely: null, note: null },
    { name: "Payback", value: "unknown", likely: null, note: "no line of annual return" },
  ],
};

export const caseFixtures = {
  full,
  returns: {
    ...full,
    sentence: `$384${THIN}K is paid back in 1.37 years and returns 118.75 % in three.`,
    rows: [
      { name: "Investment", value: `$384${THIN}K`, likely: null, note: null },
      { name: "Return a year", value: `$280${THIN}K`, likely: null, note: null },
      { name: "Payback", value: "1.37 years", likely: null, note: null },
    ],
  },
  empty: {
    ...full,
    sentence: "Nothing on record says what it costs, what it returns or what may be lost.",
    rows: [
      { name: "Investment", value: "unknown", likely: null, note: "no line of investment" },
      { name: "Return a year", value: "unknown", likely: null, note: "no line of annual return" },
      {
        name: "Payback",
        value: "unknown",
        likely: null,
        note: "no line of investment and no line of annual return",
      },
    ],
  },
  viewer: { ...HIDDEN_FIXTURE, href: "#" },
} satisfies Record<string, CaseModel>;
