import { describe, expect, it } from "vitest";
import { end } from "@/lib/testing/plan-world";
import { buildProject } from "@/lib/testing/project-builder";
import {
  type Beneath,
  sayHindered,
  whyNotArchive,
  whyNotAsTold,
  whyNotInTurn,
  whyStays,
} from "./access";
import { dependentNames } from "./types";

const project = buildProject({
  phases: [{ key: "0" }, { key: "1" }, { key: "2" }],
  tasks: [{ key: "a", phaseKey: "0" }, { key: "b" }, { key: "c" }],
  dependencies: [
    { blocking: end("task", "a"), dependent: end("task", "b") },
    { blocking: end("task", "b"), dependent: end("task", "c") },
  ],
  criteria: [{ key: "done", rule: { kind: "task", taskKey: "b" } }],
  options: [{ key: "O1", phaseKeys: ["1"] }],
  milestones: [{ key: "M1", phaseKeys: ["1"] }],
});

describe("what is archived", () => {
  it.each([
    ["task", "a", null],
    ["task", "b", "Criterion done is decided by it."],
    ["phase", "0", "Phase 0 holds task a: move or archive it first."],
    ["phase", "1", "Option O1 takes it in and milestone M1 promises it."],
    ["phase", "2", null],
  ] as const)("%s %s: %s", (kind, key, why) => {
    expect(whyNotArchive(project, { kind, key })).toBe(why);
  });

  it("is told with what depends on it, and what goes with it is not among that", () => {
    const task = (key: string) => ({ kind: "task", key }) as const;
    expect(dependentNames(project, [task("a")])).toEqual(["task a: task b waits for it"]);
    expect(dependentNames(project, [task("a"), task("b")])).toEqual([
      "task b: task c waits for it",
      "task b: criterion done is decided by it",
    ]);
    expect(dependentNames(project, [task("c")])).toEqual([]);
  });

  it("was told in any order, and all of it", () => {
    expect(whyNotAsTold(["a", "b"], ["b", "a"])).toBeNull();
    for (const told of [["a"], ["a", "b", "c"], []]) {
      expect(whyNotAsTold(["a", "b"], told)).toMatch(/has changed since you looked/);
    }
  });
});

describe("what is removed for good", () => {
  const NOTHING: Beneath = { claims: 0, evidence: 0, tasks: 0, items: 0 };

  it.each([
    ["task", {}, null],
    ["task", { claims: 2 }, "Its 2 claims stay for good, and it with them."],
    [
      "item",
      { claims: 1, evidence: 3 },
      "Its 1 claim and 3 pieces of evidence stay for good, and it with them.",
    ],
    [
      "phase",
      { tasks: 2, items: 1 },
      "It holds 2 tasks and 1 line of the archive: remove them first.",
    ],
    ["phase", {}, null],
    ["component", { tasks: 2 }, null],
  ] as const)("%s with %j: %s", (kind, part, why) => {
    expect(whyStays({ kind }, { ...NOTHING, ...part })).toBe(why);
  });
});

describe("what comes back", () => {
  it.each([
    [undefined, "It does not exist any more."],
    [{ version: 2, hasMoved: false }, "It is not archived any more."],
    [{ version: 4, hasMoved: true }, "Somebody has changed it meanwhile."],
    [{ version: 3, hasMoved: true }, null],
  ])("as %j, seen in version 2: %j", (row, why) => {
    expect(whyNotInTurn(row, 2)).toBe(why);
  });

  it("is refused with what hinders it, alone and among others", () => {
    const why = "Phase 2 is archived: restore that first.";
    const row = { kind: "task", id: "a", key: "1.1", why } as const;
    expect(sayHindered(1, [row])).toBe(`Not restored. ${why}`);
    expect(sayHindered(3, [row])).toBe(
      `Not restored: 1 of 3 rows cannot come back. Task 1.1: ${why}`,
    );
  });
});
