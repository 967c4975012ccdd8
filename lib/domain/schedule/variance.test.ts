import { describe, expect, it } from "vitest";
import { NOW, type ProjectParts, buildProject, withRows } from "@/lib/testing/project-builder";
import type { Project } from "../project";
import { baselineRows, listBaselines } from "./baselines";
import { scheduleProject } from "./schedule-project";
import { compareWithBaseline } from "./variance";

const hours = (count: number) => ({
  low: count,
  likely: null,
  high: count,
  unit: "hours" as const,
});
const PARTS: ProjectParts = {
  phases: [
    { key: "1", plannedStartOn: "2026-03-16", plannedEndOn: "2026-03-20" },
    { key: "2", deferred: true },
  ],
  tasks: [
    { key: "1.1", title: "First", phaseKey: "1", estimate: hours(16) },
    { key: "1.2", title: "Second", phaseKey: "1", estimate: hours(8), plannedEndOn: "2026-03-18" },
    { key: "2.1", phaseKey: "2", estimate: hours(8) },
  ],
  milestones: [{ key: "m", phaseKeys: ["1"], startsOn: "2026-03-16", endsOn: "2026-03-20" }],
};

const take = (project: Project, now = NOW) => ({
  key: "b1",
  name: "First plan",
  takenAt: now,
  rows: baselineRows(project, scheduleProject(project, now)),
});
const compare = (project: Project, baseline: ReturnType<typeof take>, now = NOW) =>
  compareWithBaseline(project, scheduleProject(project, now), baseline);
const rowOf = (rows: ReturnType<typeof compare>, kind: string, key: string) =>
  rows.find((row) => row.kind === kind && row.key === key)!;

describe("a baseline", () => {
  it("freezes what was planned, what was computed where nobody planned, and what it was to take", () => {
    expect(take(buildProject(PARTS)).rows).toEqual([
      {
        kind: "phase",
        key: "1",
        name: "phases-1",
        startOn: "2026-03-16",
        endOn: "2026-03-20",
        effortHours: 24,
      },
      {
        kind: "task",
        key: "1.1",
        name: "First",
        startOn: "2026-03-16",
        endOn: "2026-03-17",
        effortHours: 16,
      },
      {
        kind: "task",
        key: "1.2",
        name: "Second",
        startOn: null,
        endOn: "2026-03-18",
        effortHours: 8,
      },
      {
        kind: "milestone",
        key: "m",
        name: "milestones-1",
        startOn: "2026-03-16",
        endOn: "2026-03-20",
        effortHours: null,
      },
    ]);
  });

  it("that was stated stands before those that were taken", () => {
    const project = buildProject({
      phases: [
        { key: "1", baselineStartOn: "2026-01-05", baselineEndOn: "2026-01-09" },
        { key: "2" },
      ],
      milestones: [{ key: "m", baselineOn: "2026-01-09" }],
      baselines: [{ key: "b1", name: "Second plan" }],
    });
    expect(listBaselines(project)).toMatchObject([
      {
        key: null,
        takenAt: null,
        rows: [
          { kind: "phase", key: "1", startOn: "2026-01-05", endOn: "2026-01-09" },
          { kind: "milestone", key: "m", startOn: null, endOn: "2026-01-09" },
        ],
      },
      { key: "b1", name: "Second plan" },
    ]);
    expect(listBaselines(buildProject(PARTS))).toEqual([]);
  });
});

describe("a slip", () => {
  const project = buildProject(PARTS);
  const baseline = take(project);

  it("is nothing on the day the baseline is taken", () => {
    for (const { planSlip, effortHours } of compare(project, baseline)) {
      expect([null, 0]).toContain(planSlip?.workingHours ?? null);
      expect([null, 0]).toContain(effortHours);
    }
    expect(rowOf(compare(project, baseline), "phase", "1").endSlip?.workingDays).toBe(-2);
  });

  it("stays visible after re-planning, in days and in hours", () => {
    const replanned: Project = {
      ...project,
      phases: project.phases.map((row) => ({ ...row, plannedEndOn: "2026-03-31" })),
      tasks: project.tasks.map((row) => ({ ...row, estimate: hours(20) })),
      milestones: project.milestones.map((row) => ({ ...row, endsOn: "2026-03-31" })),
    };
    const rows = compare(replanned, baseline);
    const slip = { calendarDays: 11, workingDays: 7, workingHours: 56 };
    expect(rowOf(rows, "phase", "1")).toMatchObject({
      baseline: { startOn: "2026-03-16", endOn: "2026-03-20" },
      plan: { startOn: "2026-03-16", endOn: "2026-03-31" },
      planSlip: slip,
      effortHours: 16,
    });
    expect(rowOf(rows, "milestone", "m")).toMatchObject({ planSlip: slip, effortHours: null });
    expect(rowOf(rows, "task", "1.1")).toMatchObject({
      planSlip: null,
      expected: { startOn: "2026-03-16", endOn: "2026-03-18" },
      endSlip: { calendarDays: 1, workingDays: 1, workingHours: 8 },
      effortHours: 4,
    });
  });

  it("is that of what happened, once it has", () => {
    const done = buildProject({
      ...PARTS,
      tasks: PARTS.tasks!.map((row) => ({
        ...row,
        startedOn: "2026-03-16",
        finishedOn: "2026-03-23",
        actualHours: 30,
      })),
      milestones: [{ ...PARTS.milestones![0], actualOn: "2026-03-24" }],
      evidence: ["1.1", "1.2"].map((key) => ({ subject: { kind: "task" as const, key } })),
    });
    const rows = compare(done, baseline);
    expect(rowOf(rows, "task", "1.1")).toMatchObject({
      actual: { startOn: "2026-03-16", endOn: "2026-03-23" },
      expected: null,
      endSlip: { calendarDays: 6, workingDays: 4 },
      effortHours: 14,
    });
    expect(rowOf(rows, "phase", "1")).toMatchObject({
      actual: { startOn: "2026-03-16", endOn: "2026-03-23" },
      endSlip: { workingDays: 1 },
    });
    expect(rowOf(rows, "milestone", "m").endSlip).toMatchObject({ calendarDays: 4 });
  });

  it("is not that of an end that nobody has shown", () => {
    const said: Project = {
      ...project,
      tasks: project.tasks.map((row) => ({ ...row, finishedOn: "2026-03-16" })),
    };
    expect(rowOf(compare(said, baseline), "task", "1.1").actual.endOn).toBeNull();
  });

  it("is unknown of what is new, and what is gone is still told of", () => {
    const other = withRows(
      { ...project, tasks: project.tasks.filter(({ key }) => key !== "1.2") },
      "tasks",
      { key: "1.3", phaseKey: "1" },
    );
    const rows = compare(other, baseline);
    expect(rowOf(rows, "task", "1.3")).toMatchObject({
      baseline: null,
      planSlip: null,
      endSlip: null,
    });
    expect(rows.at(-1)).toMatchObject({
      key: "1.2",
      name: "Second",
      baseline: { endOn: "2026-03-18" },
      plan: null,
      endSlip: null,
    });
  });
});
