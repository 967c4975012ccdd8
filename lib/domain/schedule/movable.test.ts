import { describe, expect, it } from "vitest";
import { hours, plan, task, weeks } from "@/lib/testing/plan-world";
import { milestoneStays, phaseKeeps, phaseStays, taskKeeps, taskStays } from "./movable";

const schedule = plan({
  phases: [
    { key: "tasks" },
    { key: "own", estimate: weeks(2) },
    { key: "begun" },
    { key: "nothing" },
    { key: "off", deferred: true },
  ],
  tasks: [
    task("open", hours(8), { phaseKey: "tasks" }),
    task("guess", null, { phaseKey: "tasks" }),
    task("begun", hours(8), { phaseKey: "begun", startedOn: "2026-03-12" }),
    task("off", hours(8), { phaseKey: "off" }),
    task("excused", hours(8)),
  ],
  notApplicable: [{ subject: { kind: "task", key: "excused" }, reason: "There is none" }],
  milestones: [
    { key: "met", actualOn: "2026-03-12" },
    { key: "promised", endsOn: "2026-03-31" },
    { key: "expected", phaseKeys: ["own"] },
    { key: "nothing" },
  ],
});

const taskOf = (key: string) => schedule.tasks.find((row) => row.key === key);
const phaseOf = (key: string) => schedule.phases.find((row) => row.key === key);
const milestoneOf = (key: string) => schedule.milestones.find((row) => row.key === key);
const inPhase: Record<string, string[]> = { tasks: ["open", "guess"], begun: ["begun"] };

describe("what can be moved", () => {
  it.each([
    ["open", null, null],
    ["guess", null, "no estimate"],
    ["begun", "begun", null],
    ["excused", "done", null],
    ["off", "put off", "no estimate"],
  ])("of a task that is %s: %s, %s", (key, stays, keeps) => {
    expect(taskStays(taskOf(key))).toBe(stays);
    expect(taskKeeps(taskOf(key))).toBe(keeps);
  });

  it.each([
    ["tasks", null, "its tasks"],
    ["own", null, null],
    ["begun", "begun", "its tasks"],
    ["nothing", null, "no estimate"],
    ["off", "put off", "no estimate"],
    ["gone", "put off", "no estimate"],
  ])("of a phase with %s: %s, %s", (key, stays, keeps) => {
    const tasks = (inPhase[key] ?? []).flatMap((one) => taskOf(one) ?? []);
    expect(phaseStays(phaseOf(key), tasks)).toBe(stays);
    expect(phaseKeeps(phaseOf(key))).toBe(keeps);
  });

  it("not a phase that is over", () => {
    expect(phaseStays({ ...phaseOf("own")!, span: null }, [])).toBe("over");
  });

  it.each([
    ["met", "met"],
    ["promised", null],
    ["expected", null],
    ["nothing", "no day"],
  ])("of a milestone %s: %s", (key, stays) => {
    expect(milestoneStays(milestoneOf(key))).toBe(stays);
  });
});
