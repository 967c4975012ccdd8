import { describe, expect, it } from "vitest";
import { type ProjectParts, buildProject, subject } from "@/lib/testing/project-builder";
import type { Dependency, DependencyEnd } from "../project";
import { auditGraph } from "./audit-graph";
import type { GraphFinding } from "./finding";

const end = (name: string): DependencyEnd => {
  const [kind, key] = name.split(" ") as [DependencyEnd["kind"], string];
  return { kind, key, missing: false };
};
const edge = (
  blocking: string,
  dependent: string,
  row: Partial<Dependency> = {},
): Partial<Dependency> => ({ blocking: end(blocking), dependent: end(dependent), ...row });
const missing = (name: string): DependencyEnd => ({ ...end(name), missing: true });

const audit = (parts: ProjectParts) => auditGraph(buildProject(parts));
const kinds = (parts: ProjectParts) => audit(parts).map((one) => one.kind);
const only = <K extends GraphFinding["kind"]>(parts: ProjectParts, kind: K) =>
  audit(parts).filter((one): one is Extract<GraphFinding, { kind: K }> => one.kind === kind);
const cycles = (parts: ProjectParts) =>
  only(parts, "cycle").map(({ path }) => path.map(({ kind, key }) => `${kind} ${key}`));

const ABC = [{ key: "a" }, { key: "b" }, { key: "c" }];

describe("a plan that agrees with itself", () => {
  it("has no findings", () => {
    expect(
      audit({
        phases: [{ key: "0" }, { key: "1" }],
        tasks: [
          { key: "a", phaseKey: "0" },
          { key: "b", phaseKey: "1" },
        ],
        dependencies: [edge("task a", "task b"), edge("phase 0", "phase 1")],
      }),
    ).toEqual([]);
  });
});

describe("cycles", () => {
  it("are told once, with the way round, from what is shown first", () => {
    const dependencies = [
      edge("task b", "task c"),
      edge("task c", "task a"),
      edge("task a", "task b"),
    ];
    expect(cycles({ tasks: ABC, dependencies })).toEqual([["task a", "task b", "task c"]]);
  });

  it("are as short as they can be", () => {
    const dependencies = [
      edge("task a", "task b"),
      edge("task b", "task c"),
      edge("task c", "task a"),
      edge("task b", "task a"),
    ];
    expect(cycles({ tasks: ABC, dependencies })).toEqual([
      ["task a", "task b"],
      ["task a", "task b", "task c"],
    ]);
  });

  it("are each told where several hang together", () => {
    const dependencies = [
      edge("task a", "task b"),
      edge("task b", "task a"),
      edge("task b", "task c"),
      edge("task c", "task b"),
    ];
    expect(cycles({ tasks: ABC, dependencies })).toEqual([
      ["task a", "task b"],
      ["task b", "task c"],
    ]);
  });

  it("can be one thing that waits for itself", () => {
    expect(cycles({ tasks: ABC, dependencies: [edge("task b", "task b")] })).toEqual([["task b"]]);
  });

  it("run through phases in their order and through what is in them", () => {
    const phases = [{ key: "0" }, { key: "1" }];
    expect(cycles({ phases, dependencies: [edge("phase 1", "phase 0")] })).toEqual([
      ["phase 0", "gate 0", "phase 1", "gate 1"],
    ]);
    const tasks = [{ key: "a", phaseKey: "1" }];
    expect(cycles({ phases, tasks, dependencies: [edge("task a", "phase 0")] })).toEqual([
      ["phase 0", "gate 0", "phase 1", "task a"],
    ]);
  });

  it("run through a blocker and what is to resolve it", () => {
    const parts: ProjectParts = {
      tasks: [{ key: "a" }],
      blockers: [{ key: "B", resolvingTaskKey: "a" }],
      dependencies: [edge("blocker B", "task a")],
    };
    expect(cycles(parts)).toEqual([["task a", "blocker B"]]);
  });

  it("are not what merely joins again", () => {
    const dependencies = [
      edge("task a", "task b"),
      edge("task a", "task c"),
      edge("task b", "task c"),
    ];
    expect(cycles({ tasks: ABC, dependencies })).toEqual([]);
  });
});

