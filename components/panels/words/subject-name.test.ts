import { expect, it } from "vitest";
import { buildProject, subject } from "@/lib/testing/project-builder";
import { nameSubject, readSubjectName, wordSubject } from "./subject-name";

it.each([
  [{ kind: "task", key: "1.2" }, "task-1.2"],
  [{ kind: "item", key: "exit-0-1" }, "item-exit-0-1"],
  [{ kind: "criterion", key: "go" }, "criterion-go"],
] as const)("%j is named %s, and found by its name", (subject, name) => {
  expect(nameSubject(subject)).toBe(name);
  expect(readSubjectName(name)).toEqual(subject);
});

it.each(["", "1.2", "phase-1", "task"])("%j names nothing", (name) => {
  expect(readSubjectName(name)).toBeNull();
});

it("a task and a blocker are called by their keys too, and what is not there by its key alone", () => {
  const project = buildProject({
    tasks: [{ key: "1.2", title: "Dig" }],
    items: [{ key: "exit-1", text: "It is deep" }],
    blockers: [{ key: "B1", title: "No spade" }],
  });
  expect(wordSubject(project, subject("task", "1.2"))).toBe("1.2 Dig");
  expect(wordSubject(project, subject("blocker", "B1"))).toBe("B1 No spade");
  expect(wordSubject(project, subject("item", "exit-1"))).toBe("It is deep");
  expect(wordSubject(project, subject("criterion", "gone"))).toBe("gone");
});
