import { NOTHING_SAID } from "@/lib/features/economics/types";
import { HIDDEN_FIXTURE } from "../words/money-fixtures";
import type { OptionFormModel } from "./contract";

const added: Extract<OptionFormModel, { option: unknown }> = {
  slug: "visionflow",
  currency: "USD",
  mayEdit: true,
  option: null,
  newId: "018f3b1e-4f7a-7000-8000-0000000000aa",
  place: null,
  facts: NOTHING_SAID,
  phases: [
    { key: "1", name: "Critical safety" },
    { key: "2", name: "A phase whose name goes on for as long as anybody would care to write it" },
  ],
  uses: { moneyLines: [], impacts: [], figures: [], decisions: [], criteria: [] },
};

const full = {
  ...added,
  option: { id: "o4", version: 2, key: "4", moves: { up: { after: null }, down: null } },
  facts: {
    name: "Full production hardening",
    weeks: { low: 6, high: 6.5 },
    cost: { lowMinor: 22_500_000, likelyMinor: null, highMinor: 30_000_000 },
    incidentCost: { lowMinor: 50_000_000, likelyMinor: 80_000_000, highMinor: 200_000_000 },
    risk: "low" as const,
    riskNote: "The team is new to it.",
    probabilityPercent: 95,
    deliverable: "A system that fails over.",
    phaseKeys: ["1"],
    deferredScope: "The second region.",
    impact: "Users wait six weeks.",
    statedLabel: "recommended",
    recommendedBy: [{ by: "Readiness summary", section: "Recommendation" }],
  },
  uses: { ...added.uses, moneyLines: ["downtime", "churn"], figures: ["cost-4"] },
};

export const optionFormFixtures = {
  added,
  full,
  archived: { ...full, mayEdit: false },
  viewer: HIDDEN_FIXTURE,
} satisfies Record<string, OptionFormModel>;
