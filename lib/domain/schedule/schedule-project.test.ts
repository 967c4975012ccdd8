import { describe, expect, it } from "vitest";
import { NOW, type ProjectParts, buildProject, withRows } from "@/lib/testing/project-builder";
import type { Estimate, Project } from "../project";
import { scheduleProject } from "./schedule-project";

const hours = (low: number, high = low, likely: number | null = null): Estimate => ({
  low,
  likely,
  high,
  unit: "hours",
});
const weeks = (low: number, high = low): Estimate => ({ low, likely: null, high, unit: "weeks" });
const end = (kind: "task" | "phase" | "blocker", key: string, missing = false) => ({
  kind,
  key,
  missing,
});
const task = (key: string, estimate: Estimate | null, more: object = {}) => ({
  key,
  estimate,
  ...more,
});
/** `a>b`: task a before task b. */
const after = (...steps: string[]) =>
  steps.map((step) => {
    const [from = "", to = ""] = step.split(">");
    return { blocking: end("task", from), dependent: end("task", to) };
  });

/** NOW is a Monday. */
const plan = (parts: ProjectParts, options = {}) =>
  scheduleProject(buildProject({ people: 10, ...parts }), NOW, options);
const taskOf = (schedule: ReturnType<typeof plan>, key: string) =>
  schedule.tasks.find((row) => row.key === key)!;
const phaseOf = (schedule: ReturnType<typeof plan>, key: string) =>
  schedule.phases.find((row) => row.key === key)!;

