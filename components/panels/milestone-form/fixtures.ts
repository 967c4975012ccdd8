import { NOTHING_SAID } from "@/lib/features/milestones/types";
import type { MilestoneFormModel } from "./contract";

const added: MilestoneFormModel = {
  slug: "execution-platform",
  mayEdit: true,
  milestone: null,
  newId: "01890000-0000-7000-8000-000000000003",
  facts: NOTHING_SAID,
  phases: [
    { key: "0", name: "Ground" },
    { key: "1", name: "A phase whose name goes on for as long as anybody would care to write it" },
  ],
  expected: null,
  baselines: [],
  today: "2026-01-05",
};

const full: MilestoneFormModel = {
  ...added,
  milestone: { id: "01890000-0000-7000-8000-000000000004", version: 2, key: "M1" },
  facts: {
    name: "Months 2–3: ToolBridge v2",
    startsOn: "2026-02-01",
    endsOn: "2026-03-31",
    criteria: "Twelve tools answer.",
    phaseKeys: ["1"],
    baselineOn: "2026-03-15",
    actualOn: null,
  },
  expected: "Expected on 9 Apr.",
  baselines: ["First plan"],
};

export const milestoneFormFixtures = {
  added,
  full,
  archived: { ...full, mayEdit: false },
} satisfies Record<string, MilestoneFormModel>;
