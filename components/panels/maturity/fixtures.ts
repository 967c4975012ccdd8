import type { MaturityModel, MaturityRow } from "./contract";

const row: MaturityRow = {
  key: "core",
  name: "Core",
  verified: 25,
  claimed: 50,
  stated: 70,
  cap: null,
  hardStop: false,
  alsoStated: { value: 60, where: "Maturity dashboard" },
  note: null,
};

const full: MaturityModel = {
  rows: [
    row,
    { ...row, key: "stated", name: "Stated only", verified: 0, claimed: 0, alsoStated: null },
    {
      ...row,
      key: "capped",
      name: "Security",
      verified: 10,
      claimed: 10,
      cap: 10,
      hardStop: true,
      alsoStated: null,
      note: "capped at 10: ready-4 failed",
    },
    {
      ...row,
      key: "empty",
      name: "Nothing known",
      verified: null,
      claimed: null,
      stated: null,
      alsoStated: null,
    },
    {
      ...row,
      key: "long",
      name: "A component with a name that does not fit into its column",
      verified: 100,
      claimed: 100,
      stated: null,
      alsoStated: null,
      note: "all that was asked for is proved, and the proof is not older than two weeks",
    },
  ],
  overall: {
    verified: 33.8,
    claimed: 40,
    stated: 70,
    alsoStated: { value: 75, where: "Headline" },
  },
  target: 80,
  note: "5 components, equal weight",
  hasStated: true,
};

export const maturityFixtures = {
  full,
  empty: {
    rows: [],
    overall: { verified: null, claimed: null, stated: null, alsoStated: null },
    target: null,
    note: "0 components",
    hasStated: false,
  },
  "nothing stated": {
    ...full,
    rows: full.rows.map((one) => ({ ...one, stated: null, alsoStated: null })),
    overall: { ...full.overall, stated: null, alsoStated: null },
    target: null,
    hasStated: false,
  },
} satisfies Record<string, MaturityModel>;
