import type { UnlockRow, UnlocksModel } from "./contract";
import { UNBROKEN } from "../unbroken";

const row: UnlockRow = {
  id: "task 0.1",
  key: "0.1",
  title: "Repair the imports of the protocol layer",
  href: "#",
  hours: "0.5\u00a0h",
  frees: "frees tasks 0.4, 0.5, 1.1, 1.2 and 1.3",
};

const shared: UnlockRow = {
  id: "gate 0",
  key: null,
  title: "6 open criteria of gate 0",
  href: "#",
  hours: null,
  frees: "together they free phase 1 and all that follows: 24–32\u00a0h, 19 tasks",
};

const many: UnlockRow[] = Array.from({ length: 12 }, (_, index) => ({
  ...row,
  id: `task ${String(index)}`,
  key: String(index),
  hours: `${String(80 + index)}\u00a0h`,
  title:
    "Move what the platform keeps in files, one per environment, into the vault it was bought for",
  frees:
    "frees phase 0.5 and all that follows: 22 weeks, 18 tasks, blockers 1 and 2, meets 3 must-haves, clears 1 trigger",
}));

const NONE = "Nothing that can be done now holds up anything else.";

export const unlocksFixtures = {
  full: { rows: [row, shared], gate: null, none: NONE },
  "gate without criteria": {
    rows: [{ ...row, frees: "meets 1 must-have" }],
    gate: "Gate 0 has no criteria that decide, so nothing opens it.",
    none: NONE,
  },
  overflow: {
    rows: [...many, { ...row, id: "task 99", title: UNBROKEN, frees: UNBROKEN }],
    gate: null,
    none: NONE,
  },
  empty: { rows: [], gate: null, none: NONE },
  shut: { rows: [], gate: "Gate 1 has no criteria that decide, so nothing opens it.", none: NONE },
} satisfies Record<string, UnlocksModel>;
