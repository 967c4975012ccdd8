import type { TippingWords } from "../words/option-words";
import type { OptionRow, OptionsModel } from "./contract";

const row: OptionRow = {
  key: "4",
  name: "Full production hardening",
  label: "recommended",
  isComputed: true,
  weeks: "6",
  investment: "225–300",
  chance: "95\u00a0%",
  expected: { range: "250–400", middle: "325", plot: { low: 250, middle: 325, high: 400 } },
  worst: "2,300",
  regret: "0",
  breakEven: "375–500",
  missing: null,
};

const rows: OptionRow[] = [
  {
    ...row,
    key: "1",
    name: "Deploy now",
    label: "not recommended",
    isComputed: false,
    weeks: "0",
    investment: "0",
    chance: "10\u00a0%",
    expected: { range: "450–1,800", middle: "1,125", plot: { low: 450, middle: 1125, high: 1800 } },
    worst: "2,000",
    regret: "1,400",
    breakEven: "none above it",
  },
  {
    ...row,
    key: "2",
    name: "Critical fixes only",
    label: "risky; never the cheapest at any loss",
    isComputed: false,
    weeks: "2",
    investment: "75–100",
    chance: "40\u00a0%",
    expected: { range: "375–1,300", middle: "838", plot: { low: 375, middle: 838, high: 1300 } },
    worst: "2,100",
    regret: "900",
    breakEven: "250–333",
  },
  {
    ...row,
    key: "3",
    name: "Reliability foundation",
    label: "acceptable",
    isComputed: false,
    weeks: "4",
    investment: "150–200",
    chance: "75\u00a0%",
    expected: { range: "275–700", middle: "488", plot: { low: 275, middle: 488, high: 700 } },
    worst: "2,200",
    regret: "300",
    breakEven: "214–286",
  },
  row,
];

const tipping: TippingWords = {
  input: "chance of success, option 4",
  from: "95\u00a0%",
  to: "82\u00a0%",
  move: "−13.7\u00a0%",
  becomes: "option 3",
};

const full: OptionsModel = {
  hidden: null,
  unit: "$\u00a0K",
  note: "a failure is said to cost 500–2,000",
  max: { at: 2000, text: "2,000" },
  point: "middle",
  rows,
  recommendation: {
    computed: "Option 4 is expected to cost least, over the whole range.",
    stated: "Stated: option 4. They agree.",
    differs: false,
    regret: "Least to regret: option 4. Cheapest worst case: option 1.",
  },
  csvHref: "#",
  tippings: [
    tipping,
    { ...tipping, input: "cost of option 3, high end", from: "$200\u2009K", to: "$0", move: null },
  ],
};

const unknown: OptionRow = {
  ...row,
  key: "1",
  name: "Full roadmap",
  isComputed: false,
  weeks: "26",
  investment: "384",
  chance: null,
  expected: null,
  worst: null,
  regret: null,
  breakEven: "unknown",
  missing: "no chance of success and no cost of a failure",
};

const UNKNOWN = "Nothing can be recommended: it takes two options with all their figures.";

export const optionsFixtures = {
  full,
  partial: {
    ...full,
    note: null,
    max: null,
    rows: [
      unknown,
      { ...unknown, key: "2", name: "MVP only", weeks: "20", investment: "300" },
      { ...unknown, key: "3", name: "Defer entirely", weeks: null, investment: null, label: null },
    ],
    recommendation: {
      computed: UNKNOWN,
      stated: "Stated: options 1 and 2, each recommended.",
      differs: true,
      regret: null,
    },
    tippings: [],
  },
  overflow: {
    ...full,
    rows: Array.from({ length: 9 }, (_, at) => ({
      ...row,
      key: `a-key-that-goes-on-${String(at)}`,
      name: "An option whose name goes on for far longer than anybody would write by hand, or read",
      isComputed: at === 8,
      investment: "1,234,567–12,345,678",
      breakEven: "below 1,234,567–12,345,678",
    })),
    tippings: Array.from({ length: 12 }, (_, at) => ({
      ...tipping,
      input: `cost of option ${String(at)}, high end`,
    })),
  },
  "one of them unknown": { ...full, rows: [...rows, { ...unknown, key: "5" }] },
  empty: { ...full, rows: [], tippings: [] },
  viewer: {
    ...full,
    hidden: "Amounts are hidden for your role.",
    note: null,
    max: null,
    csvHref: null,
    rows: rows.map((one) => ({
      ...one,
      investment: null,
      expected: null,
      worst: null,
      regret: null,
      breakEven: "none above it",
      isComputed: false,
    })),
    recommendation: {
      ...full.recommendation,
      computed: "Amounts are hidden for your role.",
      stated: "Stated: option 4. There is nothing to set beside it.",
      regret: null,
    },
    tippings: [],
  },
} satisfies Record<string, OptionsModel>;
