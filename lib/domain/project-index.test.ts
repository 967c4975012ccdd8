import { expect, it } from "vitest";
import { buildProject, daysAgo, subject } from "@/lib/testing/project-builder";
import { indexProject, listed, subjectId } from "./project-index";

const A = subject("item", "a");

it("is built once for an aggregate", () => {
  const project = buildProject();
  expect(indexProject(project)).toBe(indexProject(project));
  expect(indexProject({ ...project })).not.toBe(indexProject(project));
});

it("finds rows by key, by subject, by phase, by list and by component", () => {
  const project = buildProject({
    phases: [{ key: "0" }],
    tasks: [{ key: "1", phaseKey: "0", componentKey: "api" }, { key: "2" }],
    items: [{ key: "a", list: "exit", phaseKey: "0", componentKey: "api" }],
    claims: [{ subject: A }],
  });
  const index = indexProject(project);
  expect(index.tasks.get("1")).toBe(project.tasks[0]);
  expect(listed(index.claimsOf, subjectId(A))).toEqual(project.claims);
  expect(listed(index.tasksOfPhase, "0")).toEqual([project.tasks[0]]);
  expect(listed(index.tasksOfPhase, "")).toEqual([project.tasks[1]]);
  expect(listed(index.itemsOfPhase, "0")).toEqual(project.items);
  expect(listed(index.itemsOfList, "exit")).toEqual(project.items);
  expect(listed(index.tasksOfComponent, "api")).toEqual([project.tasks[0]]);
  expect(listed(index.itemsOfComponent, "api")).toEqual(project.items);
  expect(listed(index.itemsOfList, "action")).toEqual([]);
});

it("lists what has a moment oldest first", () => {
  const evidence = [3, 5, 1].map((days) => ({ subject: A, at: daysAgo(days) }));
  const found = listed(indexProject(buildProject({ evidence })).evidenceOf, subjectId(A));
  expect(found.map((row) => row.at)).toEqual([daysAgo(5), daysAgo(3), daysAgo(1)]);
});

it("finds a dependency from both its ends", () => {
  const project = buildProject({ dependencies: [{}] });
  const index = indexProject(project);
  expect(listed(index.dependenciesAfter, "task tasks-1")).toEqual(project.dependencies);
  expect(listed(index.dependenciesBefore, "task tasks-2")).toEqual(project.dependencies);
});

it("keeps a task and a blocker of one key apart", () => {
  expect(subjectId(subject("task", "1"))).not.toBe(subjectId(subject("blocker", "1")));
});
