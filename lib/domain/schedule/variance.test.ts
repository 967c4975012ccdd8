import { describe, expect, it } from "vitest";
import { NOW, type ProjectParts, buildProject, withRows } from "@/lib/testing/project-builder";
import type { Project } from "../project";
import { baselineRows, listBaselines, wholeOf } from "./baselines";
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
  it("freezes the plan as it is drawn, whatever was once planned, and what it was to take", () => {
    const frozen = take(buildProject(PARTS)).rows;
    expect(frozen).toEqual([
      {
        kind: "phase",
        key: "1",
        name: "phases-1",
        startOn: "2026-03-16",
        endOn: "2026-03-18",
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
        startOn: "2026-03-18",
        endOn: "2026-03-18",
        effortHours: 8,
      },
      {
        kind: "milestone",
        key: "m",
        name: "milestones-1",
        startOn: null,
        endOn: "2026-03-18",
        effortHours: null,
      },
      {
        kind: "finish",
        key: "finish",
        name: "Everything is done",
        startOn: null,
        endOn: "2026-03-18",
        effortHours: 24,
      },
    ]);
  });

  it("has an end of what has a planned start alone, and of what only a plan tells the planned days", () => {
    const { rows } = take(
      buildProject({
        tasks: [{ key: "1", estimate: hours(16), plannedStartOn: "2026-03-23" }],
        milestones: [{ key: "m", startsOn: "2026-03-16", endsOn: "2026-03-20" }],
      }),
    );
    expect(rows[0]).toMatchObject({ key: "1", startOn: "2026-03-23", endOn: "2026-03-24" });
    expect(rows[1]).toMatchObject({ key: "m", startOn: "2026-03-16", endOn: "2026-03-20" });
  });

  it("of what is finished freezes when it was, in order even where that is turned about", () => {
    const { rows } = take(
      buildProject({
        tasks: [{ key: "1", startedOn: "2026-03-12", finishedOn: "2026-03-11" }],
        evidence: [{ subject: { kind: "task", key: "1" }, at: NOW }],
      }),
    );
    expect(rows[0]).toMatchObject({ startOn: "2026-03-11", endOn: "2026-03-11" });
    expect(rows.at(-1)).toMatchObject({ kind: "finish", endOn: "2026-03-11" });
  });

  it("knows when all was to be done: as it was frozen, or the last day that it names", () => {
    const row = { kind: "phase" as const, key: "1", name: "1", startOn: null, effortHours: null };
    const rows = [
      { ...row, endOn: "2026-03-17" },
      { ...row, endOn: null },
      { ...row, endOn: "2026-03-20" },
    ];
    expect(wholeOf({ rows })?.endOn).toBe("2026-03-20");
    const whole = { ...row, kind: "finish" as const, endOn: "2026-03-24" };
    expect(wholeOf({ rows: [...rows, whole] })).toBe(whole);
    expect(wholeOf({ rows: rows.slice(1, 2) })).toBeNull();
    expect(take(buildProject({})).rows).toEqual([]);
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
    for (const { kind, endSlip, effortHours } of compare(project, baseline)) {
      if (kind !== "phase" && kind !== "task") continue;
      if (endSlip !== null) expect(endSlip.workingHours).toBe(0);
      expect([null, 0]).toContain(effortHours);
    }
  });

  it("stays visible after re-planning, in days and in hours", () => {
    const replanned: Project = {
      ...project,
      phases: project.phases.map((row) => ({ ...row, plannedEndOn: "2026-03-31" })),
      tasks: project.tasks.map((row) => ({ ...row, estimate: hours(20) })),
      milestones: project.milestones.map((row) => ({ ...row, endsOn: "2026-03-31" })),
    };
    const rows = compare(replanned, baseline);
    const slip = { calendarDays: 2, workingDays: 2, workingHours: 16 };
    expect(rowOf(rows, "phase", "1")).toMatchObject({
      baseline: { startOn: "2026-03-16", endOn: "2026-03-18" },
      plan: { startOn: "2026-03-16", endOn: "2026-03-31" },
      endSlip: slip,
      effortHours: 16,
    });
    expect(rowOf(rows, "milestone", "m")).toMatchObject({ endSlip: slip, effortHours: null });
    expect(rowOf(rows, "task", "1.1")).toMatchObject({
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
      endSlip: { workingDays: 3 },
    });
    expect(rowOf(rows, "milestone", "m").endSlip).toMatchObject({ calendarDays: 6 });
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
