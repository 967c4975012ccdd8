import { describe, expect, it } from "vitest";
import { buildProject, NOW, type ProjectParts, subject } from "@/lib/testing/project-builder";
import { after, hours, task } from "@/lib/testing/plan-world";
import { realityGapDays } from "./reality-gap";
import { scheduleProject } from "./schedule-project";

const gap = (parts: ProjectParts) => {
  const project = buildProject({ people: 10, ...parts });
  return realityGapDays(project, scheduleProject(project, NOW), NOW);
};
const tasks = [task("a", hours(24)), task("b", hours(16)), task("idle", hours(8))];
const plan = { tasks, dependencies: after("a>b") };
const claimed = (key: string) => ({ claims: [{ subject: subject("task", key) }] });

describe("the reality gap in days", () => {
  it("is how much sooner all would end if what is claimed were so", () => {
    expect(gap({ ...plan, ...claimed("a") })).toBe(3);
  });

  it("is nothing where what is claimed decides nothing", () => {
    expect(gap({ ...plan, ...claimed("idle") })).toBe(0);
  });

  it("is none where nothing is only said", () => {
    expect(gap(plan)).toBeNull();
  });
});
