import type { TimelineEditModel } from "./contract";

const task: TimelineEditModel = {
  slug: "vimana",
  mayEdit: true,
  row: { id: "t1", version: 3, key: "1.2", name: "Build the parser" },
  planned: {
    kind: "task",
    facts: {
      estimate: { low: 4, likely: 6, high: 12, unit: "hours" },
      actualHours: 5,
      plannedStartOn: "2025-12-08",
      plannedEndOn: "2025-12-09",
    },
  },
  days: 0.8,
  notes: ["Expected 8 – 9 Dec."],
  stays: null,
  waitsFor: [
    { id: "d1", version: 1, kind: "task", key: "1.1", name: "Choose a grammar" },
    { id: "d2", version: 1, kind: "blocker", key: "B1", name: "Nobody has access to the source" },
    { id: "d3", version: 1, kind: "task", key: "13", name: null },
  ],
  today: "2025-12-02",
};

const phase: TimelineEditModel = {
  ...task,
  row: { id: "p1", version: 1, key: "2", name: "Hardening" },
  planned: {
    kind: "phase",
    facts: {
      estimate: null,
      plannedStartOn: null,
      plannedEndOn: null,
      notBeforeOn: "2025-12-15",
      deferred: true,
    },
  },
  days: 0,
  notes: [],
  waitsFor: [],
};

export const timelineEditFixtures = {
  task,
  phase,
  done: { ...task, stays: "Task 1.2 is done: it stays where it was." },
  viewer: { ...task, mayEdit: false },
} satisfies Record<string, TimelineEditModel>;
