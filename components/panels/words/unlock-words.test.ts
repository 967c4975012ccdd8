import { describe, expect, it } from "vitest";
import { addEstimates } from "@/lib/domain/estimate";
import type { Freed, FreedList } from "@/lib/domain/plan/unlock-leverage";
import { buildProject } from "@/lib/testing/project-builder";
import { wordFreed } from "./unlock-words";

const project = buildProject({
  phases: [{ key: "0" }, { key: "1" }, { key: "x", deferred: true }, { key: "2" }],
  criteria: [
    { key: "m", kind: "must-have" },
    { key: "g", kind: "go" },
    { key: "h", kind: "go" },
    { key: "t", kind: "no-go" },
  ],
});
const keys = (...all: string[]): FreedList => ({ count: all.length, keys: all });
const words = (lists: Partial<Freed>, weeks: number | null = null) => {
  const none = { tasks: keys(), phases: keys(), blockers: keys(), criteria: keys(), total: 0 };
  const estimate = weeks && { low: weeks, likely: null, high: weeks, unit: "weeks" as const };
  const phasesEffort = addEstimates(estimate === null || estimate === 0 ? [] : [estimate]);
  return wordFreed({ frees: { ...none, ...lists }, phasesEffort }, project);
};

describe("what is set free", () => {
  it.each<[string, Partial<Freed>, number | null]>([
    ["frees task 0.4", { tasks: keys("0.4") }, null],
    ["frees tasks 0.4 and 0.5", { tasks: keys("0.4", "0.5") }, null],
    ["frees 21 tasks", { tasks: { count: 21, keys: ["a"] } }, null],
    ["frees phase 1: 6 weeks", { phases: keys("1") }, 6],
    ["frees phases 0 and 1", { phases: keys("0", "1") }, null],
    ["frees phase 1 and all that follows: 22 weeks", { phases: keys("1", "2") }, 22],
    ["frees phase 2, 1 task", { phases: keys("2"), tasks: keys("2.1") }, null],
    ["frees task a, blockers B1 and B2", { tasks: keys("a"), blockers: keys("B1", "B2") }, null],
    ["meets 1 must-have", { criteria: keys("m") }, null],
    [
      "frees task a, meets 2 go criteria, clears 1 trigger",
      { tasks: keys("a"), criteria: keys("g", "h", "t") },
      null,
    ],
    ["meets 30 criteria", { criteria: { count: 30, keys: ["m"] } }, null],
  ])("%s", (said, lists, weeks) => {
    expect(words(lists, weeks)).toBe(said);
  });
});
