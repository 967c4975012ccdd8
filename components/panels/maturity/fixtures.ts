import type { MaturityModel, MaturityRow } from "./contract";
import { UNBROKEN } from "../unbroken";

const row: MaturityRow = {
  key: "core",
  name: "Core",
  verified: 25,
  claimed: 50,
  stated: 70,
  cap: null,
  hardStop: false,
  differs: {
    words: ["stated 70", "60 in Maturity dashboard: length of the bar"],
    difference: {
      sides: [
        { whose: "Stated", value: "70 %", from: "The label of the component" },
        { whose: "Elsewhere", value: "60 %", from: "Status report, length of the bar" },
      ],
      explained: null,
      explainHref: "#findings",
    },
  },
  note: null,
};

const full: MaturityModel = {
  rows: [
    row,
    { ...row, key: "stated", name: "Stated only", verified: 0, claimed: 0, differs: null },
    {
      ...row,
      key: "capped",
      name: "Security",
      verified: 10,
      claimed: 10,
      cap: 10,
      hardStop: true,
      differs: null,
      note: "capped at 10: ready-4 failed",
    },
    {
      ...row,
      key: "empty",
      name: "Nothing known",
      verified: null,
      claimed: null,
      stated: null,
      differs: null,
    },
    {
      ...row,
      key: "long",
      name: `A component with a name that does not fit into its column: ${UNBROKEN}`,
      verified: 100,
      claimed: 100,
      stated: null,
      differs: null,
      note:
        "all that was asked for is proved, the proof is not older than two weeks, and whoever looked at it wrote down what they saw, where they saw it and how to see it again: " +
        UNBROKEN,
    },
  ],
  overall: {
    verified: 33.8,
    claimed: 40,
    stated: 70,
    differs: {
      words: ["bars average 70", "headline 75"],
      difference: {
        sides: [
          { whose: "Bars average", value: "70 %", from: "The mean of what is stated" },
          { whose: "Headline", value: "75 %", from: "Status report, title" },
        ],
        explained: "Ana: the headline was rounded",
        explainHref: "#findings",
      },
    },
  },
  target: 80,
  note: "5 components, equal weight",
  hasStated: true,
};

export const maturityFixtures = {
  full,
  empty: {
    rows: [],
    overall: { verified: null, claimed: null, stated: null, differs: null },
    target: null,
    note: "0 components",
    hasStated: false,
  },
  "nothing stated": {
    ...full,
    rows: full.rows.map((one) => ({ ...one, stated: null, differs: null })),
    overall: { ...full.overall, stated: null, differs: null },
    target: null,
    hasStated: false,
  },
} satisfies Record<string, MaturityModel>;
