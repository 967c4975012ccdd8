import { describe, expect, it } from "vitest";
import { buildProject, NOW, type ProjectParts } from "@/lib/testing/project-builder";
import type { PlanModel } from "./contract";
import { mergePlan } from "./part-of-plan";
import { preparePartOfPlan, preparePlan } from "./prepare";
import { allRows, fingerprintOf } from "./rows-of";

const MAY = {
  recordEvidence: true,
  requestWaiver: true,
  approveWaiver: false,
  edit: true,
};
const LENA = { name: "Lena", userId: null, mayClaim: true, may: MAY };
const LATER = "2026-03-16T12:05:00.000Z";

const PARTS = {
  phases: [{ key: "0" }, { key: "1" }],
  tasks: [
    { key: "0.1", phaseKey: "0" },
    { key: "0.2", phaseKey: "0" },
    { key: "0.3", phaseKey: "0" },
  ],
  items: [{ key: "exit-0-1", list: "exit", phaseKey: "0" }],
  dependencies: [
    {
      blocking: { kind: "task", key: "0.1", missing: false },
      dependent: { kind: "task", key: "0.2", missing: false },
    },
  ],
} satisfies ProjectParts;

const CLAIMED = {
  ...PARTS,
  claims: [{ subject: { kind: "task", key: "0.1" } }],
} satisfies ProjectParts;

const before = preparePlan(buildProject(PARTS), LENA, NOW);
const after = preparePlan(buildProject(CLAIMED), LENA, LATER);
const partOf = (...names: string[]) => preparePartOfPlan(buildProject(CLAIMED), LENA, LATER, names);

function keysOf(plan: PlanModel): string[] {
  return allRows(plan).map(({ key }) => key);
}

describe("a part of the plan", () => {
  it("has the rows that are asked for and those directly behind them, and every head", () => {
    const part = partOf("task-0.1");
    expect(keysOf(part)).toEqual(["0.1", "0.2"]);
    expect(part.phases.map(({ key }) => key)).toEqual(["0", "1"]);
    expect(keysOf(partOf("item-exit-0-1"))).toEqual(["exit-0-1"]);
    expect(keysOf(partOf("item-nothing"))).toEqual([]);
  });

  it("makes an older plan the newer one, row by row", () => {
    const merged = mergePlan(before, partOf("task-0.1"));
    expect(merged).toEqual(after);
    expect(allRows(merged)[2]).toBe(allRows(before)[2]);
  });

  it("shows by its fingerprint when something moved that it does not have", () => {
    const merged = mergePlan(before, partOf("task-0.3"));
    expect(fingerprintOf(merged)).not.toBe(merged.fingerprint);
    const caughtUp = mergePlan(before, partOf("task-0.1"));
    expect(fingerprintOf(caughtUp)).toBe(caughtUp.fingerprint);
  });

  it("shows by its fingerprint that a row stands under another head, where all follow each other as before", () => {
    const { phases, tasks } = PARTS;
    const planned = preparePlan(buildProject({ phases, tasks }), LENA, NOW);
    const moved = buildProject({
      phases,
      tasks: tasks.map((task) => (task.key === "0.3" ? { ...task, phaseKey: "1" } : task)),
    });
    const merged = mergePlan(planned, preparePartOfPlan(moved, LENA, LATER, ["task-0.3"]));
    expect(keysOf(merged)).toEqual(keysOf(preparePlan(moved, LENA, LATER)));
    expect(fingerprintOf(merged)).not.toBe(merged.fingerprint);
  });

  it("that comes late takes nothing back", () => {
    const late = preparePartOfPlan(buildProject(PARTS), LENA, NOW, ["task-0.3"]);
    expect(mergePlan(after, late)).toEqual(after);
    const newer = { ...after, phases: after.phases.map(withVersion) };
    expect(mergePlan(newer, partOf("task-0.1")).phases[0]?.tasks[0]?.version).toBe(7);
  });
});

function withVersion(phase: PlanModel["phases"][number]) {
  return { ...phase, tasks: phase.tasks.map((row) => ({ ...row, version: 7 })) };
}
