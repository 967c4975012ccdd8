import type { CheckRow, ChecksModel } from "./contract";
import { UNBROKEN } from "../unbroken";

const NOW = "2025-12-02T09:40:00.000Z";

const row: CheckRow = {
  key: "task-0-3",
  subject: { kind: "task", key: "0.3" },
  text: "0.3 Fix the imports of the test suite",
  href: "#",
  check: "pytest tests/ --collect-only",
  isCommand: true,
  expected: "Collection ends without an error",
  result: "failed",
  latest: { outcome: "failed", by: "CI 1409", at: "2025-12-01T16:24:00.000Z" },
  holdsUntil: null,
  standing: "seen failing",
  flaws: [],
  isAutomatic: true,
  runs: 2,
};

const rows: CheckRow[] = [
  row,
  {
    ...row,
    key: "task-0-1",
    text: "0.1 Fix the imports of the protocol layer",
    check: 'python -c "from vibe_core.protocols import *"',
    result: "passed",
    latest: { outcome: "passed", by: "CI 1412", at: "2025-12-02T06:10:00.000Z" },
    holdsUntil: "2025-12-16T06:10:00.000Z",
  },
  {
    ...row,
    key: "task-1-1",
    text: "1.1 Complete the protocol layer",
    check: 'grep -rn "except(?!.*raise)" vibe_core || echo clean',
    result: "unproven",
    standing: "cannot fail",
    flaws: ["`|| echo clean` swallows a failure: it passes either way"],
    holdsUntil: null,
  },
  {
    ...row,
    key: "task-0-5",
    text: "0.5 Write down the critical fixes",
    check: "a person looks",
    isCommand: false,
    isAutomatic: false,
    expected: null,
    result: "unknown",
    latest: null,
    standing: "by a person",
    runs: 0,
  },
];

const many: CheckRow[] = Array.from({ length: 120 }, (_, index) => ({
  ...row,
  key: `long-${String(index)}`,
  text:
    index === 1
      ? UNBROKEN
      : "A criterion that goes on for far longer than anybody would write by hand, until it has used up two lines and more",
  check: `timeout 30 python -m package.of.modules --with a-long-list --of arguments --number ${String(index)}`,
  result: "stale",
}));

export const checksFixtures = {
  full: { slug: "vimana", now: NOW, mayRecord: true, mayEdit: true, rows },
  viewer: { slug: "vimana", now: NOW, mayRecord: false, mayEdit: false, rows: rows.slice(0, 1) },
  overflow: { slug: "vimana", now: NOW, mayRecord: true, mayEdit: true, rows: many },
  empty: { slug: "vimana", now: NOW, mayRecord: true, mayEdit: true, rows: [] },
} satisfies Record<string, ChecksModel>;
