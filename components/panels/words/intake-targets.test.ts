import { expect, it } from "vitest";
import { buildProject, subject } from "@/lib/testing/project-builder";
import { intakeTargets, readTarget, wordTarget, writeTarget } from "./intake-targets";

const task = subject("task", "1");
const targets = intakeTargets(
  buildProject({
    tasks: [{ key: "1", title: "Dig" }],
    checks: [
      { key: "unit", subject: task },
      { key: "smoke", subject: task },
      { key: "looked", subject: task, kind: "person" },
    ],
    metrics: [{ key: "p95", name: "Latency", unit: "ms" }],
  }),
);

it("results speak of checks that run by themselves, and of metrics", () => {
  expect(targets.map(writeTarget)).toEqual(["check unit", "check smoke", "metric p95"]);
});

it.each([
  ["check unit", "unit"],
  [" UNIT ", "unit"],
  ["latency", "p95"],
  // Two checks prove it: nobody guesses which.
  ["1 Dig", undefined],
  ["looked", undefined],
  ["", undefined],
])("%j means %j", (written, key) => {
  expect(readTarget(written, targets)?.key).toBe(key);
});

it("what is spoken of is worded", () => {
  expect(wordTarget({ kind: "check", key: "unit" }, targets)).toBe("check unit: 1 Dig");
  expect(wordTarget({ kind: "metric", key: "gone" }, targets)).toBe("metric gone");
  expect(wordTarget({ kind: "nothing" }, targets)).toBe("nothing: put aside");
});
