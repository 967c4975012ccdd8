import type { HeadlineModel } from "./contract";
import { UNBROKEN } from "../unbroken";

const full: HeadlineModel = {
  slug: "harbour",
  name: "Harbour",
  summary: "Books berths and bills for them.",
  verdict: "NO-GO",
  verdictHref: "#findings",
  isExample: true,
  computedAt: "2 Dec 09:40",
  sentence: "Not ready. Gate 0, Critical fixes, failed: 1 of 6 criteria refuted.",
  facts: [
    "3 P0 open",
    "3 phases, 21 tasks, 18 exit criteria",
    "2 of 9 claims refuted, 1 withdrawn",
    "Target Fri 5 Dec",
  ],
  forecast: { words: "80 % of runs end by 12 Dec, 3 % by the target", href: "#" },
  awaitsForecast: false,
  mayEdit: true,
  restores: null,
  begins: [],
  strip: {
    readiness: {
      ...{ verified: 25, tenths: 2.5, href: "#maturity" },
      trend: {
        verified: [10, null, 12, 12, 18, 22, 25],
        claimed: [30, null, 44, 50, 52, 52, 55],
        since: "+3 since 30 Nov",
      },
    },
    gap: {
      points: 30,
      verified: 25,
      claimed: 55,
      stated: 70,
      note: "points claimed, not verified",
      href: "#maturity",
    },
    stated: {
      stated: "70 %",
      verified: "25 %",
      source: "Status report",
      href: "#findings",
      difference: {
        sides: [
          { whose: "Stated", value: "70 %", from: "Status report, title" },
          { whose: "Verified", value: "25 %", from: "The weighted share that evidence proves" },
        ],
        explained: null,
        explainHref: "#findings",
      },
    },
    gate: { text: "Gate 0", note: "2 verified, 1 refuted, 3 to do", href: "#gate" },
    claims: { refuted: 2, note: "of 9 claims, 1 withdrawn", href: null },
    blockers: { p0: 3, p1: 1, note: "blockers on record", href: "#blockers" },
  },
};

export const headlineFixtures = {
  full,
  "nothing proved": {
    ...full,
    sentence: "Not ready. 4 of 4 no-go triggers have fired.",
    facts: ["0 of 6 go criteria are met", "7 claims, none refuted", "No target date"],
    forecast: { words: "The forecast is being computed", href: "#" },
    awaitsForecast: true,
    strip: {
      ...full.strip,
      readiness: { verified: 0, tenths: 0, href: "#maturity", trend: null },
      gap: {
        ...full.strip.gap,
        points: 0,
        verified: 0,
        claimed: 0,
        stated: 23,
        note: "7 claims on must-haves feed no component",
      },
      stated: {
        stated: "2.3",
        verified: "0 of 10",
        source: "Senior production roadmap (SENIOR_PRODUCTION_ROADMAP.md)",
        href: "#findings",
        difference: {
          sides: [
            { whose: "Stated", value: "2.3 of 10", from: "Senior production roadmap, title" },
            {
              whose: "Verified",
              value: "0 of 10",
              from: "The weighted share that evidence proves",
            },
          ],
          explained: "Ana: it was a guess",
          explainHref: "#findings",
        },
      },
      gate: { text: "Gate 1", note: "no criteria", href: "#gate" },
      claims: { refuted: 0, note: "of 7 claims", href: null },
      blockers: {
        p0: 15,
        p1: 25,
        note: "issues in the tracker; 0 / 0 blockers on record",
        href: "#blockers",
      },
    },
  },
  conditional: {
    ...full,
    verdict: "CONDITIONAL",
    sentence: "Ready on conditions. 1 no-go trigger still to come due and 1 gate waived.",
    facts: ["9 claims, none refuted", "Target Fri 5 Dec"],
    strip: {
      ...full.strip,
      gate: { text: "none left", note: "all passed, 1 of them by waiver", href: "#gate" },
      claims: { refuted: 0, note: "of 9 claims", href: null },
      blockers: { p0: 0, p1: 1, note: "blockers on record", href: "#blockers" },
    },
  },
  go: {
    ...full,
    verdict: "GO",
    sentence: "Ready. All that is asked for is proved: 7 must-haves and 3 gates.",
    facts: ["9 claims, none refuted", "Target Fri 5 Dec"],
    strip: {
      ...full.strip,
      readiness: { verified: 100, tenths: 10, href: "#maturity", trend: null },
      gap: {
        ...full.strip.gap,
        points: 0,
        verified: 100,
        claimed: 100,
        stated: 100,
        note: "all that is claimed is verified",
      },
      stated: {
        stated: "100 %",
        verified: null,
        source: "Status report",
        href: "#findings",
        difference: null,
      },
      gate: { text: "none left", note: "every gate has passed", href: "#gate" },
      claims: { refuted: 0, note: "of 9 claims", href: null },
      blockers: { p0: 0, p1: 0, note: "blockers on record", href: "#blockers" },
    },
  },
  empty: {
    ...full,
    sentence: "Not ready. There is nothing to judge by: no must-have, no go criterion, no gate.",
    facts: ["0 claims, none refuted", "No target date"],
    forecast: null,
    begins: [
      { href: "#plan", verb: "Plan phases and tasks" },
      { href: "#metrics", verb: "Define metrics" },
      { href: "#risks", verb: "Raise risks" },
      { href: "#economics", verb: "Write down money" },
    ],
    strip: {
      readiness: { verified: null, tenths: null, href: "#maturity", trend: null },
      gap: {
        points: null,
        verified: null,
        claimed: null,
        stated: null,
        note: "nothing to measure",
        href: "#maturity",
      },
      stated: null,
      gate: { text: "none", note: "no gate defined", href: null },
      claims: { refuted: 0, note: "no claims", href: null },
      blockers: { p0: 0, p1: 0, note: "blockers on record", href: null },
    },
  },
  "long words": {
    ...full,
    summary:
      "A system with a very long summary that says at length what it is for, who uses it, and why it has to be ready before the year ends: " +
      UNBROKEN,
    sentence:
      "Not ready. Gate 12.5, The hardening of eleven components with long names, failed: 12 of 53 criteria refuted. " +
      UNBROKEN,
    strip: {
      ...full.strip,
      stated: {
        stated: "99.9 %",
        verified: "< 0.1 %",
        source: "Quarterly readiness report of the platform organisation",
        href: "#findings",
        difference: {
          sides: [
            {
              whose: "Stated",
              value: "99.9 %",
              from: "Quarterly readiness report of the platform organisation, title",
            },
            {
              whose: "Verified",
              value: "< 0.1 %",
              from: "The weighted share that evidence proves",
            },
          ],
          explained: null,
          explainHref: "#findings",
        },
      },
      gate: {
        text: "Gate 12.5",
        note: "12 verified, 3 refuted, 1 suspect, 2 stale, 14 claimed, 1 waived, 22 to do",
        href: "#gate",
      },
    },
  },
} satisfies Record<string, HeadlineModel>;
