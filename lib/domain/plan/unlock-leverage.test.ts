import { describe, expect, it } from "vitest";
import { NOW, type ProjectParts, buildProject, subject } from "@/lib/testing/project-builder";
import type { Dependency, DependencyEnd, Estimate } from "../project";
import { rankUnlocks } from "./unlock-leverage";

const hours = (low: number, high = low): Estimate => ({ low, likely: null, high, unit: "hours" });
const weeks = (count: number): Estimate => ({ ...hours(count), unit: "weeks" });
const end = (name: string): DependencyEnd => {
  const [kind, key] = name.split(" ") as [DependencyEnd["kind"], string];
  return { kind, key, missing: false };
};
const edge = (blocking: string, dependent: string): Partial<Dependency> => ({
  blocking: end(blocking),
  dependent: end(dependent),
});
const exit = (key: string, phaseKey: string, row: object = {}) =>
  ({ key, phaseKey, list: "exit", ...row }) as const;
const task = (key: string, row: object = {}) => ({ key, estimate: hours(2), ...row });

const rank = (parts: ProjectParts) => rankUnlocks(buildProject(parts), NOW);
const names = (parts: ProjectParts) =>
  rank(parts).map((one) => `${one.subject.kind} ${one.subject.key}`);
const first = (parts: ProjectParts) => rank(parts)[0]!;
const freed = (parts: ProjectParts) => {
  const { tasks, phases, blockers, criteria } = first(parts).frees;
  return [
    ...tasks.keys.map((key) => `task ${key}`),
    ...phases.keys.map((key) => `phase ${key}`),
    ...blockers.keys.map((key) => `blocker ${key}`),
    ...criteria.keys.map((key) => `criterion ${key}`),
  ];
};

describe("what a task sets free", () => {
  it("is all that waits for it, through however many others, each once", () => {
    const parts: ProjectParts = {
      tasks: ["a", "b", "c", "d", "e"].map((key) => task(key)),
      dependencies: [
        edge("task a", "task b"),
        edge("task a", "task c"),
        edge("task b", "task d"),
        edge("task c", "task d"),
      ],
    };
    expect(freed(parts)).toEqual(["task b", "task c", "task d"]);
    expect(first(parts)).toMatchObject({ worth: 3, hours: 2, perHour: 1.5, together: null });
    expect(names(parts)).toEqual(["task a"]);
  });

  it("is a phase with what is in it, and what comes behind its gate", () => {
    const parts: ProjectParts = {
      phases: [{ key: "0" }, { key: "1", estimate: weeks(2) }, { key: "2", estimate: weeks(3) }],
      tasks: [
        task("a", { phaseKey: "0" }),
        task("b", { phaseKey: "1" }),
        task("c", { phaseKey: "2" }),
      ],
      blockers: [{ key: "B", resolvingPhaseKey: "1" }],
      dependencies: [edge("task a", "phase 1")],
    };
    expect(freed(parts)).toEqual(["task b", "task c", "phase 1", "phase 2", "blocker B"]);
    expect(first(parts).phasesEffort).toMatchObject({ kind: "sum", effort: { low: 5 } });
  });

  it("is a blocker it resolves, and what that holds up", () => {
    const parts: ProjectParts = {
      tasks: [task("a"), task("b")],
      blockers: [{ key: "B", resolvingTaskKey: "a", estimate: hours(1) }],
      dependencies: [edge("blocker B", "task b")],
    };
    expect(freed(parts)).toEqual(["task b", "blocker B"]);
    expect(names(parts)).toEqual(["task a"]);
  });

  it("are criteria that ask for it or for what waits for it, unless they can be deferred", () => {
    const parts: ProjectParts = {
      tasks: [task("a"), task("b")],
      dependencies: [edge("task a", "task b")],
      criteria: [
        { key: "must", rule: { kind: "task", taskKey: "a" } },
        { key: "go", kind: "go", rule: { kind: "task", taskKey: "b" } },
        { key: "later", kind: "can-defer", rule: { kind: "task", taskKey: "a" } },
        { key: "manual" },
      ],
    };
    expect(freed(parts)).toEqual(["task b", "criterion must", "criterion go"]);
  });

  it("is nothing that is done, claimed, deferred, or behind what is done", () => {
    const parts: ProjectParts = {
      phases: [{ key: "0" }, { key: "later", deferred: true }],
      tasks: [
        task("a", { phaseKey: "0" }),
        task("b"),
        task("c"),
        task("d"),
        task("e", { phaseKey: "later" }),
      ],
      dependencies: [
        edge("task a", "task b"),
        edge("task b", "task c"),
        edge("task a", "task d"),
        edge("task a", "task e"),
      ],
      claims: [{ subject: subject("task", "b") }],
    };
    expect(freed(parts)).toEqual(["task d"]);
  });

  it("names the first twenty and counts them all", () => {
    const many = Array.from({ length: 30 }, (_, at) => `t${at}`);
    const parts = {
      tasks: [task("a"), ...many.map((key) => task(key))],
      dependencies: many.map((key) => edge("task a", `task ${key}`)),
    };
    expect(first(parts).frees.tasks).toEqual({ count: 30, keys: many.slice(0, 20) });
    expect(first(parts).worth).toBe(30);
  });

  it("is the same for each of more candidates than are searched at once", () => {
    const many = Array.from({ length: 70 }, (_, at) => `t${at}`);
    const unlocks = rank({
      tasks: [...many.map((key) => task(key)), task("last")],
      dependencies: many.map((key) => edge(`task ${key}`, "task last")),
    });
    expect(unlocks.map((one) => one.frees.tasks.keys)).toEqual(many.map(() => ["last"]));
  });
});

