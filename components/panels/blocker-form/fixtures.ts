import { NOTHING_WRITTEN } from "@/lib/features/blockers/types";
import type { BlockerFormModel } from "./contract";

const fresh: BlockerFormModel = {
  slug: "vimana",
  owners: ["Ada", "Lena Lead"],
  about: { kind: "new", id: "01989f7e-5d3c-7c6e-8a43-1f0b52a7c9d1", key: "B4" },
  facts: NOTHING_WRITTEN,
  states: ["not started", "in progress", "fragile", "incomplete", "blocked"],
  fixed: null,
  tasks: [
    { key: "0.1", label: "0.1 Fix the imports of the protocol layer" },
    { key: "0.3", label: "0.3 Fix the imports of the test suite" },
  ],
  phases: [{ key: "0", label: "0 Critical fixes" }],
  mayEdit: true,
};

const known: BlockerFormModel = {
  ...fresh,
  about: {
    kind: "known",
    key: "B2",
    target: { kind: "blocker", id: "01989f7e-5d3c-7c6e-8a43-1f0b52a7c9d2", version: 3 },
  },
  facts: {
    ...fresh.facts,
    title: "Blocker 2: the three layers",
    severity: "P0",
    actualState: "incomplete",
    finding: "Layer 1 is broken, layer 2 is there in part, layer 3 is missing.",
    requiredActions: ["Layer 1: repair and complete the protocols", "Layer 2: remove the imports"],
    owner: "Lena Lead",
    estimate: { low: 2, likely: 3, high: 6, unit: "weeks" },
    resolvingPhaseKey: "0",
    holdsUp: [{ kind: "task", key: "0.3" }],
  },
};

export const blockerFormFixtures = {
  raise: fresh,
  edit: known,
  "written off": {
    ...known,
    facts: { ...known.facts, actualState: "done" },
    states: ["done"],
    fixed: "It is written down as resolved: re-open it to change this.",
  },
  "may not": { ...known, mayEdit: false },
} satisfies Record<string, BlockerFormModel>;
