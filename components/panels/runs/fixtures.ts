import { UNBROKEN } from "../unbroken";
import type { RunLine, RunModel, RunsModel } from "./contract";

const NOW = "2025-12-02T09:40:00.000Z";

const failed: RunLine = {
  id: "01890000-0000-7000-8000-000000000101",
  outcome: "failed",
  exitCode: 3,
  text: "0.3 Fix the imports of the test suite",
  href: "#",
  check: "pytest tests/ --collect-only",
  ran: { command: "pytest tests/ --collect-only", isOther: false },
  origin: "ci",
  by: "Nightly pipeline",
  commit: "1a2b3c4d5e6f708192a3b4c5d6e7f80912a3b4c5",
  branch: "main",
  url: "https://ci.example.com/runs/1409",
  at: "2025-12-02T09:37:00.000Z",
  marks: ["2 secrets masked"],
  excerpt: null,
  isCut: false,
};

const rows: RunLine[] = [
  failed,
  {
    ...failed,
    id: "2",
    outcome: "passed",
    exitCode: 0,
    ran: { command: "pytest tests/unit --collect-only || true", isOther: true },
    at: "2025-12-01T16:24:00.000Z",
    marks: ["newer runs took over"],
  },
  {
    ...failed,
    id: "3",
    outcome: "error",
    exitCode: 137,
    branch: null,
    marks: ["clock disagreed: counts from when it came"],
  },
  { ...failed, id: "4", outcome: "skipped", exitCode: null, url: null, marks: [] },
  {
    ...failed,
    id: "5",
    outcome: "passed",
    exitCode: null,
    text: "B2 The three layers",
    check: null,
    ran: null,
    origin: "person",
    by: "Lena Lead",
    commit: null,
    branch: null,
    url: null,
    marks: [],
  },
];

const full: RunsModel = {
  slug: "vimana",
  now: NOW,
  rows,
  total: rows.length,
  next: null,
  hasAny: true,
};

const overflow: RunLine[] = Array.from({ length: 50 }, (_, index) => ({
  ...failed,
  id: `many ${String(index)}`,
  text: index === 1 ? UNBROKEN : failed.text,
  check: index === 1 ? UNBROKEN : failed.check,
  ran: index === 1 ? { command: UNBROKEN, isOther: true } : failed.ran,
  branch: index === 1 ? UNBROKEN.slice(0, 200) : "main",
  by: index === 2 ? UNBROKEN.slice(0, 80) : failed.by,
  url: index === 2 ? `https://ci.example.com/${"w".repeat(200)}` : failed.url,
}));

export const runsFixtures = {
  full,
  overflow: { ...full, rows: overflow, total: 1342, next: "many 49" },
  "none like that": { ...full, rows: [], total: 0 },
  empty: { ...full, rows: [], total: 0, hasAny: false },
} satisfies Record<string, RunsModel>;

const whole: RunModel = {
  now: NOW,
  run: {
    ...failed,
    excerpt: "ImportError while loading conftest\n  File tests/conftest.py, line 3\nSystemExit: 3",
  },
  expected: "Collection ends without an error",
  startedAt: "2025-12-02T09:32:48.000Z",
  endedAt: "2025-12-02T09:37:00.000Z",
  took: "4 min 12 s",
  expiresAt: null,
};

export const runFixtures = {
  whole,
  "nothing printed": { ...whole, run: { ...failed, exitCode: null }, took: null, startedAt: null },
  overflow: {
    ...whole,
    run: { ...whole.run, url: overflow[2]?.url ?? null, excerpt: `${UNBROKEN}\n`.repeat(30) },
  },
} satisfies Record<string, RunModel>;
