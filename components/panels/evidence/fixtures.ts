import type { EvidenceModel } from "./contract";

const full: EvidenceModel = {
  lead: "7 claims, 63 checks, 12 pieces of evidence",
  sentence: "5 of 7 claims were refuted. 11 of 63 checks cannot fail.",
  figures: [
    {
      label: "Claims refuted",
      value: "5 of 7",
      note: "1 confirmed, 1 without an answer, 0 withdrawn",
      href: "#",
    },
    { label: "Checks that pass", value: "2 of 63", note: "4 failing, 3 stale", href: "#" },
    { label: "Never ran", value: "54 of 63", note: "unknown, never a pass", href: "#" },
    {
      label: "Never seen failing",
      value: "55 of 63",
      note: "11 of them cannot fail",
      href: "#",
    },
    { label: "Waivers in force", value: "1", note: "2 asked, 0 expired", href: "#" },
  ],
};

export const evidenceFixtures = {
  full,
  empty: {
    lead: "0 claims, 0 checks, 0 pieces of evidence",
    sentence: "Nobody has claimed anything. No check is on record.",
    figures: full.figures.map((figure) => ({ ...figure, value: "0 of 0" })),
  },
} satisfies Record<string, EvidenceModel>;
