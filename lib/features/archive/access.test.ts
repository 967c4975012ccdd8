import { describe, expect, it } from "vitest";
import { end } from "@/lib/testing/plan-world";
import { buildProject, NOW as BUILT_AT } from "@/lib/testing/project-builder";
import {
  type Beneath,
  sayHindered,
  sayOutOfTurn,
  whyNotArchive,
  whyNotAsTold,
  whyNotInTurn,
  whyStays,
} from "./access";
import { dependentNames } from "./types";

const NOW = "2026-01-03T08:00:00.000Z";
const blocker = (key: string) => ({ kind: "blocker", key }) as const;
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
  blockers: [
    { key: "B1", severity: "P0" },
    { key: "B2", severity: "P1" },
    { key: "B3", severity: "P0", claimedState: "done", actualState: "done" },
    { key: "B4", severity: "P0" },
    { key: "B5", severity: "P0" },
  ],
  checks: [{ key: "look", subject: blocker("B4"), kind: "command", command: "make check" }],
  evidence: [
    {
      subject: blocker("B4"),
      checkKey: "look",
      outcome: "failed",
      origin: "ci",
      at: "2026-01-01T08:00:00.000Z",
    },
    {
      subject: blocker("B4"),
      checkKey: "look",
      outcome: "passed",
      origin: "ci",
      at: "2026-01-02T08:00:00.000Z",
    },
  ],
  waivers: [
    {
      subject: blocker("B5"),
      approvedBy: { name: "Ada", userId: null },
      approvedAt: "2026-01-01T08:00:00.000Z",
      expiresOn: "2026-02-01",
    },
  ],
});

describe("what is archived", () => {
  it.each([
    ["task", "a", null],
    ["task", "b", "Criterion done is decided by it."],
    ["phase", "0", "Phase 0 holds task a: move or archive it first."],
    ["phase", "1", "Option O1 takes it in and milestone M1 promises it."],
    ["phase", "2", null],
    ["blocker", "B2", null],
    ["blocker", "B4", null],
  ] as const)("%s %s: %s", (kind, key, why) => {
    expect(whyNotArchive(project, { kind, key }, NOW)).toBe(why);
  });

  it.each(["B1", "B3", "B5"])(
    "R12: is no P0 blocker that nobody has proved gone, written off or waived as it may be: %s",
    (key) => {
      expect(whyNotArchive(project, { kind: "blocker", key }, NOW)).toBe(
        `Blocker ${key} is a P0 that is not resolved, and the verdict rests on it: prove that it is resolved, or lower its severity first.`,
      );
    },
  );

  it.each([
    ["item", "open", /^Exit criterion open is not verified, and gate 0 rests on it: prove it, ask/],
    ["item", "broken", /^Exit criterion broken has failed, .+ or let an approver mark it as not/],
    ["item", "let", /^Exit criterion let is only waived, .+ or mark it as not applicable with a/],
    ["criterion", "must", /^Criterion must is a must-have that is not met, and the verdict rests/],
    ["criterion", "let", /^Criterion let is a go criterion that is only waived, and the verdict/],
    ["criterion", "fired", /^Criterion fired is a no-go trigger that has fired, and the verdict/],
    ["criterion", "dark", /^Criterion dark is a no-go trigger that nobody knows about, and the/],
    ["criterion", "defer", null],
  ] as const)("R9, R10, R12: says what can be done about %s %s instead", (kind, key, why) => {
    const of = (noun: "item" | "criterion", name: string) => ({ kind: noun, key: name });
    const judged = buildProject({
      phases: [{ key: "0" }],
      items: ["open", "broken", "let"].map((name) => ({ key: name, list: "exit", phaseKey: "0" })),
      criteria: [
        { key: "must", kind: "must-have" },
        { key: "let", kind: "go" },
        { key: "fired", kind: "no-go" },
        { key: "dark", kind: "no-go" },
        { key: "defer", kind: "can-defer" },
      ],
      claims: [{ subject: of("criterion", "fired") }],
      evidence: [{ subject: of("item", "broken"), outcome: "failed" }],
      waivers: [{ subject: of("item", "let") }, { subject: of("criterion", "let") }],
    });
    const said = whyNotArchive(judged, { kind, key }, BUILT_AT);
    if (why === null) expect(said).toBeNull();
    else expect(said).toMatch(why);
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
    [undefined, "gone"],
    [{ version: 2, hasMoved: false }, "not archived"],
    [{ version: 4, hasMoved: true }, "changed"],
    [{ version: 3, hasMoved: true }, null],
  ])("as %j, seen in version 2: %j", (row, why) => {
    expect(whyNotInTurn(row, 2)).toBe(why);
  });

  it.each([
    ["gone", null, "It does not exist any more.", false],
    ["not archived", null, "It is not archived any more.", false],
    ["not archived", "task.edited", "It is not archived any more.", false],
    ["not archived", "task.restored", "Otto restored it meanwhile.", true],
    ["changed", "risk.archived", "Otto archived it meanwhile.", true],
    ["changed", null, "Somebody changed it meanwhile.", true],
  ] as const)("R11: where it is %s, last by %j: %s", (why, action, words, isConflict) => {
    const last = action && { action, by: { name: "Otto", userId: "otto" } };
    const reader = { name: "Lena", userId: "lena" };
    expect(sayOutOfTurn(why, last, reader)).toEqual({ words, isConflict });
  });

  it("is not told of where nothing is late, and by whom where it was oneself", () => {
    const lena = { name: "Lena", userId: "lena" };
    expect(sayOutOfTurn(null, null, lena)).toBeNull();
    const last = { action: "task.restored", by: lena };
    expect(sayOutOfTurn("not archived", last, lena)?.words).toBe("You restored it elsewhere.");
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
