import { describe, expect, it } from "vitest";
import { buildProject, NOW, subject } from "@/lib/testing/project-builder";
import type { OutcomeKind } from "./agenda";
import { isCaptured, type Place, secondsBetween, whyNotLeave } from "./leaving";
import { markNow } from "./mark-now";

const FIRST = "Decide, act or park first.";
const agenda: Place = { stage: "agenda", index: null };
const closing: Place = { stage: "closing", index: null };
const at = (index: number): Place => ({ stage: "item", index });
const after = (...outcomes: (OutcomeKind | null)[]) =>
  outcomes.map((kind) => ({ outcome: kind && { kind } }));

describe("an item is left", () => {
  it.each<[string, Place, Place, string | null]>([
    ["from the agenda to the first", agenda, at(0), null],
    ["forward once something came of it", at(0), at(1), null],
    ["not forward before", at(1), at(2), FIRST],
    ["not past others either", agenda, at(2), FIRST],
    ["not to the end", at(2), closing, FIRST],
    ["back always", at(1), at(0), null],
    ["back to the agenda", at(1), agenda, null],
    ["nowhere", at(1), at(1), null],
    ["back from the end", closing, at(2), null],
  ])("%s", (_, from, to, why) => {
    expect(whyNotLeave(after("parked", null, null), from, to)).toBe(why);
  });

  it("to the end once something came of each", () => {
    expect(whyNotLeave(after("acted", "decided"), at(1), closing)).toBeNull();
    expect(whyNotLeave([], agenda, closing)).toBeNull();
  });
});

it.each<[string, object, boolean]>([
  ["nothing", {}, false],
  ["a note", { notes: "Said" }, true],
  ["an outcome", { outcome: { kind: "parked" } }, true],
  ["an action", { actions: [{}] }, true],
])("of one with %s in it something is captured: %j, %s", (_, part, isSo) => {
  const untouched = { notes: null, outcome: null, actions: [] };
  expect(isCaptured([untouched, { ...untouched, ...part }])).toBe(isSo);
});

it.each([
  ["2026-03-16T12:00:00Z", "2026-03-16T12:01:30.400Z", 90],
  ["2026-03-16T12:00:00Z", "2026-03-16T11:59:00Z", 0],
  ["2026-03-16T12:00:00Z", "never", 0],
])("from %s to %s are %i seconds", (from, to, seconds) => {
  expect(secondsBetween(from, to)).toBe(seconds);
});

describe("how a row stands now", () => {
  const project = buildProject({
    phases: [{ key: "0" }],
    tasks: [{ key: "1" }],
    items: [{ key: "a", list: "exit", phaseKey: "0", blocking: true }],
    blockers: [{ key: "B1" }],
    criteria: [
      { key: "g", kind: "go" },
      { key: "n", kind: "no-go", dueOn: "2026-03-01" },
      { key: "m", kind: "no-go", dueOn: "2026-04-01" },
    ],
    evidence: [{ subject: subject("task", "1") }],
  });
  it.each([
    ["task", "tasks-1", "verified"],
    ["item", "items-1", "to do"],
    ["blocker", "blockers-1", "to do"],
    ["criterion", "criteria-1", "to do"],
    ["criterion", "criteria-2", "fired"],
    ["criterion", "criteria-3", null],
    ["phase", "phases-1", "unknown"],
    ["metric", "metrics-1", null],
    ["task", "gone", null],
    ["criterion", "gone", null],
    ["phase", "gone", null],
  ] as const)("%s %s is %s", (kind, id, mark) => {
    expect(markNow(project, { kind, key: "", id }, NOW)).toBe(mark);
  });
});
