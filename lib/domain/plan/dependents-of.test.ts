import { describe, expect, it } from "vitest";
import { end } from "@/lib/testing/plan-world";
import { buildProject, subject } from "@/lib/testing/project-builder";
import { dependentsOf } from "./dependents-of";

const project = buildProject({
  phases: [{ key: "1" }, { key: "2" }],
  components: [{ key: "speed" }],
  tasks: [
    { key: "1.1", phaseKey: "1", componentKey: "speed" },
    { key: "1.2", phaseKey: "1" },
    { key: "free" },
  ],
  items: [
    { key: "exit-1-1", list: "exit", phaseKey: "1", componentKey: "speed" },
    { key: "enter", list: "entrance", phaseKey: "1" },
  ],
  blockers: [
    { key: "B1", resolvingTaskKey: "1.1" },
    { key: "B2", resolvingPhaseKey: "2" },
  ],
  dependencies: [
    { blocking: end("task", "1.1"), dependent: end("task", "1.2") },
    { blocking: end("task", "1.1"), dependent: end("blocker", "B2") },
    { blocking: end("phase", "2"), dependent: end("task", "free") },
    { blocking: end("task", "9", true), dependent: end("task", "1.1") },
  ],
  criteria: [
    { key: "done", rule: { kind: "task", taskKey: "1.1" } },
    {
      key: "gate",
      rule: { kind: "gate", phaseKey: "2" },
      consequence: { kind: "defer phase", text: "x", weeks: null, phaseKey: "2", optionKey: null },
    },
  ],
  options: [{ key: "O1", phaseKeys: ["2"] }],
  milestones: [{ key: "M1", phaseKeys: ["2"] }],
  moneyLines: [{ key: "L1", phaseKey: "2" }],
  statedFigures: [{ key: "effort", computes: "effort.task", subjectKey: "1.1" }],
  checks: [{ key: "c", subject: subject("task", "1.1") }],
  claims: [{ subject: subject("task", "1.1") }],
});

const named = (kind: "task" | "item" | "phase" | "component", key: string) =>
  dependentsOf(project, { kind, key }).map((one) => `${one.kind} ${one.key} ${one.how}`);

describe("what depends on a row of the plan", () => {
  it("of a task: who waits for it, what it resolves, and what names it; not what is recorded of it", () => {
    expect(named("task", "1.1")).toEqual([
      "task 1.2 waits for it",
      "blocker B2 waits for it",
      "blocker B1 is resolved by it",
      "criterion done is decided by it",
      "stated figure effort is stated of it",
    ]);
  });

  it("of an exit criterion: its gate", () => {
    expect(named("item", "exit-1-1")).toEqual(["gate 1 rests on it"]);
    expect(named("item", "enter")).toEqual([]);
  });

  it("of a phase: what stands in it, and what is planned with it", () => {
    expect(named("phase", "1")).toEqual([
      "task 1.1 stands in it",
      "task 1.2 stands in it",
      "item exit-1-1 stands in it",
      "item enter stands in it",
    ]);
    expect(named("phase", "2")).toEqual([
      "task free waits for it",
      "blocker B2 is resolved by it",
      "criterion gate is decided by it",
      "criterion gate leads to it",
      "option O1 takes it in",
      "milestone M1 promises it",
      "money line L1 is planned for it",
    ]);
  });

  it("of a component: what feeds it", () => {
    expect(named("component", "speed")).toEqual(["task 1.1 feeds it", "item exit-1-1 feeds it"]);
  });

  it("nothing of what nobody names", () => {
    expect(named("task", "free")).toEqual([]);
  });
});
