import { describe, expect, it } from "vitest";
import { scheduleProject } from "@/lib/domain/schedule/schedule-project";
import { buildProject, NOW } from "@/lib/testing/project-builder";
import { prepareTimelineEdit } from "./prepare";

const hours = (value: number) => ({
  low: value,
  likely: value,
  high: value,
  unit: "hours" as const,
});
const end = (kind: "task" | "phase", key: string, missing = false) => ({ kind, key, missing });
const project = buildProject({
  people: 0.5,
  phases: [{ key: "1", estimate: { low: 2, likely: null, high: 2, unit: "weeks" } }],
  tasks: [
    { key: "1", title: "Design", estimate: hours(8) },
    { key: "2", title: "Build", estimate: hours(16), version: 4 },
    { key: "3", title: "Excused" },
  ],
  notApplicable: [{ subject: { kind: "task", key: "3" }, reason: "There is none" }],
  dependencies: [
    { blocking: end("task", "1"), dependent: end("task", "2") },
    { blocking: end("task", "9", true), dependent: end("task", "2") },
    { blocking: end("task", "1"), dependent: end("phase", "1") },
  ],
  milestones: [{ key: "m", name: "Live", endsOn: "2026-04-01", phaseKeys: ["1"] }],
});
const edit = (of: string | null) =>
  prepareTimelineEdit(project, scheduleProject(project, NOW), { of, mayEdit: true, now: NOW });

describe("what is edited", () => {
  it("of a task is its plan, how long it takes half a person, and what it waits for", () => {
    expect(edit("task-2")).toMatchObject({
      row: { version: 4, key: "2", name: "Build" },
      planned: { kind: "task", facts: { estimate: hours(16) } },
      days: 4,
      stays: null,
      waitsFor: [
        { kind: "task", key: "1", name: "Design" },
        { kind: "task", key: "9", name: null },
      ],
    });
  });

  it("of a phase is its own estimate", () => {
    const found = edit("phase-1");
    expect(found).toMatchObject({ planned: { kind: "phase" }, days: 10 });
    expect(found?.waitsFor).toHaveLength(1);
  });

  it("of a milestone is what was promised, beside what is expected", () => {
    expect(edit("milestone-m")).toMatchObject({
      planned: { kind: "milestone", facts: { endsOn: "2026-04-01" } },
      days: 0,
      waitsFor: [],
    });
    expect(edit("milestone-m")?.notes).toHaveLength(1);
  });

  it("of what is done is nothing but why", () => {
    expect(edit("task-3")).toMatchObject({
      stays: "Task 3 is done: it stays where it was.",
      notes: [],
      days: 0,
    });
  });

  it.each(["task-8", "finish", "", null])("is nothing for %j", (of) => {
    expect(edit(of)).toBeNull();
  });
});
