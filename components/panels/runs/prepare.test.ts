import { describe, expect, it } from "vitest";
import type { RunRow } from "@/lib/features/runs/types";
import { buildProject, daysAgo, NOW, subject } from "@/lib/testing/project-builder";
import { prepareRun, prepareRuns, wordDuration } from "./prepare";

const project = buildProject({
  tasks: [{ key: "1", title: "Dig" }],
  checks: [{ key: "runs", subject: subject("task", "1"), command: "npm test", expected: "green" }],
});

const row: RunRow = {
  ...{ id: "r1", subject: { kind: "task", key: "1" }, checkKey: "runs" },
  ...{ outcome: "failed", origin: "ci", run: null, command: null, exitCode: 1 },
  ...{ excerpt: "boom", excerptLength: 4, commit: "1a2b3c4", branch: "main", url: null },
  ...{ by: { name: "Nightly", userId: null }, at: daysAgo(1), startedAt: null, endedAt: null },
  ...{ clockSkewed: false, masked: 0, expiresAt: null, current: true },
};

const lines = (rows: RunRow[], isInside = false) =>
  prepareRuns(project, { items: rows, total: 7, nextCursor: "r1", hasAny: true, isInside }, NOW);

describe("a run", () => {
  it("says what it proves, by which check and who sent it; what it printed is read when it is opened", () => {
    expect(lines([row])).toMatchObject({
      rows: [
        {
          ...{ outcome: "failed", text: "1 Dig", check: "npm test", by: "Nightly", marks: [] },
          ...{ excerpt: null, isCut: false },
        },
      ],
      total: 7,
      next: "r1",
    });
  });

  it("shows what it printed under what it proves, as far as that was read", () => {
    expect(lines([row], true).rows).toMatchObject([{ excerpt: "boom", isCut: false }]);
    expect(lines([{ ...row, excerptLength: 9000 }], true).rows).toMatchObject([{ isCut: true }]);
  });

  it.each([
    [null, "runs", null],
    ["npm  test", "runs", { command: "npm  test", isOther: false }],
    ["npm test || true", "runs", { command: "npm test || true", isOther: true }],
    ["npm test", null, { command: "npm test", isOther: false }],
  ])("that ran %j for the check %j", (command, checkKey, ran) => {
    expect(lines([{ ...row, command, checkKey }]).rows).toMatchObject([{ ran }]);
  });

  it("says what else has to be known of it", () => {
    const [line] = lines([{ ...row, clockSkewed: true, masked: 2, current: false }]).rows;
    expect(line?.marks).toEqual([
      "clock disagreed: counts from when it came",
      "2 secrets masked",
      "newer runs took over",
    ]);
  });

  it("of what is archived, or without a check, is a run all the same", () => {
    const gone = { ...row, subject: { kind: "task" as const, key: "9" }, checkKey: null };
    expect(lines([{ ...gone, run: "CI 7" }]).rows).toMatchObject([
      { text: "9, archived", href: null, check: null, by: "CI 7" },
    ]);
  });

  it("opened says how long it took", () => {
    const times = { startedAt: daysAgo(2), endedAt: daysAgo(1) };
    expect(prepareRun(project, { ...row, ...times }, NOW)).toMatchObject({
      expected: "green",
      took: "24\u00a0h",
      run: { excerpt: "boom" },
    });
    expect(prepareRun(project, row, NOW)).toMatchObject({ took: null });
  });
});

it.each([
  [850, "850 ms"],
  [12_400, "12 s"],
  [252_000, "4 min 12 s"],
  [240_000, "4 min"],
  [7_500_000, "2 h 5 min"],
])("%s ms are %s", (ms, words) => {
  expect(wordDuration(ms).replaceAll("\u00a0", " ")).toBe(words);
});
