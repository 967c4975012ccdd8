import { NOTHING_SAID } from "@/lib/features/risks/types";
import type { AssessRiskModel } from "./contract";

const raised: AssessRiskModel = {
  slug: "execution-platform",
  owners: ["A. Reyes"],
  currency: "USD",
  mayEdit: true,
  risk: null,
  facts: { ...NOTHING_SAID, reviewOn: "2025-12-09" },
  today: "2025-12-02",
};

const full: AssessRiskModel = {
  ...raised,
  risk: { id: "r1", version: 3, key: "cost-runaway", stated: "medium" },
  facts: {
    title: "Costs run away",
    probability: "medium",
    probabilityPercent: 30,
    impact: "critical",
    impactNote: "A bill of $10K–100K.",
    loss: { lowMinor: 1_000_000, likelyMinor: 4_000_000, highMinor: 10_000_000 },
    mitigation: "Enforce budgets from phase 2 on.",
    owner: "A. Reyes",
    reviewOn: "2025-11-28",
  },
};

export const assessRiskFixtures = {
  raised,
  full,
  viewer: { ...full, mayEdit: false },
} satisfies Record<string, AssessRiskModel>;
