import { expect, it } from "vitest";
import { buildProject, NOW } from "@/lib/testing/project-builder";
import { prepareCriterionForm } from "./prepare";

const project = buildProject({
  metrics: [{ key: "coverage", name: "Coverage" }],
  tasks: [{ key: "0.1", title: "Dig" }],
  criteria: [
    { key: "a", id: "id-a", kind: "must-have", text: "Safe" },
    { key: "t", id: "id-t", kind: "no-go", text: "Late" },
    { key: "b", id: "id-b", kind: "must-have", text: "Quick" },
    { key: "c", id: "id-c", kind: "must-have", text: "Small" },
  ],
});
const prepare = (of: string, mayEdit = true) =>
  prepareCriterionForm(project, of, { mayEdit, newId: "new", now: NOW });

it.each([
  ["a", { up: null, down: { after: "id-b" } }],
  ["b", { up: { after: null }, down: { after: "id-c" } }],
  ["c", { up: { after: "id-t" }, down: null }],
  ["t", { up: null, down: null }],
])("%s moves among those of its kind: %j", (key, moves) => {
  expect(prepare(`criterion-${key}`)?.criterion).toMatchObject({ key, version: 1, moves });
});

it("a new one is of its kind, and a copy begins as what it copies and stands after it", () => {
  expect(prepare("new-no-go")).toMatchObject({
    criterion: null,
    place: null,
    facts: { kind: "no-go", text: "", rule: { kind: "manual" } },
    names: { tasks: [{ key: "0.1", name: "Dig" }], metrics: [{ key: "coverage" }] },
  });
  expect(prepare("new@criterion-b")).toMatchObject({
    criterion: null,
    place: { after: "id-b" },
    facts: { kind: "must-have", text: "Quick" },
  });
});

it("what there is not is nothing", () => {
  for (const of of ["criterion-x", "new-x", "new@criterion-x", ""]) expect(prepare(of)).toBeNull();
});
