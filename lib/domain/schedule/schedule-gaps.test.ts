import { describe, expect, it } from "vitest";
import { type ProjectParts } from "@/lib/testing/project-builder";
import { after, end, hours, phaseOf, plan, task, taskOf } from "@/lib/testing/plan-world";

describe("blockers", () => {
  const waiting = (blocker: object, parts: ProjectParts = {}) =>
    plan({
      blockers: [{ key: "B1", ...blocker }],
      tasks: [task("a", hours(8)), task("b", hours(4))],
      dependencies: [{ blocking: end("blocker", "B1"), dependent: end("task", "a") }],
      ...parts,
    });

  it("hold up what waits for them as long as they are estimated to take", () => {
    const schedule = waiting({ estimate: hours(8, 16) });
    expect(schedule.blockers).toMatchObject([
      { key: "B1", isEstimated: true, span: { earlyFinishHours: 12 } },
    ]);
    expect(taskOf(schedule, "a").driver).toEqual({
      kind: "blocker",
      key: "B1",
      because: "blocker",
    });
    expect(schedule.finish.hours).toBe(20);
    expect(schedule.effortHours).toBe(12);
    expect(schedule.criticalPath[0]).toEqual({ kind: "blocker", key: "B1" });
  });

  it("without an estimate are named", () => {
    const schedule = waiting({});
    expect(schedule.blockers).toMatchObject([{ isEstimated: false }]);
    expect(schedule.gaps).toEqual([{ kind: "unestimated", ref: { kind: "blocker", key: "B1" } }]);
    expect(schedule.atLeast).toBe(true);
  });

  it("take what the task takes that resolves them", () => {
    const schedule = waiting({ estimate: hours(99), resolvingTaskKey: "b" });
    expect(taskOf(schedule, "a").span?.earlyStartHours).toBe(4);
    expect(schedule.blockers).toMatchObject([{ isEstimated: true }]);
  });

  it("take what the phase takes that resolves them, where that is known", () => {
    const phases = [{ key: "1", estimate: hours(40) }];
    expect(waiting({ resolvingPhaseKey: "1" }, { phases }).finish.hours).toBe(12);
    const byTasks = waiting(
      { resolvingPhaseKey: "1", estimate: hours(99) },
      {
        phases: [{ key: "1" }],
        tasks: [task("a", hours(8)), task("b", hours(4), { phaseKey: "1" })],
      },
    );
    expect(taskOf(byTasks, "a").span?.earlyStartHours).toBe(4);
    const unknown = waiting(
      { resolvingPhaseKey: "1", estimate: hours(5) },
      { phases: [{ key: "1" }] },
    );
    expect(taskOf(unknown, "a").span?.earlyStartHours).toBe(5);
  });

  it("that are resolved, waived or hold nothing up hold nothing up", () => {
    expect(waiting({ actualState: "done", estimate: hours(8) }).blockers).toEqual([]);
    const free = waiting({ estimate: hours(8) }, { dependencies: [] });
    expect(free.gaps).toEqual([{ kind: "holds nothing up", ref: { kind: "blocker", key: "B1" } }]);
    expect(free).toMatchObject({ atLeast: true, finish: { hours: 8 } });
  });

  it("wait for each other, and hold up a phase", () => {
    const schedule = waiting(
      { estimate: hours(8) },
      {
        blockers: [
          { key: "B1", estimate: hours(8) },
          { key: "B2", estimate: hours(8) },
        ],
        phases: [{ key: "1", estimate: hours(10) }],
        dependencies: [
          { blocking: end("blocker", "B1"), dependent: end("blocker", "B2") },
          { blocking: end("blocker", "B2"), dependent: end("phase", "1") },
        ],
      },
    );
    expect(phaseOf(schedule, "1").span?.earlyStartHours).toBe(16);
  });
});

describe("what the plan does not know", () => {
  it("is named: tasks without estimates count as nothing, never silently", () => {
    const schedule = plan({
      tasks: [task("a", null), task("b", hours(8)), task("c", hours(0))],
      dependencies: after("b>a"),
    });
    expect(schedule.gaps).toEqual([{ kind: "unestimated", ref: { kind: "task", key: "a" } }]);
    expect(schedule).toMatchObject({ atLeast: true, effortHours: 8 });
    expect(taskOf(schedule, "a")).toMatchObject({
      isEstimated: false,
      effortHours: null,
      span: { earlyStart: "2026-03-16", earlyFinish: "2026-03-16" },
    });
  });

  it("names what is defined nowhere at either end", () => {
    const dependencies = [
      { id: "d1", blocking: end("task", "13", true), dependent: end("task", "a") },
      { id: "d2", blocking: end("task", "a"), dependent: end("task", "5", true) },
    ];
    const schedule = plan({ tasks: [task("a", hours(8))], dependencies });
    expect(
      schedule.gaps.map((gap) => [gap.kind, "dependencyId" in gap && gap.dependencyId]),
    ).toEqual([
      ["missing", "d1"],
      ["missing", "d2"],
    ]);
    expect(schedule.atLeast).toBe(true);
  });

  it("names what waits for something that is put off", () => {
    const parts: ProjectParts = {
      phases: [{ key: "1", deferred: true }, { key: "2" }],
      tasks: [task("1.1", hours(8), { phaseKey: "1" }), task("2.1", hours(8), { phaseKey: "2" })],
      dependencies: [
        ...after("1.1>2.1", "2.1>1.1"),
        { blocking: end("phase", "1"), dependent: end("task", "2.1") },
      ],
    };
    const schedule = plan(parts);
    expect(schedule.gaps).toMatchObject([{ kind: "put off", blocking: { key: "1.1" } }]);
    expect(schedule.finish.hours).toBe(8);
  });

  it("names circles with their path and computes the rest", () => {
    const schedule = plan({
      tasks: ["a", "b", "c", "d"].map((key) => task(key, hours(8))),
      dependencies: after("a>b", "b>c", "c>b", "c>d"),
    });
    const path = [
      { kind: "task", key: "b" },
      { kind: "task", key: "c" },
    ];
    expect(schedule.gaps).toEqual([{ kind: "cycle", path }]);
    const starts = schedule.tasks.map(({ span }) => span?.earlyStartHours);
    expect(starts).toEqual([0, 8, 0, 8]);
  });

  it("does not let what is done be waited for", () => {
    const schedule = plan({
      tasks: [task("a", hours(8)), task("b", hours(8))],
      dependencies: [
        ...after("b>a", "a>b"),
        { blocking: end("task", "9", true), dependent: end("task", "a") },
      ],
      evidence: [{ subject: { kind: "task", key: "a" } }],
    });
    expect(schedule.gaps).toEqual([]);
    expect(schedule.finish.hours).toBe(8);
  });
});
