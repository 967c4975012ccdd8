import { describe, expect, it } from "vitest";
import {
  addItemInput,
  addPhaseInput,
  addTaskInput,
  addComponentInput,
  changeManyInput,
  editItemInput,
  editTaskInput,
  moveInput,
} from "./schema";
import { MOST_AT_ONCE, NAMES, NOTHING_SAID, PLAN_KINDS } from "./types";

const slug = "vimana";
const id = "0190c3f0-0000-7000-8000-000000000001";
const seen = { id, version: 1 };

const pathsOf = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) =>
  result.error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("what is added", () => {
  const schemas = {
    task: addTaskInput,
    item: addItemInput,
    phase: addPhaseInput,
    component: addComponentInput,
  };

  it.each(PLAN_KINDS)("is a %s of which only its words have to be said", (kind) => {
    const words = { title: "x", text: "x", name: "x" };
    const own = Object.entries(words).filter(([name]) => name in NOTHING_SAID[kind]);
    const input = { slug, id, ...NOTHING_SAID[kind] };
    expect(pathsOf(schemas[kind].safeParse(input))).toEqual(own.map(([name]) => name));
    expect(schemas[kind].parse({ ...input, ...Object.fromEntries(own) })).toMatchObject({
      key: null,
      place: null,
    });
    expect(Object.keys(NOTHING_SAID[kind]).sort()).toEqual([...NAMES[kind]].sort());
  });
});

describe("what is edited", () => {
  const edit = (changes: object) => editTaskInput.safeParse({ slug, task: seen, changes });

  it("says of each fact what it was and what it shall be, and of the others nothing", () => {
    expect(edit({ title: { from: "a", to: "b" }, owner: { from: null, to: "Ada" } }).success).toBe(
      true,
    );
  });

  it.each([
    ["nothing", {}, "changes"],
    ["half", { title: { to: "b" } }, "changes.title.from"],
    ["a fact that is none", { status: { from: "to do", to: "in progress" } }, "changes"],
    ["a title that is empty", { title: { from: "a", to: " " } }, "changes.title.to"],
    ["a weight of none", { weight: { from: 1, to: 0 } }, "changes.weight.to"],
    ["a day that is none", { dueOn: { from: null, to: "2026-02-30" } }, "changes.dueOn.to"],
    ["a key that is none", { key: { from: "1.1", to: "1 1" } }, "changes.key.to"],
  ])("is refused with %s", (_, changes, path) => {
    expect([...new Set(pathsOf(edit(changes)))]).toEqual([path]);
  });

  it("names the list of a line by its word", () => {
    const changes = { list: { from: "exit", to: "exits" } };
    expect(pathsOf(editItemInput.safeParse({ slug, item: seen, changes }))).toEqual([
      "changes.list.to",
    ]);
  });
});

describe("what is moved", () => {
  const move = (kind: string, part: object) =>
    pathsOf(moveInput.safeParse({ slug, row: { kind, ...seen }, place: null, ...part }));

  it("goes somewhere, and only what is worked on goes to a phase", () => {
    expect(move("task", { phaseKey: null })).toEqual([]);
    expect(move("phase", { place: { after: null } })).toEqual([]);
    expect(move("task", {})).toEqual(["place"]);
    expect(move("component", { phaseKey: "1" })).toEqual(["phaseKey"]);
  });
});

describe("many", () => {
  const many = (rows: number, change: object) =>
    pathsOf(
      changeManyInput.safeParse({
        slug,
        rows: Array.from({ length: rows }, (_, at) => ({
          kind: "task",
          id: `0190c3f0-0000-7000-8000-${String(at).padStart(12, "0")}`,
          version: 1,
        })),
        change,
      }),
    );

  it("are one to five hundred", () => {
    const change = { what: "owner", to: "Ada" };
    expect(many(0, change)).toEqual(["rows"]);
    expect(many(MOST_AT_ONCE, change)).toEqual([]);
    expect(many(MOST_AT_ONCE + 1, change)).toEqual(["rows"]);
  });

  it.each([
    ["a change that is none", { what: "title", to: "x" }, "change.what"],
    ["a priority that is none", { what: "priority", to: "P9" }, "change.to"],
    ["dependents that were not told", { what: "archive" }, "change.dependents"],
  ])("are refused with %s", (_, change, path) => {
    expect(many(1, change)).toEqual([path]);
  });
});
