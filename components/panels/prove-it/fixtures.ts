import { UNBROKEN } from "../unbroken";
import type { ProveItModel } from "./contract";

const full: ProveItModel = {
  slug: "vimana",
  text: "0.3 Fix the imports of the test suite",
  checks: [
    {
      key: "task-0-3",
      name: "pytest tests/ --collect-only",
      command: "pytest tests/ --collect-only",
      takes: [],
    },
  ],
  tokens: "there",
};

export const proveItFixtures = {
  full,
  "a claim yet": {
    ...full,
    tokens: "none",
    checks: [
      {
        key: "task-1-1",
        name: 'grep -rn "except" vibe_core || echo clean',
        command: 'grep -rn "except" vibe_core || echo clean',
        takes: [
          "Nobody has seen it failing, so a pass is a claim. Break on purpose what it checks, let it run once, and passes count from then on.",
          "It needs 3 passes in a row on one commit; a failure begins anew.",
        ],
      },
      { key: "load", name: "Load test", command: null, takes: [] },
    ],
  },
  overflow: {
    ...full,
    text: UNBROKEN,
    checks: [{ key: "k".repeat(80), name: UNBROKEN, command: UNBROKEN, takes: [] }],
  },
  "nothing runs": { ...full, checks: [], tokens: null },
} satisfies Record<string, ProveItModel>;