describe("a gate", () => {
  const parts = (more: ProjectParts = {}): ProjectParts => ({
    phases: [{ key: "0" }, { key: "1", estimate: weeks(2) }],
    items: [exit("e", "0"), exit("f", "0"), exit("g", "0"), exit("h", "1")],
    tasks: [task("b", { phaseKey: "1" })],
    ...more,
  });

  it("is opened by its open criteria together, so each has a share of what lies behind", () => {
    expect(
      rank(parts()).map(({ subject: { key }, together, worth }) => [key, together, worth]),
    ).toEqual([
      ["e", { phaseKey: "0", open: 3 }, 2 / 3],
      ["f", { phaseKey: "0", open: 3 }, 2 / 3],
      ["g", { phaseKey: "0", open: 3 }, 2 / 3],
    ]);
    expect(freed(parts())).toEqual(["task b", "phase 1"]);
  });

  it("is opened by the last of them alone", () => {
    const evidence = [{ subject: subject("item", "e") }];
    const waivers = [{ subject: subject("item", "f") }];
    expect(rank(parts({ evidence, waivers }))).toMatchObject([
      { subject: { key: "g" }, together: null, worth: 2 },
    ]);
  });

  it("waits for a claimed and for a refuted criterion, and not for one that only informs", () => {
    const said = parts({
      items: [exit("e", "0"), exit("f", "0"), exit("g", "0", { blocking: false })],
      claims: [{ subject: subject("item", "e") }],
      evidence: [{ subject: subject("item", "f"), outcome: "failed" }],
    });
    expect(rank(said).map(({ subject: { key }, state }) => [key, state])).toEqual([
      ["e", "claimed"],
      ["f", "refuted"],
    ]);
  });

  it("sets free the criteria that ask for it", () => {
    const criteria = [{ key: "must", rule: { kind: "gate" as const, phaseKey: "0" } }];
    expect(freed(parts({ criteria }))).toContain("criterion must");
  });

  it("is opened by no task", () => {
    const tasks = [task("a", { phaseKey: "0" }), task("b", { phaseKey: "1" })];
    expect(names(parts({ tasks }))).toEqual(["item e", "item f", "item g"]);
  });

  it("steps over a phase that is deferred", () => {
    const phases = [{ key: "0" }, { key: "1", deferred: true }, { key: "2" }];
    expect(freed(parts({ phases }))).toEqual(["phase 2"]);
  });
});

