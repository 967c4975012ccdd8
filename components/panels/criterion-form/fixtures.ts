import { NOTHING_SAID } from "@/lib/features/criteria/types";
import type { CriterionForetoldModel, CriterionFormModel } from "./contract";

const LONG = "A phase whose name goes on for as long as anybody would care to write it down here";

const added: CriterionFormModel = {
  slug: "execution-platform",
  owners: ["Ada"],
  mayEdit: true,
  criterion: null,
  newId: "01890000-0000-7000-8000-000000000001",
  place: null,
  facts: NOTHING_SAID,
  names: {
    metrics: [
      {
        key: "coverage",
        name: "Coverage",
        unit: "%",
        comparator: ">",
        target: 80,
        targetHigh: null,
        targetText: null,
      },
    ],
    phases: [
      { key: "0", name: "Ground" },
      { key: "1", name: LONG },
    ],
    tasks: [{ key: "0.1", name: "Dig" }],
    components: [{ key: "core", name: "Core" }],
    options: [{ key: "1", name: "Wait" }],
  },
  now: "2026-01-05T09:00:00.000Z",
};

const known = {
  ...added,
  criterion: {
    id: "01890000-0000-7000-8000-000000000002",
    version: 3,
    key: "K1",
    moves: { up: { after: null }, down: null },
  },
};

export const criterionFormFixtures = {
  added,
  rule: {
    ...known,
    facts: {
      ...NOTHING_SAID,
      text: "The code is covered",
      rule: { kind: "metric", metricKey: "coverage" },
      owner: "Ada",
      note: "As the audit asks.",
    },
  },
  trigger: {
    ...known,
    facts: {
      kind: "no-go",
      text: "The team is smaller than three",
      rule: { kind: "blockers", severity: "P1", max: 2 },
      dueOn: "2026-03-02",
      owner: null,
      consequence: {
        kind: "defer phase",
        text: "It is shipped without.",
        weeks: 4,
        phaseKey: "1",
        optionKey: null,
      },
      note: null,
    },
  },
  viewer: { ...known, mayEdit: false },
} satisfies Record<string, CriterionFormModel>;

export const criterionForetoldFixtures = {
  stays: { now: "NO-GO", then: "NO-GO", standing: "unmet: 15 open, at most 0" },
  turns: { now: "GO", then: "NO-GO", standing: "unmet: nothing recorded" },
} satisfies Record<string, CriterionForetoldModel>;
