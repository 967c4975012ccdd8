import type { PortfolioModel, PortfolioRow, SystemRow } from "./contract";
import { packRows } from "./pack";

const NOW = "2025-12-02T10:00:00.000Z";

const NO_FORECAST = {
  p80On: null,
  daysLate: null,
  atLeast: false,
  isOutdated: false,
} as const;

const system: SystemRow = {
  slug: "harbour",
  name: "Harbour",
  summary: "Books berths and bills for them.",
  owner: "Ada Lind",
  verdict: "NO-GO",
  reason: "2 of 3 triggers fired",
  verified: 25,
  claimed: 55,
  stated: 70,
  target: 80,
  gap: 30,
  gapNote: null,
  p0: { blockers: 3, tally: null, asOfOn: null },
  p1: { blockers: 1, tally: null, asOfOn: null },
  gate: {
    look: "failed",
    counts: { verified: 2, refuted: 1, claimed: 1, "to do": 1 },
    name: "gate 0",
    text: "2 verified, 1 refuted, 1 claimed, 1 to do",
  },
  trigger: {
    state: "fired",
    text: "A berth is sold twice",
    moment: "fired since 19 Aug",
    endsAt: null,
  },
  targetOn: "2025-12-05",
  forecast: {
    p80On: "2025-12-23",
    daysLate: 18,
    atLeast: true,
    isOutdated: false,
    lacks: null,
  },
  investment: { lowMinor: 22_500_000, likelyMinor: 30_000_000, highMinor: 37_500_000 },
  payback: [1.2, 2.4],
  currency: "USD",
  trend: {
    verified: [10, null, 12, 12, 18, 22, 25],
    claimed: [30, null, 44, 50, 52, 52, 55],
    since: "+3 since 30 Nov",
  },
};

const tallied: SystemRow = {
  ...system,
  slug: "tallied",
  name: "Tallied",
  owner: null,
  verdict: "CONDITIONAL",
  reason: "3 of 3 triggers counting down",
  verified: 0,
  claimed: 0,
  stated: 23,
  gap: 0,
  gapNote: "no claim feeds readiness; 7 elsewhere",
  p0: { blockers: 0, tally: 15, asOfOn: "2025-11-21" },
  p1: { blockers: 0, tally: 25, asOfOn: "2025-11-21" },
  forecast: {
    p80On: "2025-12-04",
    daysLate: -1,
    atLeast: false,
    isOutdated: true,
    lacks: null,
  },
  gate: { look: "passed", counts: {}, name: "every gate passed", text: null },
  trigger: {
    state: "counting",
    text: "The old berths are still in use",
    moment: "3 days left",
    endsAt: "2025-12-06T00:00:00.000Z",
  },
};

const unknown: SystemRow = {
  ...system,
  slug: "unknown",
  name: "A system nobody has looked at yet, with a long name",
  summary:
    "It has no components, no phases and no date, and a summary that needs more than two lines where there is only room for two of them.",
  owner: null,
  reason: "Nothing to judge by: no must-have, no go criterion, no exit criterion",
  verified: null,
  claimed: null,
  stated: null,
  target: null,
  gap: null,
  p0: { blockers: 0, tally: null, asOfOn: null },
  p1: { blockers: 0, tally: null, asOfOn: null },
  gate: null,
  trigger: null,
  targetOn: null,
  forecast: { ...NO_FORECAST, lacks: "no plan yet" },
  investment: null,
  payback: null,
};

const ready: SystemRow = {
  ...system,
  slug: "ready",
  name: "Ready",
  verdict: "GO",
  reason: "All that was asked for is met",
  verified: 100,
  claimed: 100,
  gap: 0,
  p0: { blockers: 0, tally: null, asOfOn: null },
  p1: { blockers: 0, tally: null, asOfOn: null },
  trigger: null,
  forecast: { ...NO_FORECAST, lacks: "being computed" },
};

export const portfolioRows: PortfolioRow[] = [
  system,
  tallied,
  unknown,
  ready,
  { slug: "broken", name: "Broken", broken: "its figures could not be computed" },
];

export const portfolioFixtures = {
  full: {
    now: NOW,
    rows: packRows(portfolioRows),
    awaitsForecasts: true,
    archived: [{ slug: "jetty", name: "Jetty", owner: "Ada Lind", since: "Mon 3 Nov" }],
    mayCreate: true,
    sentence: "One of five systems may ship, one more on conditions.",
    facts:
      "1 system could not be computed. 18 claims on record: 4 confirmed, 4 refuted, 10 without proof.",
  },
  empty: {
    now: NOW,
    rows: packRows([]),
    awaitsForecasts: false,
    archived: [],
    mayCreate: false,
    sentence: "No system yet.",
    facts: "No claim is on record.",
  },
} satisfies Record<string, PortfolioModel>;
