import type { FindingDetails, FindingRow, FindingsModel } from "./contract";
import { UNBROKEN } from "../unbroken";

const nothing: FindingDetails = {
  sources: [],
  inputs: [],
  moreInputs: 0,
  lines: [],
  moreLines: 0,
};

const figure: FindingRow = {
  id: "effort.total",
  mark: "differs",
  title: "Effort of the whole roadmap",
  figures: {
    basis: "tasks add up to",
    computed: "34.5–44.5\u00a0h",
    stated: "28–38\u00a0h, 35\u00a0h",
  },
  note: null,
  explanation: null,
  details: {
    ...nothing,
    sources: [
      {
        id: "effort-total",
        text: "28–38\u00a0h, Effort of the whole roadmap",
        where: "Production roadmap: Overview",
        explanation: null,
        figure: {
          id: "effort-total",
          version: 1,
          label: "Effort of the whole roadmap",
          stated: "28–38\u00a0h",
          computed: "tasks add up to 34.5–44.5\u00a0h",
          explanation: null,
        },
      },
      {
        id: "effort-realistic",
        text: "35\u00a0h, Effort of the whole roadmap, realistic",
        where: "Production roadmap: Overview",
        explanation: "Ana Reyes, 3 Dec: without the write-up of each phase",
        figure: {
          id: "effort-realistic",
          version: 2,
          label: "Effort of the whole roadmap, realistic",
          stated: "35\u00a0h",
          computed: "tasks add up to 34.5–44.5\u00a0h",
          explanation: "without the write-up of each phase",
        },
      },
    ],
    inputs: [
      { id: "task 0.1", key: "0.1", name: "Repair the imports", href: "#", value: "0.5\u00a0h" },
      { id: "task 0.2", key: "0.2", name: "Run `pytest tests/`", href: null, value: null },
    ],
    moreInputs: 22,
  },
};

const explained: FindingRow = {
  ...figure,
  id: "timeline.option 2",
  title: "Length of the MVP: phases 0, 0.5, 1 and 2",
  figures: { basis: "its phases add up to", computed: "18 weeks", stated: "20 weeks" },
  explanation: "Ana Reyes, 3 Dec: two weeks for the launch itself",
};

const missing: FindingRow = {
  id: "missing 5",
  mark: "unknown",
  title: "Task 5 is defined nowhere",
  figures: null,
  note: "named in 2 places",
  explanation: null,
  details: { ...nothing, lines: ["task 1 before task 5", "task 5 before task 16"] },
};

const cycle: FindingRow = {
  ...missing,
  id: "cycle",
  mark: "cycle",
  title: "Task 1.1 waits for itself",
  note: "task 1.1 \u2192 task 1.2 \u2192 blocker B3 \u2192 task 1.1",
  details: nothing,
};

const many: FindingRow[] = Array.from({ length: 18 }, (_, index) => ({
  ...figure,
  id: `effort.phase ${String(index)}`,
  title: `Effort of phase ${String(index)}, as the plan states it in the heading of that phase`,
}));

export const findingsFixtures = {
  full: {
    mayExplain: true,
    rows: [cycle, missing, figure, explained],
    unexplained: 3,
    agree: 14,
    agreeing: [{ id: "tasks", label: "Tasks in phase 0", words: "5" }],
    uncomputed: [
      {
        id: "effort-total",
        label: "Effort of the whole roadmap",
        words: "40–50\u00a0h stated; tasks add up to at least 20\u00a0h, 2 rows say nothing",
        rows: [
          { id: "task 1.2", name: "task 1.2", href: "#" },
          { id: "item x", name: "item x", href: null },
        ],
        moreRows: 1,
      },
    ],
    hidden: null,
  },
  overflow: {
    mayExplain: false,
    rows: [...many, { ...missing, id: "long", title: UNBROKEN, note: UNBROKEN }],
    unexplained: 18,
    agree: 0,
    agreeing: [],
    uncomputed: [],
    hidden: null,
  },
  "all explained": {
    mayExplain: true,
    rows: [explained],
    unexplained: 0,
    agree: 1,
    agreeing: [],
    uncomputed: [],
    hidden: null,
  },
  empty: {
    mayExplain: true,
    rows: [],
    unexplained: 0,
    agree: 0,
    agreeing: [],
    uncomputed: [],
    hidden: null,
  },
} satisfies Record<string, FindingsModel>;
