import { expect, it } from "vitest";
import { nameSubject, readSubjectName } from "./subject-name";

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
