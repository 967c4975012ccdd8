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

function prepare(parts: ProjectParts, recorded = 0) {
  const project = buildProject({ tasks: [{ key: "1", title: "Dig" }], ...parts });
  const runs = new Map(project.checks.map(({ id }) => [id, recorded]));
  return prepareChecks(project, runs, { mayRecord: true, mayEdit: false }, NOW).rows;
}

const command = { key: "runs", subject: task, command: "npm test || true" };
const run = { subject: task, checkKey: "runs" };

describe("a check", () => {
  it("shows its newest run, how long a pass holds and that it was seen failing", () => {
    const evidence = [
      { ...run, outcome: "failed" as const, at: daysAgo(3) },
      { ...run, at: daysAgo(1), run: "CI 7" },
    ];
    expect(prepare({ checks: [command], evidence }, 12)).toMatchObject([
      {
        key: "runs",
        text: "1 Dig",
        check: "npm test || true",
        result: "passed",
        latest: { outcome: "passed", by: "CI 7", at: daysAgo(1) },
        holdsUntil: daysAgo(-13),
        standing: "seen failing",
        isAutomatic: true,
        runs: 12,
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

  it("that only a person can answer is no pipeline's", () => {
    const person = { key: "looked", subject: task, kind: "person" as const };
    expect(prepare({ checks: [person] })).toMatchObject([{ isAutomatic: false, runs: 0 }]);
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
