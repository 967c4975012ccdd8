import { describe, expect, it } from "vitest";
import type { Project } from "@/lib/domain/project";
import type { PlanKind } from "@/lib/features/plan/types";
import { buildProject, NOW } from "@/lib/testing/project-builder";
import type { NewRow } from "./contract";
import { preparePlanForm } from "./prepare";

const project = buildProject({
  phases: [{ key: "0" }, { key: "1" }],
  components: [{ key: "core" }],
  tasks: [
    { key: "0.1", phaseKey: "0", componentKey: "core", group: "Imports" },
    { key: "free", phaseKey: null },
  ],
  items: [
    { key: "exit-0-1", list: "exit", phaseKey: "0", group: "Tests" },
    { key: "ready-1", list: "readiness", phaseKey: null, group: "Docs" },
  ],
});

const asking = { mayEdit: true, now: NOW };
const idOf = (rows: readonly { id: string; key: string }[], key: string) =>
  rows.find((row) => row.key === key)!.id;

function added(of: string, among: Project = project): NewRow {
  const about = preparePlanForm(among, of, asking)?.about;
  if (about?.is !== "new") throw new Error(`${of} is not new.`);
  return about;
}

describe("what is new begins where somebody stands", () => {
  it.each<[string, PlanKind, object, object]>([
    ["new@task-0.1", "task", { phaseKey: "0", group: "Imports" }, { list: "exit", phaseKey: "0" }],
    ["new@task-free", "task", { phaseKey: null }, { list: "readiness", phaseKey: null }],
    ["new@item-exit-0-1", "item", { phaseKey: "0", group: null }, { list: "exit", group: "Tests" }],
    ["new@item-ready-1", "item", { phaseKey: null }, { list: "readiness", group: "Docs" }],
    ["new@phase-1", "task", { phaseKey: "1" }, { list: "exit", phaseKey: "1" }],
    ["new@gate-1", "item", { phaseKey: "1" }, { list: "exit", phaseKey: "1" }],
    ["new@list-leadership", "item", { phaseKey: null }, { list: "leadership", phaseKey: null }],
    ["new@list-tasks", "task", { phaseKey: null }, { list: "readiness" }],
    ["new@component-core", "component", { componentKey: "core" }, { componentKey: "core" }],
    ["new@list-components", "component", { componentKey: null }, {}],
    ["new-phase@task-0.1", "phase", { phaseKey: "0" }, {}],
    // In the phase that is worked on, also when the row where one stood has gone.
    ["new", "task", { phaseKey: "0" }, { list: "exit", phaseKey: "0" }],
    ["new@task-gone", "task", { phaseKey: "0" }, {}],
  ])("%s", (of, first, task, item) => {
    const about = added(of);
    expect(about.first).toBe(first);
    expect(about.begun.task.facts).toMatchObject(task);
    expect(about.begun.item.facts).toMatchObject(item);
  });

  it("and comes to stand right after that", () => {
    const { begun } = added("new@task-0.1");
    expect(begun.task.place).toEqual({ after: idOf(project.tasks, "0.1") });
    expect(begun.phase.place).toEqual({ after: idOf(project.phases, "0") });
    expect(begun.item.place).toBeNull();
  });

  it("is a phase where there is none", () => {
    expect(added("new", buildProject({})).first).toBe("phase");
  });
});

it.each([
  ["task-0.1", "task", { phaseKey: "0" }],
  ["item-ready-1", "item", { list: "readiness" }],
  ["phase-1", "phase", { key: "1" }],
  ["component-core", "component", { weight: 1 }],
] as const)("%s is edited as it stands", (of, kind, facts) => {
  expect(preparePlanForm(project, of, asking)?.about).toMatchObject({ is: "known", kind, facts });
});

it.each(["task-9", "item-9", "phase-9", "component-9", "risk-1", ""])("finds no %j", (of) => {
  expect(preparePlanForm(project, of, asking)).toBeNull();
});

it("a task and a phase say what they wait for, and what else is in their way; others wait for nothing", () => {
  const waiting = buildProject({
    phases: [{ key: "0" }],
    components: [{ key: "core" }],
    tasks: [{ key: "0.1", title: "Dig" }, { key: "0.2" }],
    blockers: [{ key: "B1", title: "No sand" }],
    dependencies: [
      {
        blocking: { kind: "task", key: "0.1", missing: false },
        dependent: { kind: "task", key: "0.2", missing: false },
      },
    ],
  });
  const waitsOf = (of: string) => {
    const about = preparePlanForm(waiting, of, asking)?.about;
    return about?.is === "known" ? about.waits : undefined;
  };
  const blockers = [{ kind: "blocker", key: "B1", name: "No sand" }];
  expect(waitsOf("task-0.2")).toMatchObject({
    for: [{ kind: "task", key: "0.1", name: "Dig", version: 1 }],
    blockers,
  });
  expect(waitsOf("phase-0")).toEqual({ for: [], blockers });
  expect(waitsOf("component-core")).toBeNull();
});
