import type { RiskFigure, RiskRow, RisksModel } from "./contract";
import { UNBROKEN } from "../unbroken";

const row: RiskRow = {
  id: "cost-runaway",
  version: 1,
  key: "cost-runaway",
  title: "Costs run away",
  probability: "medium",
  chance: "30 %",
  impact: "critical",
  standing: "high",
  computed: "high",
  stated: "medium",
  differs: true,
  why: [
    "probability medium (2) × impact critical (4) = 8",
    "stated as medium, computed as high: it counts as the worse one",
  ],
  impactNote: "A bill of $10K–100K.",
  loss: { text: "$10–100 K", likely: "40" },
  expected: { amount: { text: "$3–30 K", likely: "12" }, from: "30 % × $10–100 K" },
  notExpected: null,
  mitigation: "Enforce budgets from phase 2 on.",
  owner: "A. Reyes",
  review: { state: "due", text: "review due 4 d ago" },
};

const bare: RiskRow = {
  ...row,
  chance: null,
  stated: null,
  differs: false,
  loss: null,
  expected: null,
  notExpected: "unknown: no chance as a number and no loss as an amount",
  owner: null,
};

const stated: RiskRow = {
  ...bare,
  id: "R1",
  key: "R1",
  title: "TypeScript errors",
  probability: null,
  impact: null,
  standing: "high",
  computed: null,
  stated: "high",
  why: [
    "its probability is unknown",
    "its impact is unknown",
    "stated as high, and nothing to compute it from",
  ],
  impactNote: "Nothing at all can be deployed",
  mitigation: null,
  review: { state: "none", text: "no review date" },
};

const rows: RiskRow[] = [
  row,
  stated,
  {
    ...stated,
    id: "R2",
    key: "R2",
    title: "Nobody has looked at it",
    impact: "high",
    standing: "unknown",
    stated: null,
    why: ["its probability is unknown"],
  },
  {
    ...bare,
    id: "scope-creep",
    key: "scope-creep",
    title: "The scope grows",
    probability: "high",
    impact: "medium",
    standing: "medium",
    computed: "medium",
    stated: "medium",
    why: ["probability high (3) × impact medium (2) = 6"],
    review: { state: "planned", text: "Fri 5 Dec" },
  },
];

const figures: RiskFigure[] = [
  { label: "Worst known level", value: "high", likely: null, note: "2 of 4", href: "#" },
  {
    label: "Not assessed",
    value: "2 of 4",
    likely: null,
    note: "probability or impact unknown",
    href: "#",
  },
  {
    label: "Reviews due",
    value: "1 of 4",
    likely: null,
    note: "oldest since Fri 28 Nov, 2 without a date",
    href: "#",
  },
  {
    label: "Expected loss",
    value: "$3–30 K",
    likely: "12",
    note: "1 of 4 have both chance and loss in figures",
    href: "#",
  },
];

const full: RisksModel = {
  slug: "execution-platform",
  now: "2025-12-02T09:40:00.000Z",
  mayEdit: true,
  next: { on: "2025-12-09", text: "Tue 9 Dec", days: 7 },
  lead: "4 risks, 2 of 4 assessed",
  sentence: "2 of 4 risks are high, 1 unknown. 1 review is due.",
  facts: "1 stated level differs from what is computed.",
  figures,
  rows,
};

/** The first with all that a row can have; the many after it only make it long. */
const many: RiskRow[] = Array.from({ length: 120 }, (_, index) => ({
  ...(index === 0 ? row : stated),
  id: `long-${String(index)}`,
  key: `a-key-that-goes-on-and-on-${String(index)}`,
  title:
    index === 0
      ? "A risk whose title goes on for far longer than anybody would write by hand, until it has used up two lines and more of a row that is as wide as a desk"
      : index === 1
        ? UNBROKEN
        : "One of many",
  owner: index === 1 ? UNBROKEN : "The whole department of everything",
}));

export const risksFixtures = {
  full,
  viewer: { ...full, mayEdit: false, rows: rows.slice(0, 1) },
  unassessed: {
    ...full,
    lead: "9 risks, 0 of 9 assessed",
    sentence: "9 of 9 risks are stated as high, none is assessed. None has a review date.",
    facts: null,
    rows: Array.from({ length: 9 }, (_, index) => {
      const key = `R${String(index + 1)}`;
      return { ...stated, id: key, key };
    }),
  },
  overflow: { ...full, rows: many },
  empty: {
    ...full,
    lead: "0 risks",
    sentence: "No risk is on record.",
    facts: null,
    figures: [
      { label: "Worst known level", value: "none", likely: null, note: "0 of 0", href: "#" },
      {
        label: "Not assessed",
        value: "0 of 0",
        likely: null,
        note: "probability or impact unknown",
        href: "#",
      },
      { label: "Reviews due", value: "0 of 0", likely: null, note: "0 without a date", href: "#" },
      {
        label: "Expected loss",
        value: "unknown",
        likely: null,
        note: "no risk has both its chance and its loss in figures",
        href: "#",
      },
    ],
    rows: [],
  },
} satisfies Record<string, RisksModel>;