describe("what is named and not there", () => {
  it("is told once, with every place that names it", () => {
    const dependencies = [
      edge("task a", "task b", { dependent: missing("task 5"), id: "one" }),
      edge("task a", "task b", { blocking: missing("task 5"), id: "two" }),
    ];
    expect(only({ tasks: ABC, dependencies }, "missing reference")).toEqual([
      {
        kind: "missing reference",
        ref: { kind: "task", key: "5" },
        namedBy: [
          { kind: "dependency", key: "one", field: "dependent" },
          { kind: "dependency", key: "two", field: "blocking" },
        ],
        stated: null,
        computed: null,
        explanation: null,
      },
    ]);
  });

  it.each<[string, ProjectParts, string]>([
    ["the phase of a task", { tasks: [{ phaseKey: "x" }] }, "phase x"],
    ["the phase of a checklist item", { items: [{ phaseKey: "x" }] }, "phase x"],
    ["the component of a task", { tasks: [{ componentKey: "x" }] }, "component x"],
    ["the component of an item", { items: [{ componentKey: "x" }] }, "component x"],
    ["what a check proves", { checks: [{ subject: subject("task", "x") }] }, "task x"],
    ["what a claim is about", { claims: [{ subject: subject("item", "x") }] }, "item x"],
    ["what evidence is about", { evidence: [{ subject: subject("blocker", "x") }] }, "blocker x"],
    ["what a waiver is for", { waivers: [{ subject: subject("criterion", "x") }] }, "criterion x"],
    ["what does not apply", { notApplicable: [{ subject: subject("task", "x") }] }, "task x"],
    [
      "the check of evidence",
      { tasks: ABC, evidence: [{ subject: subject("task", "a"), checkKey: "x" }] },
      "check x",
    ],
    [
      "the source of a claim",
      {
        tasks: ABC,
        claims: [{ subject: subject("task", "a"), source: { key: "x", section: null } }],
      },
      "source x",
    ],
    [
      "the source of evidence",
      {
        tasks: ABC,
        evidence: [{ subject: subject("task", "a"), source: { key: "x", section: null } }],
      },
      "source x",
    ],
    ["what resolves a blocker: a task", { blockers: [{ resolvingTaskKey: "x" }] }, "task x"],
    ["what resolves a blocker: a phase", { blockers: [{ resolvingPhaseKey: "x" }] }, "phase x"],
    ["the metric of a sample", { samples: [{ metricKey: "x" }] }, "metric x"],
    [
      "the metric of a rule",
      { criteria: [{ rule: { kind: "metric", metricKey: "x" } }] },
      "metric x",
    ],
    ["the gate of a rule", { criteria: [{ rule: { kind: "gate", phaseKey: "x" } }] }, "phase x"],
    ["the task of a rule", { criteria: [{ rule: { kind: "task", taskKey: "x" } }] }, "task x"],
    [
      "the component of a rule",
      { criteria: [{ rule: { kind: "component", componentKey: "x", minPercent: 1 } }] },
      "component x",
    ],
    [
      "the phase of a consequence",
      { criteria: [{ consequence: consequence({ phaseKey: "x" }) }] },
      "phase x",
    ],
    [
      "the option of a consequence",
      { criteria: [{ consequence: consequence({ optionKey: "x" }) }] },
      "option x",
    ],
    ["the option of an impact", { impacts: [{ optionKey: "x" }] }, "option x"],
    ["the phase of a money line", { moneyLines: [{ phaseKey: "x" }] }, "phase x"],
    ["the option of a money line", { moneyLines: [{ optionKey: "x" }] }, "option x"],
    ["the phases of an option", { options: [{ phaseKeys: ["x"] }] }, "phase x"],
    ["the phases of a milestone", { milestones: [{ phaseKeys: ["x"] }] }, "phase x"],
    ["the options of a decision", { decisions: [{ optionKeys: ["x"] }] }, "option x"],
    ["what supersedes a decision", { decisions: [{ supersededByKey: "x" }] }, "decision x"],
    ["the decision of a poll", { polls: [{ decisionKey: "x" }] }, "decision x"],
    [
      "the source of a figure",
      { statedFigures: [{ source: { key: "x", section: "" } }] },
      "source x",
    ],
  ])("is found where it is %s", (_, parts, ref) => {
    const found = only(parts, "missing reference").map(
      ({ ref: { kind, key } }) => `${kind} ${key}`,
    );
    expect(found).toEqual([ref]);
  });

  it.each([
    ["effort.phase", "phase x"],
    ["effort.task", "task x"],
    ["effort.blocker", "blocker x"],
    ["count.tasks", "phase x"],
    ["count.items", "phase x"],
    ["component.stated", "component x"],
    ["timeline.option", "option x"],
    ["phase.cost", "phase x"],
    ["option.cost", "option x"],
    ["investment.total", "option x"],
    ["exposure.total", "option x"],
    ["metric.target", "metric x"],
  ])("is found where a stated %s is about it", (computes, ref) => {
    const figure = { computes, subjectKey: "x" };
    const [first, ...others] = only(
      { sources: [{}], statedFigures: [figure] },
      "missing reference",
    );
    expect(`${first?.ref.kind} ${first?.ref.key}`).toBe(ref);
    expect(others).toEqual([]);
  });

  it.each([
    ["tally.count", "P0"],
    ["count.items", "readiness"],
    ["effort.total", "x"],
    [null, "x"],
  ])("is not looked for where a stated %s is about %s", (computes, subjectKey) => {
    const statedFigures = [{ computes, subjectKey }];
    expect(only({ sources: [{}], statedFigures }, "missing reference")).toEqual([]);
  });

  it("is told where a dependency still calls missing what is there by now", () => {
    const dependencies = [edge("task a", "task b", { id: "one", dependent: missing("task b") })];
    expect(only({ tasks: ABC, dependencies }, "no longer missing")).toMatchObject([
      { ref: { kind: "task", key: "b" }, namedBy: [{ key: "one", field: "dependent" }] },
    ]);
  });
});

