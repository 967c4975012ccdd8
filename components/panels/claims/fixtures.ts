import type { ClaimRow, ClaimsModel } from "./contract";
import { UNBROKEN } from "../unbroken";

const refuted: ClaimRow = {
  id: "1",
  fate: "refuted",
  text: "0.3 Fix the imports of the test suite",
  href: "#",
  chain: {
    claim: { state: "claimed", title: "Claimed by Executor", note: "1 Dec 16:10, Tests collect" },
    checks: [
      {
        check: "pytest tests/ --collect-only",
        link: "broken",
        evidence: { state: "refuted", title: "exit 3", note: "CI 1409, 17\u00a0h ago" },
        excerpt: "SystemExit while tests are collected",
      },
    ],
  },
  override: null,
  withdrawn: null,
};

const rows: ClaimRow[] = [
  refuted,
  {
    ...refuted,
    id: "2",
    fate: "confirmed",
    chain: {
      claim: { state: "claimed", title: "Claimed by Lena Lead", note: "1 Dec 16:10" },
      checks: [
        {
          check: "found without a check",
          link: "holds",
          evidence: { state: "verified", title: "passed", note: "Otto, 3\u00a0h ago" },
          excerpt: null,
        },
      ],
    },
  },
  {
    ...refuted,
    id: "3",
    fate: "standing",
    chain: { ...refuted.chain, checks: [] },
    override:
      "Claimed although 0.1, 0.2 were open and phase 1 was locked by gate 0: the vendor delivers in January",
  },
  {
    ...refuted,
    id: "4",
    fate: "withdrawn",
    chain: {
      claim: { state: "not applicable", title: "Claimed by Lena Lead", note: "1 Dec 16:10" },
      checks: [],
    },
    withdrawn: "Withdrawn by Lena Lead, 2 Dec 09:00: it was another file",
  },
];

export const claimsFixtures = {
  full: { rows },
  overflow: {
    rows: Array.from({ length: 60 }, (_, index) => ({
      ...refuted,
      id: `many ${String(index)}`,
      text: index === 1 ? UNBROKEN : refuted.text,
    })),
  },
  empty: { rows: [] },
} satisfies Record<string, ClaimsModel>;
