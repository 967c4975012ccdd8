import { expect, it } from "vitest";
import { buildProject } from "@/lib/testing/project-builder";
import { prepareArchiveRow, wordDependent } from "./prepare";

const NOW = "2026-01-06T09:00:00.000Z";
const end = (key: string) => ({ kind: "task" as const, key, missing: false });
const project = buildProject({
  phases: [{ key: "1", name: "Build" }],
  tasks: [{ key: "1.1", title: "Dig", phaseKey: "1" }, { key: "1.2" }],
  items: [{ key: "exit-1-1", text: "It holds", list: "exit", phaseKey: "1" }],
  components: [{ key: "core", name: "The core" }],
  dependencies: [{ blocking: end("1.1"), dependent: end("1.2") }],
});

it("names what depends on a row before it goes", () => {
  const model = prepareArchiveRow(project, "task-1.1", true, NOW);
  expect(model).toMatchObject({ name: "task 1.1 Dig", whyNot: null, row: { kind: "task" } });
  expect(model?.dependents.map(wordDependent)).toEqual(["task 1.2 waits for it"]);
});

it("says why a row stays", () => {
  expect(prepareArchiveRow(project, "phase-1", true, NOW)?.whyNot).toBe(
    "Phase 1 holds task 1.1 and item exit-1-1: move or archive them first.",
  );
});

it.each([
  ["item-exit-1-1", "It holds"],
  ["component-core", "component core The core"],
])("calls %s as people do", (of, name) => {
  expect(prepareArchiveRow(project, of, true, NOW)?.name).toBe(name);
});

it.each(["task-9", "item-9", "phase-9", "component-9", "risk-1", ""])("finds no %j", (of) => {
  expect(prepareArchiveRow(project, of, true, NOW)).toBeNull();
});
