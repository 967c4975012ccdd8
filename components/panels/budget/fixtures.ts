import { HIDDEN_FIXTURE } from "../words/money-fixtures";
import type { BudgetModel, BudgetRow } from "./contract";

const row: BudgetRow = {
  id: "engineering",
  name: "Engineering",
  budget: "300",
  actual: "340",
  standing: "over by $40\u2009K (13.3\u00a0%)",
  isOver: true,
  note: "phase 1",
};

const unspent: BudgetRow = {
  ...row,
  id: "tools",
  name: "Tools and licences",
  budget: "5–8",
  actual: null,
  standing: "unknown: no actual",
  isOver: false,
  note: null,
};

const total: BudgetRow = {
  ...row,
  id: "none",
  name: "Total",
  budget: "305–308",
  standing: "over by at least $32\u2009K (10.4\u00a0%)",
  note: null,
};

const full = {
  unit: "$\u00a0K",
  lines: [
    row,
    {
      ...row,
      id: "cloud",
      name: "Infrastructure",
      budget: "8–12",
      actual: "10",
      standing: "within",
      isOver: false,
    },
    {
      ...row,
      id: "calls",
      name: "Calls for tests",
      budget: "5",
      actual: "3",
      standing: "under by $2\u2009K (40\u00a0%)",
      isOver: false,
    },
    unspent,
  ],
  phases: [
    { ...row, id: "1", name: "1 Critical safety", note: "says it costs 300–350" },
    {
      ...unspent,
      id: "2",
      name: "2 Reliability",
      budget: null,
      standing: "unknown: no line names it",
      note: "says it costs 75–100",
    },
    {
      ...unspent,
      id: "none",
      name: "Lines of no phase",
      standing: "unknown: 1 line without an actual",
    },
  ],
  total,
  csvHref: "#",
};

export const budgetFixtures = {
  full,
  unspent: {
    ...full,
    lines: [unspent],
    phases: [{ ...unspent, name: "Lines of no phase" }],
    total: { ...unspent, name: "Total" },
  },
  overflow: {
    ...full,
    lines: Array.from({ length: 14 }, (_, at) => ({
      ...row,
      id: String(at),
      name: "A line whose name goes on for as long as anybody would care to write it",
      budget: "1,234,567–12,345,678",
      actual: "123,456,789",
    })),
  },
  partial: { ...full, lines: [], total: null },
  empty: { ...full, lines: [], phases: [], total: null, csvHref: null },
  viewer: HIDDEN_FIXTURE,
} satisfies Record<string, BudgetModel>;