describe("what can be worked on now", () => {
  const free = (more: ProjectParts, tasks = [task("a"), task("b")]) =>
    names({
      tasks,
      ...more,
      dependencies: [edge("task a", "task b"), ...(more.dependencies ?? [])],
    });

  it.each<[string, ProjectParts]>([
    [
      "a task before it",
      { tasks: [task("x"), task("a"), task("b")], dependencies: [edge("task x", "task a")] },
    ],
    ["a task that nobody defined", { dependencies: [edge("task 13", "task a")] }],
    ["a blocker", { blockers: [{ key: "B" }], dependencies: [edge("blocker B", "task a")] }],
    ["the gate of a phase", { phases: [{ key: "0" }], dependencies: [edge("phase 0", "task a")] }],
  ])("does not wait for %s", (_, more) => {
    expect(free(more)).not.toContain("task a");
  });

  it("does not wait for what its phase waits for", () => {
    const more: ProjectParts = {
      phases: [{ key: "0" }],
      tasks: [task("a", { phaseKey: "0" }), task("b")],
      items: [exit("e", "0")],
      blockers: [{ key: "B" }],
      dependencies: [edge("blocker B", "phase 0")],
    };
    expect(free(more)).toEqual(["blocker B"]);
  });

  it("is in no phase that is locked or deferred", () => {
    const phases = [{ key: "0" }, { key: "1" }, { key: "2", deferred: true }];
    const inPhase = (phaseKey: string) => [task("a", { phaseKey }), task("b")];
    const items = [exit("e", "0", { blocking: false })];
    expect(free({ phases, items }, inPhase("0"))).toContain("task a");
    expect(free({ phases, items }, inPhase("1"))).not.toContain("task a");
    expect(free({ phases, items }, inPhase("2"))).not.toContain("task a");
  });

  it.each([["claims"], ["evidence"], ["waivers"], ["notApplicable"]] as const)(
    "is not done: %s",
    (list) => {
      expect(free({ [list]: [{ subject: subject("task", "a") }] })).toEqual([]);
    },
  );

  it("waits for what was verified and no longer is, unless somebody claims it", () => {
    const evidence = [{ subject: subject("task", "a"), expiresAt: "2026-03-16T00:00:00.000Z" }];
    expect(free({ evidence })).toEqual(["task a"]);
    expect(free({ evidence, claims: [{ subject: subject("task", "a") }] })).toEqual([]);
  });

  it("is a blocker that no open work is to resolve", () => {
    const dependencies = [edge("blocker B", "task b")];
    const tasks = [task("a"), task("b")];
    const phases = [{ key: "0" }];
    const blocked = (row: object, more: ProjectParts = {}) =>
      names({ tasks, phases, dependencies, blockers: [{ key: "B", ...row }], ...more });
    expect(blocked({})).toEqual(["blocker B"]);
    expect(blocked({ resolvingTaskKey: "a" })).toEqual(["task a"]);
    expect(blocked({ resolvingPhaseKey: "0" })).toEqual([]);
    expect(blocked({ resolvingTaskKey: "9" })).toEqual(["blocker B"]);
    expect(blocked({ resolvedOn: "2026-03-01" })).toEqual([]);
    expect(blocked({}, { dependencies: [...dependencies, edge("task a", "blocker B")] })).toEqual([
      "task a",
    ]);
  });

  it("is what waits only for itself, or for the phase it is part of", () => {
    expect(free({ dependencies: [edge("task a", "task a")] })).toEqual(["task a"]);
    const phases = [{ key: "0" }];
    const own = [task("a", { phaseKey: "0" }), task("b")];
    expect(free({ phases, dependencies: [edge("phase 0", "task a")] }, own)).toEqual(["task a"]);
    expect(free({ phases, dependencies: [edge("task a", "phase 0")] }, own)).toEqual(["task a"]);
  });

  it("is in no cycle", () => {
    expect(free({ dependencies: [edge("task b", "task a")] })).toEqual([]);
  });
});

describe("the ranking", () => {
  const ranked = (rows: [key: string, estimate: Estimate | null, frees: number, row?: object][]) =>
    names({
      tasks: [
        ...rows.map(([key, estimate, , row]) => ({ key, estimate, ...row })),
        ...rows.flatMap(([key, , count]) =>
          Array.from({ length: count }, (_, at) => ({ key: `${key}-${at}` })),
        ),
      ],
      dependencies: rows.flatMap(([key, , count]) =>
        Array.from({ length: count }, (_, at) => edge(`task ${key}`, `task ${key}-${at}`)),
      ),
    });

  it("is by what is set free per hour", () => {
    const rows = ranked([
      ["slow", hours(10), 5],
      ["quick", hours(1), 2],
      ["weekly", weeks(1), 9],
    ]);
    expect(rows).toEqual(["task quick", "task slow", "task weekly"]);
  });

  it("puts what nobody estimated last, whatever it sets free", () => {
    expect(
      ranked([
        ["unknown", null, 9],
        ["dear", weeks(4), 1],
      ]),
    ).toEqual(["task dear", "task unknown"]);
    expect(
      ranked([
        ["one", null, 1],
        ["two", null, 2],
      ]),
    ).toEqual(["task two", "task one"]);
  });

  it("shows unknown hours as unknown", () => {
    const parts = { tasks: [{ key: "a" }, { key: "b" }], dependencies: [edge("task a", "task b")] };
    expect(first(parts)).toMatchObject({ hours: null, perHour: null, worth: 1 });
  });

  it("takes no time for very little time, not for none", () => {
    expect(
      first({
        tasks: [task("a", { estimate: hours(0) }), task("b")],
        dependencies: [edge("task a", "task b")],
      }),
    ).toMatchObject({
      hours: 0,
      perHour: 100,
    });
  });

  it("is by all that is set free among equals, then by priority, then as shown", () => {
    const rows = ranked([
      ["none", hours(1), 1],
      ["P2", hours(1), 1, { priority: "P2" }],
      ["P0", hours(1), 1, { priority: "P0" }],
      ["more", hours(2), 2],
      ["also", hours(1), 1],
    ]);
    expect(rows).toEqual(["task more", "task P0", "task P2", "task none", "task also"]);
  });
});
