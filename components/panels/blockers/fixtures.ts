import { BLOCKER_STATES } from "@/lib/domain/vocabulary";
import type { BlockersModel } from "./contract";
import { UNBROKEN } from "../unbroken";

const full: BlockersModel = {
  rows: BLOCKER_STATES.map((state, index) => ({
    key: `B${index}`,
    href: index === 1 ? null : "#blockers",
    title: `A blocker that is ${state}`,
    note: "What was found when somebody looked, in a line or two that may be long enough to be cut off at the end of the second line.",
    severity: index < 4 ? "P0" : "P1",
    claimed: { state: "claimed", word: "done" },
    actual:
      state === "done" ? { state: "claimed", word: "done" } : { state: "refuted", word: state },
    contradicted: state !== "done",
    holdsUp: "phase 1, task 2.3, the verdict",
    age: "52\u00a0d",
  })),
  total: 14,
  note: "5 open, P0, P1, oldest 52 d",
  href: "#blockers",
  tallies: [
    { severity: "P0", count: 15, meaning: "must be fixed before production" },
    { severity: "P1", count: 25, meaning: "significant for reliability" },
  ],
  talliesAsOf: "Fri 5 Dec",
};

export const blockersFixtures = {
  full,
  overflow: {
    ...full,
    rows: full.rows.map((row) => ({ ...row, title: UNBROKEN, note: UNBROKEN })),
    tallies: [{ severity: "P0", count: 15, meaning: UNBROKEN }],
  },
  empty: { ...full, rows: [], total: 0, note: "none open", tallies: [], talliesAsOf: null },
  "tallies only": { ...full, rows: [], total: 0, note: "none open" },
  "all resolved": { ...full, rows: [], total: 3, note: "none open", tallies: [] },
} satisfies Record<string, BlockersModel>;
