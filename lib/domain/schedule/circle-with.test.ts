import { describe, expect, it } from "vitest";
import { hours, task } from "@/lib/testing/plan-world";
import { buildProject, NOW } from "@/lib/testing/project-builder";
import type { DependencyEnd } from "../project";
import { circleWith } from "./circle-with";

const end = (name: string): DependencyEnd => {
  const [kind = "", key = ""] = name.split(" ");
  return { kind: kind as DependencyEnd["kind"], key, missing: false };
};
const before = (first: string, second: string) => ({
  blocking: end(first),
  dependent: end(second),
});

const project = buildProject({
  phases: [{ key: "1" }, { key: "2" }],
  tasks: [
    task("1.1", hours(8), { phaseKey: "1" }),
    task("1.2", hours(8), { phaseKey: "1" }),
    task("1.3", hours(8), { phaseKey: "1" }),
    task("2.1", hours(8), { phaseKey: "2" }),
  ],
  blockers: [{ key: "B1", resolvingTaskKey: "1.3" }],
  dependencies: [before("task 1.1", "task 1.2"), before("task 1.2", "task 1.3")],
});

const path = (first: string, second: string) =>
  circleWith(project, before(first, second), NOW)?.map(({ kind, key }) => `${kind} ${key}`) ?? null;

describe("a dependency that is new", () => {
  it.each<[string, string, string[] | null]>([
    ["task 1.3", "task 1.1", ["task 1.1", "task 1.2", "task 1.3"]],
    ["task 1.2", "task 1.1", ["task 1.1", "task 1.2"]],
    ["task 1.1", "task 1.3", null],
    ["task 1.3", "task 2.1", null],
    ["blocker B1", "task 1.1", ["task 1.1", "task 1.2", "task 1.3", "blocker B1"]],
    ["task 2.1", "phase 1", ["phase 1", "gate 1", "phase 2", "task 2.1"]],
    ["phase 2", "phase 1", ["phase 1", "gate 1", "phase 2", "gate 2"]],
    ["task 9.9", "task 1.1", null],
    ["task 1.1", "task 9.9", null],
  ])("%s before %s closes %j", (first, second, circle) => {
    expect(path(first, second)).toEqual(circle);
  });

  it("closes one of the plan where a task is to wait for its own phase", () => {
    expect(path("phase 1", "task 1.1")).toEqual(expect.arrayContaining(["task 1.1", "gate 1"]));
  });

  it("is no circle for what went round before it", () => {
    const round = buildProject({
      tasks: [task("1", hours(8)), task("2", hours(8)), task("3", hours(8)), task("4", hours(8))],
      dependencies: [before("task 1", "task 2"), before("task 2", "task 1")],
    });
    expect(circleWith(round, before("task 3", "task 4"), NOW)).toBeNull();
  });
});