describe("the worked example of the Wikipedia article on PERT", () => {
  const schedule = plan({
    tasks: [
      task("a", hours(2, 6, 4)),
      task("b", hours(3, 9, 5)),
      task("c", hours(4, 7, 5)),
      task("d", hours(4, 10, 6)),
      task("e", hours(4, 7, 5)),
      task("f", hours(3, 8, 4)),
      task("g", hours(3, 8, 5)),
    ],
    dependencies: after("a>c", "a>d", "b>e", "c>e", "d>f", "e>g"),
  });

  it("has its early and late times, its slack and its critical path, to the hundredth", () => {
    const table = schedule.tasks.map(({ key, effortHours, span }) => [
      key,
      effortHours,
      span?.earlyStartHours,
      span?.earlyFinishHours,
      span?.lateStartHours,
      span?.lateFinishHours,
      span?.slackHours,
    ]);
    expect(table).toEqual([
      ["a", 4, 0, 4, 0, 4, 0],
      ["b", 5.33, 0, 5.33, 3.84, 9.17, 3.84],
      ["c", 5.17, 4, 9.17, 4, 9.17, 0],
      ["d", 6.33, 4, 10.33, 8.68, 15.01, 4.68],
      ["e", 5.17, 9.17, 14.34, 9.17, 14.34, 0],
      ["f", 4.5, 10.33, 14.83, 15.01, 19.51, 4.68],
      ["g", 5.17, 14.34, 19.51, 14.34, 19.51, 0],
    ]);
    expect(schedule.criticalPath.map(({ key }) => key)).toEqual(["a", "c", "e", "g"]);
    expect(schedule.finish).toEqual({ hours: 19.51, on: "2026-03-18" });
    expect(schedule.effortHours).toBe(35.67);
    expect(schedule.atLeast).toBe(false);
  });

  it("lies on working days, and says what each task waits for", () => {
    expect(taskOf(schedule, "e").span).toMatchObject({
      earlyStart: "2026-03-17",
      earlyFinish: "2026-03-17",
      slackDays: 0,
      critical: true,
    });
    expect(taskOf(schedule, "f").span).toMatchObject({ slackDays: 0.59, critical: false });
    expect(taskOf(schedule, "e").driver).toEqual({ kind: "task", key: "c", because: "dependency" });
    expect(taskOf(schedule, "a").driver).toBeNull();
  });
});

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
  const spans = (schedule: ReturnType<typeof plan>) =>
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
    expect(schedule.gaps).toEqual([
      { kind: "within phase", ref: { kind: "task", key: "1.2" }, phaseKey: "1" },
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

describe("people", () => {
  const tasks = [task("a", hours(8)), task("b", hours(8)), task("c", hours(8))];

  it("do one thing at a time, which is then what the next one waits for", () => {
    const schedule = plan({ tasks, people: 1 });
    expect(schedule.finish.on).toBe("2026-03-18");
    expect(taskOf(schedule, "b").driver).toEqual({ kind: "task", key: "a", because: "people" });
    expect(taskOf(schedule, "b").span).toMatchObject({ slackHours: 0, critical: true });
  });

  it("who are enough leave everything as early as it can be", () => {
    expect(plan({ tasks, people: 3 }).finish.on).toBe("2026-03-16");
  });
});

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
    expect(free).toMatchObject({ atLeast: false, finish: { hours: 8 } });
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

describe("what is done", () => {
  const done = (evidence: ProjectParts["evidence"], more: ProjectParts = {}) => ({
    tasks: [
      task("a", hours(8), { actualHours: 20, startedOn: "2026-03-09", finishedOn: "2026-03-11" }),
      task("b", hours(8)),
    ],
    dependencies: after("a>b"),
    evidence,
    ...more,
  });
  const subject = { kind: "task", key: "a" } as const;

  it("counts as its actual once evidence shows it", () => {
    const schedule = plan(done([{ subject }]));
    expect(taskOf(schedule, "a")).toMatchObject({
      progress: "proved",
      span: null,
      effortHours: 20,
      remainingHours: 0,
      startedOn: "2026-03-09",
      finishedOn: "2026-03-11",
    });
    expect(schedule).toMatchObject({ effortHours: 28, remainingHours: 8, finish: { hours: 8 } });
  });

  it("counts as not begun while somebody only says so, unless claims are taken to hold", () => {
    const parts = done([], { claims: [{ subject }] });
    expect(taskOf(plan(parts), "a")).toMatchObject({ progress: "said", remainingHours: 8 });
    expect(plan(parts).finish.hours).toBe(16);
    const held = plan(parts, { claimsHold: true });
    expect(taskOf(held, "a")).toMatchObject({ progress: "said", span: null, effortHours: 20 });
    expect(held.finish.hours).toBe(8);
  });

  it("is said to be done by a day that somebody recorded, too, and by proof that has lapsed", () => {
    expect(taskOf(plan(done([])), "a").progress).toBe("said");
    const stale = plan(done([{ subject, at: "2026-01-01T00:00:00.000Z" }]));
    expect(taskOf(stale, "a").progress).toBe("said");
  });

  it("goes on where it is refuted", () => {
    const schedule = plan(done([{ subject, outcome: "failed" }]));
    expect(taskOf(schedule, "a").progress).toBe("started");
  });

  it("is nothing where it is waived or does not apply", () => {
    const waived = plan(done([], { waivers: [{ subject }] }));
    expect(taskOf(waived, "a")).toMatchObject({ progress: "excused", effortHours: 20 });
    const none = plan({
      tasks: [task("a", hours(8)), task("b", hours(8))],
      notApplicable: [{ subject }],
    });
    expect(none).toMatchObject({ effortHours: 8, finish: { hours: 8 } });
  });

  it("leaves nothing where all is", () => {
    const schedule = plan({
      tasks: [task("a", hours(8), { phaseKey: "1", finishedOn: "2026-03-11" })],
      phases: [{ key: "1", estimate: weeks(3) }],
      evidence: [{ subject }],
      milestones: [{ phaseKeys: ["1"] }],
    });
    expect(schedule.finish).toEqual({ hours: 0, on: "2026-03-11" });
    expect(phaseOf(schedule, "1")).toMatchObject({
      isOver: true,
      finishedOn: "2026-03-11",
      span: null,
    });
    expect(schedule.milestones).toMatchObject([{ earlyFinish: null, slackHours: null }]);
    expect(plan({}).finish).toEqual({ hours: 0, on: null });
    expect(plan({}).effortHours).toBeNull();
  });

  it("opens what follows a phase whose gate has passed", () => {
    const item = { kind: "item", key: "x" } as const;
    const schedule = plan({
      phases: [
        { key: "1", estimate: weeks(3) },
        { key: "2", estimate: weeks(1) },
      ],
      items: [{ key: "x", list: "exit", phaseKey: "1" }],
      evidence: [{ subject: item }],
    });
    expect(phaseOf(schedule, "1")).toMatchObject({ isOver: true, span: null });
    expect(schedule.finish.hours).toBe(40);
  });
});

describe("what is under way", () => {
  it("has hours behind it that somebody worked, and weeks that have gone by", () => {
    const schedule = plan({
      tasks: [
        task("a", hours(8), { status: "in progress", actualHours: 5 }),
        task("b", weeks(2), { startedOn: "2026-03-09" }),
        task("c", hours(8), { startedOn: "2026-03-02" }),
      ],
    });
    expect(schedule.tasks.map(({ remainingHours }) => remainingHours)).toEqual([3, 40, 8]);
    expect(taskOf(schedule, "b").span).toMatchObject({
      earlyStart: "2026-03-09",
      earlyFinish: "2026-03-20",
    });
    expect(taskOf(schedule, "b").effortHours).toBe(80);
  });

  it("is named where all of its estimate is used up", () => {
    const schedule = plan({
      tasks: [task("a", hours(8), { status: "in progress", actualHours: 9 })],
    });
    expect(schedule.gaps).toEqual([{ kind: "overrun", ref: { kind: "task", key: "a" } }]);
    expect(schedule).toMatchObject({ atLeast: true, effortHours: 9, finish: { hours: 0 } });
    expect(taskOf(schedule, "a").span).toMatchObject({
      earlyStart: "2026-03-16",
      earlyFinish: "2026-03-16",
    });
  });

  it("has of a phase behind it what its tasks have", () => {
    const of = (estimate: Estimate, more: object) =>
      plan({
        people: 2,
        phases: [{ key: "1", estimate }],
        tasks: [
          task("1.1", hours(10), { phaseKey: "1", ...more }),
          task("1.2", null, { phaseKey: "1", actualHours: 4 }),
        ],
        evidence: [{ subject: { kind: "task", key: "1.1" } }],
      });
    const inHours = of(hours(40), {});
    expect(inHours.finish.hours).toBe(13);
    expect(phaseOf(inHours, "1")).toMatchObject({ effortHours: 40, remainingHours: 26 });
    expect(of(weeks(2), { startedOn: "2026-03-09" }).finish.hours).toBe(40);
    const over = of(weeks(1), { startedOn: "2026-03-02" });
    expect(over.gaps).toContainEqual({ kind: "overrun", ref: { kind: "phase", key: "1" } });
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

describe("when it begins and is to end", () => {
  const tasks = [task("a", hours(20))];

  it("begins today, or when the project starts", () => {
    expect(plan({ tasks, startOn: "2026-03-30" }).from).toBe("2026-03-30");
    expect(plan({ tasks, startOn: "2026-01-05" }).from).toBe("2026-03-16");
  });

  it("says how much lies between the end and the target", () => {
    expect(plan({ tasks }).target).toBeNull();
    expect(plan({ tasks, targetOn: "2026-03-19" }).target).toEqual({
      on: "2026-03-19",
      slackHours: 12,
      slackDays: 1.5,
    });
    expect(plan({ tasks, targetOn: "2026-03-13" }).target?.slackHours).toBe(-20);
  });

  it("says of a milestone when the last of its phases ends", () => {
    const schedule = plan({
      phases: [
        { key: "1", estimate: weeks(1) },
        { key: "2", estimate: weeks(1) },
      ],
      milestones: [
        { key: "m", phaseKeys: ["1", "2", "9"], endsOn: "2026-03-26" },
        { key: "n", phaseKeys: ["1"] },
      ],
    });
    expect(schedule.milestones).toMatchObject([
      { key: "m", earlyFinish: "2026-03-27", slackHours: -8 },
      { key: "n", earlyFinish: "2026-03-20", slackHours: null },
    ]);
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
