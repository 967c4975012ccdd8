import type { NextActionsModel } from "./contract";
import { UNBROKEN } from "../unbroken";

const row: NextActionsModel["rows"][number] = {
  id: "task 0.1",
  kind: "task",
  key: "0.1",
  href: "#next",
  title: "Repair the imports of the protocol layer",
  state: "to do",
  why: "nothing open stands before it",
  effort: "0.5 h",
  owner: null,
  due: null,
  overdue: false,
};

const NONE = "Nothing to do next: all that is open waits for something else.";

export const nextActionsFixtures = {
  full: {
    rows: [
      row,
      {
        ...row,
        id: "item a",
        kind: "item",
        key: "a",
        effort: null,
        owner: "Engineering Lead",
        due: "Fri 5 Dec",
      },
      { ...row, id: "item b", kind: "item", key: "b", due: "Mon 1 Dec", overdue: true },
      {
        ...row,
        id: "task 2.3",
        key: "2.3",
        state: "refuted",
        why: "claimed, and refuted by the audit",
      },
    ],
    total: 12,
    none: NONE,
  },
  overflow: {
    rows: [{ ...row, title: UNBROKEN, why: UNBROKEN, owner: UNBROKEN }],
    total: 1,
    none: NONE,
  },
  empty: { rows: [], total: 0, none: NONE },
  "nothing planned": { rows: [], total: 0, none: "Nothing is planned yet, so nothing is next." },
} satisfies Record<string, NextActionsModel>;
