import { describe, expect, it } from "vitest";
import { NOW, type ProjectParts, buildProject, withRows } from "@/lib/testing/project-builder";
import { end, hours, phaseOf, plan, task, taskOf, weeks } from "@/lib/testing/plan-world";
import type { Project } from "../project";
import { scheduleProject } from "./schedule-project";
import type { ProjectSchedule } from "./project-schedule";

describe("phases", () => {
  const phased = (parts: ProjectParts = {}) =>
    plan({
      phases: [{ key: "1" }, { key: "2" }, { key: "3", estimate: weeks(2) }],
      tasks: [
        task("1.1", hours(8), { phaseKey: "1" }),
        task("1.2", hours(16), { phaseKey: "1" }),
        task("2.1", hours(8), { phaseKey: "2" }),
      ],
      ...parts,
    });
  const spans = (schedule: ProjectSchedule) =>
    schedule.phases.map(({ key, span }) => [key, span?.earlyStart, span?.earlyFinish]);

  it("follow each other, each as long as its tasks, or as its own estimate without any", () => {
    const schedule = phased();
    expect(spans(schedule)).toEqual([
      ["1", "2026-03-16", "2026-03-17"],
      ["2", "2026-03-18", "2026-03-18"],
      ["3", "2026-03-19", "2026-04-01"],
    ]);
    expect(schedule.phases.map(({ basis }) => basis)).toEqual(["tasks", "tasks", "own estimate"]);
    expect(phaseOf(schedule, "3")).toMatchObject({ effortHours: 80, remainingHours: 80 });
    expect(schedule.effortHours).toBe(112);
    expect(taskOf(schedule, "1.1").span).toMatchObject({ slackHours: 8, freeSlackHours: 8 });
    expect(taskOf(schedule, "2.1").driver).toEqual({ kind: "phase", key: "1", because: "phase" });
    expect(schedule.criticalPath).toEqual([
      { kind: "task", key: "1.2" },
      { kind: "task", key: "2.1" },
      { kind: "phase", key: "3" },
    ]);
  });

  it("run side by side where dependencies between phases say so", () => {
    const dependencies = [{ blocking: end("phase", "1"), dependent: end("phase", "3") }];
    expect(spans(phased({ dependencies }))).toEqual([
      ["1", "2026-03-16", "2026-03-17"],
      ["2", "2026-03-18", "2026-03-18"],
      ["3", "2026-03-18", "2026-03-31"],
    ]);
  });

  it("change places where the earlier one waits for the later", () => {
    const dependencies = [{ blocking: end("phase", "3"), dependent: end("phase", "1") }];
    const schedule = phased({ dependencies });
    expect(schedule.gaps).toEqual([]);
    expect(spans(schedule)).toEqual([
      ["1", "2026-03-30", "2026-03-31"],
      ["2", "2026-04-01", "2026-04-01"],
      ["3", "2026-03-16", "2026-03-27"],
    ]);
  });

  it("that wait for each other are a circle, and lie on top of each other", () => {
    const dependencies = [
      { blocking: end("phase", "1"), dependent: end("phase", "2") },
      { blocking: end("phase", "2"), dependent: end("phase", "1") },
      { blocking: end("phase", "2"), dependent: end("phase", "2") },
    ];
    const schedule = phased({ dependencies });
    const path = [
      { kind: "phase", key: "1" },
      { kind: "gate", key: "1" },
      { kind: "phase", key: "2" },
      { kind: "gate", key: "2" },
    ];
    expect(schedule.gaps).toEqual([{ kind: "cycle", path }]);
    expect(schedule.atLeast).toBe(true);
    expect(spans(schedule).map(([, start]) => start)).toEqual([
      "2026-03-16",
      "2026-03-16",
      "2026-03-17",
    ]);
  });

  it("are stepped over while they are put off, and their tasks left out", () => {
    const phases = [{ key: "1" }, { key: "2", deferred: true }, { key: "3", estimate: weeks(2) }];
    const schedule = phased({ phases });
    expect(phaseOf(schedule, "2")).toMatchObject({ deferred: true, span: null, effortHours: null });
    expect(phaseOf(schedule, "3").span?.earlyStart).toBe("2026-03-18");
    expect(schedule.tasks.map(({ key }) => key)).toEqual(["1.1", "1.2"]);
  });

  it("last at least as long as they are estimated while not all of their tasks are", () => {
    const phases = [{ key: "1", estimate: weeks(1) }, { key: "2" }];
    const tasks = [
      task("1.1", hours(8), { phaseKey: "1" }),
      task("1.2", null, { phaseKey: "1" }),
      task("2.1", hours(8), { phaseKey: "2" }),
    ];
    const schedule = plan({ phases, tasks });
    expect(phaseOf(schedule, "1")).toMatchObject({ basis: "own estimate", effortHours: 40 });
    expect(phaseOf(schedule, "2").span?.earlyStart).toBe("2026-03-23");
    expect(schedule.gaps).toEqual([{ kind: "unestimated", ref: { kind: "task", key: "1.2" } }]);
    expect(schedule.atLeast).toBe(true);
  });

  it("last as long as they are estimated where none of their tasks is, which is no floor", () => {
    const phases = [{ key: "1", estimate: weeks(1) }];
    const schedule = plan({ phases, tasks: [task("1.1", null, { phaseKey: "1" })] });
    expect(schedule.gaps).toEqual([
      { kind: "within phase", ref: { kind: "task", key: "1.1" }, phaseKey: "1" },
    ]);
    expect(schedule.atLeast).toBe(false);
  });

  it("share their hours among all people, and no weeks", () => {
    const phases = [
      { key: "1", estimate: hours(80) },
      { key: "2", estimate: weeks(1) },
    ];
    const schedule = plan({ phases, people: 4 });
    expect(phaseOf(schedule, "1")).toMatchObject({ effortHours: 80 });
    expect(phaseOf(schedule, "1").span?.earlyFinishHours).toBe(20);
    expect(schedule.finish.hours).toBe(60);
  });

  it("that nobody estimated are named, and the finish may only be later", () => {
    const schedule = plan({ phases: [{ key: "1" }, { key: "2", estimate: weeks(1) }] });
    expect(schedule.gaps).toEqual([{ kind: "unestimated", ref: { kind: "phase", key: "1" } }]);
    expect(schedule).toMatchObject({ atLeast: true, finish: { hours: 40, on: "2026-03-20" } });
    expect(phaseOf(schedule, "1")).toMatchObject({ basis: null, effortHours: null });
  });
});

