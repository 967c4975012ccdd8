import type { PortfolioModel, PortfolioRow } from "./contract";

const row: PortfolioRow = {
  slug: "harbour",
  name: "Harbour",
  summary: "Books berths and bills for them.",
  verified: 25,
  claimed: 55,
  stated: 70,
  gap: 30,
  target: 80,
  openP0: 3,
  openP1: 1,
  tallied: false,
  gate: {
    look: "failed",
    states: ["verified", "verified", "refuted", "claimed", "to do"],
    text: "gate 0: 2 verified, 1 refuted, 1 claimed, 1 to do",
  },
  refuted: 2,
  claims: 9,
  targetOn: "Fri 5 Dec",
};

const unknown: PortfolioRow = {
  ...row,
  slug: "unknown",
  name: "A system nobody has looked at yet, with a long name",
  summary:
    "It has no components, no phases and no date, and a summary that needs more than two lines where there is only room for two of them.",
  verified: null,
  claimed: null,
  stated: null,
  gap: null,
  target: null,
  openP0: 0,
  openP1: 0,
  gate: null,
  refuted: 0,
  claims: 0,
  targetOn: null,
};

export const portfolioFixtures = {
  full: {
    rows: [
      row,
      { ...row, slug: "tallied", name: "Tallied", tallied: true, openP0: 15, openP1: 25 },
      unknown,
    ],
    sentence: "None of three systems has passed its gates.",
    facts: "18 claims on record: 4 confirmed, 4 refuted, 10 without proof.",
  },
  empty: { rows: [], sentence: "No system yet.", facts: "0 claims on record." },
} satisfies Record<string, PortfolioModel>;
