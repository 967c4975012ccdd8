import { describe, expect, it } from "vitest";
import { type ProjectParts } from "@/lib/testing/project-builder";
import { after, hours, phaseOf, plan, task, taskOf, weeks } from "@/lib/testing/plan-world";
import type { Estimate } from "../project";

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

describe("a task that is planned for later", () => {
  const tasks = (plannedStartOn: string | null, more: object = {}) => [
    task("a", hours(16), { plannedStartOn, ...more }),
    task("b", hours(8)),
  ];

  it("waits for that day, and what waits for it waits too", () => {
    const moved = plan({ tasks: tasks("2026-03-23"), dependencies: after("a>b") });
    expect(taskOf(moved, "a")).toMatchObject({
      span: { earlyStart: "2026-03-23", earlyFinish: "2026-03-24", critical: true },
      driver: { kind: "task", key: "a", because: "plan" },
    });
    expect(taskOf(moved, "b").span).toMatchObject({ earlyStart: "2026-03-25" });
    expect(moved.finish).toEqual({ hours: 64, on: "2026-03-25" });
    expect(moved.criticalPath.map(({ key }) => key)).toEqual(["a", "b"]);
  });

  it("begins as soon as it can where the day has come, where none is planned, and once it has begun", () => {
    const soonest = plan({ tasks: tasks(null) }).finish;
    expect(plan({ tasks: tasks("2026-03-16") }).finish).toEqual(soonest);
    expect(plan({ tasks: tasks("2026-03-02") }).finish).toEqual(soonest);
    const begun = plan({ tasks: tasks("2026-03-23", { startedOn: "2026-03-13" }) });
    expect(begun.finish).toEqual(soonest);
  });

  it("does not begin sooner for it than what it waits for allows", () => {
    const waiting = plan({
      tasks: [task("long", hours(80)), ...tasks("2026-03-18")],
      dependencies: after("long>a"),
    });
    expect(taskOf(waiting, "a")).toMatchObject({
      span: { earlyStart: "2026-03-30" },
      driver: { kind: "task", key: "long", because: "dependency" },
    });
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
