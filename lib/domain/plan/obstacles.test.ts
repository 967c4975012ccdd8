import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryProject } from "@/lib/testing/arbitrary-project";
import { NOW, type ProjectParts, buildProject, subject } from "@/lib/testing/project-builder";
import { evaluateGates } from "../gates/evaluate-gate";
import type { Dependency } from "../project";
import type { NodeKind } from "../vocabulary";
import { obstaclesTo, toObstacles } from "./obstacles";
import { openBefore } from "./open-before";

const end = (kind: NodeKind, key: string) => ({ kind, key, missing: false });
const blocks = (
  kind: NodeKind,
  key: string,
  dependent = end("task", "t"),
): Partial<Dependency> => ({
  blocking: end(kind, key),
  dependent,
});
const phases = [{ key: "0" }, { key: "1" }, { key: "2" }];
const items = [
  { key: "x", list: "exit" as const, phaseKey: "0" },
  { key: "y", list: "exit" as const, phaseKey: "1" },
];
const tasks = [{ key: "a" }, { key: "t", phaseKey: "2" }];
const proved = (key: string) => ({ subject: subject("item", key) });
const claimed = { subject: subject("task", "a") };

function obstacles(parts: ProjectParts, key = "t") {
  return toObstacles(obstaclesTo(buildProject({ phases, items, tasks, ...parts }), key, NOW));
}

const gate = (key: string) => ({ kind: "gate", key, locks: "2" });
const both = [proved("x"), proved("y")];

describe("R8, R9: what keeps a task from being started and claimed", () => {
  it.each<[string, ProjectParts, object[]]>([
    ["nothing in a phase that no gate locks", { evidence: both }, []],
    ["the first gate that has not passed", {}, [gate("0")]],
    ["the second where the first has passed", { evidence: [proved("x")] }, [gate("1")]],
    ["no gate that is waived", { evidence: [proved("x")], waivers: [proved("y")] }, []],
    [
      "no gate of a phase that is deferred",
      {
        phases: [{ key: "0", deferred: true }, { key: "1" }, { key: "2" }],
        evidence: [proved("y")],
      },
      [],
    ],
    ["nothing where the task has no phase", { tasks: [{ key: "a" }, { key: "t" }] }, []],
    [
      "a task before it",
      { evidence: both, dependencies: [blocks("task", "a")] },
      [end("task", "a")],
    ],
    [
      "no task before it that is claimed",
      { evidence: both, claims: [claimed], dependencies: [blocks("task", "a")] },
      [],
    ],
    [
      "what is open before its phase",
      { evidence: both, dependencies: [blocks("task", "a", end("phase", "2"))] },
      [end("task", "a")],
    ],
    [
      "a blocker",
      { evidence: both, blockers: [{ key: "b" }], dependencies: [blocks("blocker", "b")] },
      [end("blocker", "b")],
    ],
    [
      "what is defined nowhere, as what it was called",
      {
        evidence: both,
        dependencies: [
          { ...blocks("task", "a"), blocking: { ...end("task", "9"), missing: true } },
        ],
      },
      [{ ...end("task", "9"), missing: true }],
    ],
    [
      "what is open first, then the gate",
      { dependencies: [blocks("task", "a")] },
      [end("task", "a"), gate("0")],
    ],
    [
      "the gate once, where the task waits for its phase as well",
      { dependencies: [blocks("phase", "0"), blocks("phase", "1", end("phase", "2"))] },
      [end("phase", "1"), gate("0")],
    ],
    [
      "each thing once, however often it is named",
      {
        evidence: both,
        dependencies: [
          blocks("task", "a"),
          blocks("task", "a", end("phase", "2")),
          blocks("task", "a"),
        ],
      },
      [end("task", "a")],
    ],
  ])("is %s", (_, parts, expected) => {
    expect(obstacles(parts)).toEqual(expected);
  });

  it("says what the gate is that locks", () => {
    const project = buildProject({ phases, items, tasks });
    expect(obstaclesTo(project, "t", NOW)).toEqual([
      { kind: "gate", key: "0", name: "phases-1", result: "unknown", locks: "2" },
    ]);
  });

  it("is nothing for a task that does not exist", () => {
    expect(obstacles({}, "9")).toEqual([]);
  });

  it("is nothing exactly where nothing is open before it and its phase is not locked", () => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        const { gates } = evaluateGates(project, NOW);
        for (const { key, phaseKey } of project.tasks) {
          const isLocked = gates.some((one) => one.phaseKey === phaseKey && one.locked);
          const isFree = openBefore(project, key, NOW).length === 0 && !isLocked;
          expect(obstaclesTo(project, key, NOW).length === 0).toBe(isFree);
        }
      }),
      { numRuns: 200 },
    );
  });
});
