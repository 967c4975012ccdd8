import { describe, expect, it } from "vitest";
import { NOW, type ProjectParts, buildProject, subject } from "@/lib/testing/project-builder";
import type { Dependency } from "../project";
import type { NodeKind } from "../vocabulary";
import { isBlocked, openBefore } from "./open-before";

const end = (kind: NodeKind, key: string) => ({ kind, key, missing: false });
const blocks = (
  kind: NodeKind,
  key: string,
  dependent = end("task", "2"),
): Partial<Dependency> => ({
  blocking: end(kind, key),
  dependent,
});
const tasks = [
  { key: "1", phaseKey: "0" },
  { key: "2", phaseKey: "1" },
];
const phases = [{ key: "0" }, { key: "1" }];
const items = [{ key: "x", list: "exit" as const, phaseKey: "0" }];
const task1 = { subject: subject("task", "1") };
const failed = { ...task1, outcome: "failed" as const };
const long = { at: "2026-01-01T00:00:00.000Z" };

function open(parts: ProjectParts, key = "2") {
  return openBefore(buildProject({ tasks, phases, items, ...parts }), key, NOW);
}

describe("R8: what is open before a task", () => {
  const dependencies = [blocks("task", "1")];

  it.each<[string, ProjectParts, number]>([
    ["a task nobody has claimed is open", {}, 1],
    ["one that is claimed is not", { claims: [task1] }, 0],
    ["nor one that is verified", { evidence: [task1] }, 0],
    ["nor one that is waived", { waivers: [task1] }, 0],
    ["nor one that is not applicable", { notApplicable: [task1] }, 0],
    ["one that was refuted is open, claimed or not", { claims: [task1], evidence: [failed] }, 1],
    ["one gone stale is open", { evidence: [{ ...task1, ...long }] }, 1],
    ["unless a claim stands", { evidence: [{ ...task1, ...long }], claims: [task1] }, 0],
  ])("%s", (_, parts, count) => {
    expect(open({ dependencies, ...parts })).toHaveLength(count);
  });

  it("lists what is open with its state", () => {
    expect(open({ dependencies })).toEqual([
      {
        kind: "task",
        key: "1",
        title: "tasks-1",
        state: "to do",
        through: "task",
        dependencyId: "dependencies-1",
      },
    ]);
  });

  it("a phase is open until its gate lets through", () => {
    const parts = { dependencies: [blocks("phase", "0")] };
    expect(open(parts)).toMatchObject([{ kind: "phase", key: "0", result: "unknown" }]);
    const about = { subject: subject("item", "x") };
    expect(open({ ...parts, evidence: [about] })).toEqual([]);
    expect(open({ ...parts, waivers: [about] })).toEqual([]);
  });

  it("a dependency of its phase counts for the task", () => {
    const dependencies = [blocks("task", "1", end("phase", "1"))];
    expect(open({ dependencies })).toMatchObject([{ kind: "task", key: "1", through: "phase" }]);
  });

  it("a task of no phase has only its own", () => {
    expect(open({ tasks: [{ key: "1" }, { key: "2" }], dependencies })).toHaveLength(1);
  });

  it("a blocker is open until it is resolved", () => {
    const dependencies = [blocks("blocker", "b")];
    const about = { subject: subject("blocker", "b") };
    expect(open({ dependencies, blockers: [{ key: "b", severity: "P1" }] })).toMatchObject([
      { kind: "blocker", key: "b", severity: "P1", state: "to do" },
    ]);
    const resolved = { key: "b", resolvedOn: "2026-03-01" };
    expect(open({ dependencies, blockers: [resolved] })).toEqual([]);
    expect(open({ dependencies, blockers: [{ key: "b", actualState: "done" }] })).toEqual([]);
    expect(open({ dependencies, blockers: [{ key: "b" }], evidence: [about] })).toEqual([]);
    const evidence = [{ ...about, outcome: "failed" as const }];
    expect(open({ dependencies, blockers: [resolved], evidence })).toHaveLength(1);
  });

  it.each(["task", "phase", "blocker"] as const)(
    "a %s that is defined nowhere is unknown, not done",
    (noun) => {
      const dependencies = [
        { ...blocks(noun, "5"), blocking: { kind: noun, key: "5", missing: true } },
      ];
      expect(open({ dependencies })).toMatchObject([{ kind: "missing", noun, key: "5" }]);
    },
  );

  it("nothing waits for itself", () => {
    expect(open({ dependencies: [blocks("task", "2"), blocks("phase", "1")] })).toEqual([]);
  });

  it("only what stands directly before it is listed", () => {
    const chain = [blocks("task", "1"), blocks("task", "0", end("task", "1"))];
    const claims = [task1];
    expect(open({ tasks: [{ key: "0" }, ...tasks], dependencies: chain, claims })).toEqual([]);
  });

  it("a task that does not exist waits for nothing", () => {
    expect(open({ dependencies }, "9")).toEqual([]);
  });

  it("is blocked while anything is open", () => {
    const project = buildProject({ tasks, dependencies });
    expect(isBlocked(project, "2", NOW)).toBe(true);
    expect(isBlocked(project, "1", NOW)).toBe(false);
  });
});
