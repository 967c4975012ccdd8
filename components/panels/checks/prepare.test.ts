import { describe, expect, it } from "vitest";
import {
  NOW,
  type ProjectParts,
  buildProject,
  daysAgo,
  subject,
} from "@/lib/testing/project-builder";
import { prepareChecks } from "./prepare";

const task = subject("task", "1");

function prepare(parts: ProjectParts, of: string | null = null) {
  const project = buildProject({ tasks: [{ key: "1", title: "Dig" }], ...parts });
  return prepareChecks(project, true, NOW, of).rows;
}

const command = { key: "runs", subject: task, command: "npm test || true" };
const run = { subject: task, checkKey: "runs" };

describe("a check", () => {
  it("shows its newest run, how long a pass holds and that it was seen failing", () => {
    const evidence = [
      { ...run, outcome: "failed" as const, at: daysAgo(3) },
      { ...run, at: daysAgo(1), run: "CI 7" },
    ];
    expect(prepare({ checks: [command], evidence })).toMatchObject([
      {
        key: "runs",
        text: "1 Dig",
        check: "npm test || true",
        result: "passed",
        latest: { outcome: "passed", by: "CI 7", at: daysAgo(1) },
        holdsUntil: daysAgo(-13),
        standing: "seen failing",
        runs: 2,
      },
    ]);
  });

  it("that never ran is unknown, and one that cannot fail says why", () => {
    const [row] = prepare({ checks: [{ ...command, seenRed: false }] });
    expect(row).toMatchObject({
      result: "unknown",
      latest: null,
      standing: "cannot fail",
      flaws: ["`|| true` swallows a failure: it passes either way"],
    });
  });

  it("travels without its runs; asked for alone it brings them, the newest first", () => {
    const evidence = [
      { ...run, outcome: "failed" as const, at: daysAgo(3), excerpt: "2 failed", exitCode: 1 },
      { ...run, outcome: "error" as const, at: daysAgo(1), commit: "aaaaaaa1" },
    ];
    const parts = { checks: [command, { ...command, key: "other" }], evidence };
    expect(prepare(parts).every((row) => row.all === undefined)).toBe(true);
    expect(prepare(parts, "runs")).toMatchObject([
      {
        key: "runs",
        result: "failed",
        latest: { outcome: "error" },
        all: [
          { outcome: "error", commit: "aaaaaaa1" },
          { outcome: "failed", excerpt: "2 failed", exitCode: 1 },
        ],
      },
    ]);
  });
});

it("what asks for somebody stands first", () => {
  const checks = ["a", "b", "c"].map((key) => ({ key, subject: task }));
  const evidence = [
    { subject: task, checkKey: "a" },
    { subject: task, checkKey: "c", outcome: "failed" as const },
  ];
  expect(prepare({ checks, evidence }).map(({ key, result }) => [key, result])).toEqual([
    ["c", "failed"],
    ["b", "unknown"],
    ["a", "passed"],
  ]);
});
