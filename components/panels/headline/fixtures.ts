import type { HeadlineModel } from "./contract";

const full: HeadlineModel = {
  name: "Harbour",
  summary: "Books berths and bills for them.",
  sentence: "Gate 0 has failed, and 25 % is verified.",
  facts: ["3 phases, 21 tasks, 18 exit criteria", "2 of 9 claims were refuted", "Target Fri 5 Dec"],
  strip: {
    readiness: { verified: 25, tenths: 2.5 },
    gap: { points: 30, verified: 25, claimed: 55, stated: 70 },
    stated: { text: "70 %", source: "Status report" },
    gate: { text: "Gate 0", note: "2 verified, 1 refuted, 3 to do" },
    claims: { refuted: 2, total: 9 },
    blockers: { p0: 3, p1: 1, note: "issues; P0 3, P1 1" },
  },
};

export const headlineFixtures = {
  full,
  empty: {
    ...full,
    sentence: "No gate is defined, and there is nothing to measure yet.",
    facts: ["0 claims, none refuted", "No target date"],
    strip: {
      readiness: { verified: null, tenths: null },
      gap: { points: null, verified: null, claimed: null, stated: null },
      stated: null,
      gate: null,
      claims: { refuted: 0, total: 0 },
      blockers: { p0: 0, p1: 0, note: "blockers" },
    },
  },
  "long words": {
    ...full,
    summary:
      "A system with a very long summary that says at length what it is for, who uses it, and why it has to be ready before the year ends.",
    sentence:
      "Gate 12.5 has not passed, and 0.1 % is verified of what eleven components with long names are made of.",
    strip: {
      ...full.strip,
      stated: { text: "99.9 %", source: "Quarterly readiness report of the platform organisation" },
      gate: {
        text: "Gate 12.5",
        note: "12 verified, 3 refuted, 1 suspect, 2 stale, 14 claimed, 1 waived, 22 to do",
      },
    },
  },
} satisfies Record<string, HeadlineModel>;