describe("keys", () => {
  it("that two tasks go by are told, also where only their source calls them so", () => {
    const tasks = [
      { key: "4" },
      { key: "4-frontend", statedKey: "4" },
      { key: "9", statedKey: "9" },
    ];
    expect(only({ tasks }, "key used twice")).toMatchObject([
      {
        ref: { kind: "task", key: "4" },
        usedBy: [
          { kind: "task", key: "4" },
          { kind: "task", key: "4-frontend" },
        ],
      },
    ]);
  });

  it("that two rows of one noun have are told, and not those of different nouns", () => {
    expect(only({ risks: [{ key: "R" }, { key: "R" }] }, "key used twice")).toHaveLength(1);
    expect(kinds({ risks: [{ key: "R" }], metrics: [{ key: "R" }] })).toEqual([]);
  });
});

describe("dependencies", () => {
  it("that are written twice are told once, and not those the other way round", () => {
    const dependencies = ["one", "two", "three"].map((id) => edge("task a", "task b", { id }));
    expect(only({ tasks: ABC, dependencies }, "dependency twice")).toMatchObject([
      { ref: { kind: "dependency", key: "one" }, ids: ["one", "two", "three"] },
    ]);
    const back = [edge("task a", "task b"), edge("task b", "task a")];
    expect(kinds({ tasks: ABC, dependencies: back })).toEqual(["cycle"]);
  });

  it("that one end alone tells of are told", () => {
    const dependencies = [
      edge("task a", "task b", { statedBy: "blocking" }),
      edge("task b", "task c", { statedBy: "dependent" }),
    ];
    expect(only({ tasks: ABC, dependencies }, "one-sided dependency")).toMatchObject([
      { statedBy: "blocking", blocking: { key: "a" }, dependent: { key: "b" } },
      { statedBy: "dependent", blocking: { key: "b" }, dependent: { key: "c" } },
    ]);
  });

  it("of which one end is missing are told as that only", () => {
    const dependencies = [
      edge("task a", "task b", { statedBy: "dependent", blocking: missing("task 5") }),
    ];
    expect(kinds({ tasks: ABC, dependencies })).toEqual(["missing reference"]);
  });
});

describe("counts", () => {
  const counting = (computes: string, count: number, subjectKey: string | null = null) => ({
    phases: [{ key: "0" }, { key: "1" }],
    tasks: [{ key: "a", phaseKey: "0" }, { key: "b" }, { key: "c" }],
    items: [
      { key: "e", list: "exit" as const, phaseKey: "0" },
      { key: "f", list: "readiness" as const, phaseKey: "0" },
    ],
    sources: [{}],
    statedFigures: [{ key: "said", computes, subjectKey, low: count, high: count }],
  });

  it.each([
    ["count.tasks", null, 3],
    ["count.tasks", "0", 1],
    ["count.phases", null, 2],
    ["count.items", null, 2],
    ["count.items", "exit", 1],
    ["count.items", "0", 1],
    ["count.items", "1", 0],
  ])("%s of %s are told when they are not %d", (computes, subjectKey, right) => {
    expect(audit(counting(computes, right, subjectKey))).toEqual([]);
    expect(audit(counting(computes, 7, subjectKey))).toMatchObject([
      {
        kind: "count differs from list",
        ref: { kind: "stated figure", key: "said" },
        stated: { low: 7, high: 7 },
        computed: { low: right, high: right, unit: "count" },
        basis: "rows counted",
      },
    ]);
  });
});

function consequence(row: { phaseKey?: string; optionKey?: string }) {
  return { kind: "stop" as const, text: "", weeks: null, phaseKey: null, optionKey: null, ...row };
}