describe("changes to the plan", () => {
  const base: Project = buildProject({
    people: 10,
    phases: [{ key: "1", estimate: weeks(1) }, { key: "2" }],
    tasks: [task("2.1", hours(8), { phaseKey: "2" })],
  });
  const finish = (changes: object[]) =>
    scheduleProject(base, NOW, { changes: changes as never }).finish.hours;

  it("make a phase longer, or all of it", () => {
    expect(finish([])).toBe(48);
    expect(finish([{ kind: "extend", weeks: 2, phaseKey: null }])).toBe(128);
    expect(finish([{ kind: "extend", weeks: 2, phaseKey: "1" }])).toBe(128);
    const twice = { kind: "extend", weeks: 1, phaseKey: "2" };
    expect(finish([twice, twice])).toBe(128);
    const longer = scheduleProject(base, NOW, {
      changes: [{ kind: "extend", weeks: 2, phaseKey: "1" }],
    });
    expect(longer.criticalPath).toEqual([
      { kind: "phase", key: "1" },
      { kind: "task", key: "2.1" },
    ]);
  });

  it("put a phase off", () => {
    expect(finish([{ kind: "defer phase", phaseKey: "1" }])).toBe(8);
    const project = withRows(base, "tasks", { key: "x" });
    expect(scheduleProject(project, NOW).gaps).toHaveLength(1);
  });
});

describe("a phase that begins no sooner than a day", () => {
  const later = { key: "2", notBeforeOn: "2026-03-23" };
  const parts = {
    phases: [{ key: "1" }, later],
    tasks: [task("1.1", hours(8), { phaseKey: "1" }), task("2.1", hours(8), { phaseKey: "2" })],
  };
  const begins = (schedule: ProjectSchedule) => phaseOf(schedule, "2").span?.earlyStart;

  it("waits for that day with all that is in it, and says so", () => {
    const schedule = plan(parts);
    expect(begins(schedule)).toBe("2026-03-23");
    expect(taskOf(schedule, "2.1")).toMatchObject({
      span: { earlyStart: "2026-03-23" },
      driver: { kind: "phase", key: "2", because: "plan" },
    });
    expect(schedule.criticalPath).toEqual([{ kind: "task", key: "2.1" }]);
  });

  it.each([
    ["has begun", { startedOn: "2026-03-12" }],
    ["is said to be under way", { status: "in progress" as const }],
  ])("does not where it %s", (_, begun) => {
    const [first, second] = parts.tasks;
    expect(begins(plan({ ...parts, tasks: [first!, { ...second!, ...begun }] }))).not.toBe(
      "2026-03-23",
    );
  });

  it("but not for a day that is only planned, as documents plan", () => {
    const phases = [{ key: "1" }, { key: "2", plannedStartOn: "2026-03-23" }];
    expect(begins(plan({ ...parts, phases }))).toBe("2026-03-17");
  });
});
