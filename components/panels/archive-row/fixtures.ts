import type { ArchiveRowModel } from "./contract";

const alone: ArchiveRowModel = {
  slug: "vimana",
  mayEdit: true,
  row: { kind: "task", id: "33333333-3333-4333-8333-333333333333", version: 2 },
  name: "task 0.2 Repair the `import` chain",
  whyNot: null,
  dependents: [],
};

export const archiveRowFixtures = {
  alone,
  "others depend on it": {
    ...alone,
    dependents: [
      "task 0.2: task 0.4 waits for it",
      "task 0.2: blocker B2 is resolved by it",
      ...Array.from({ length: 20 }, (_, index) => `task 0.2: task 1.${String(index)} waits for it`),
    ],
  },
  "it stays": {
    ...alone,
    name: "phase 0 Emergency stabilisation",
    whyNot: "Phase 0 holds task 0.1, task 0.2 and item exit-0-1: move or archive them first.",
  },
  viewer: { ...alone, mayEdit: false },
} satisfies Record<string, ArchiveRowModel>;
