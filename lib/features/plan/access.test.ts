import { describe, expect, it } from "vitest";
import { end } from "@/lib/testing/plan-world";
import { buildProject } from "@/lib/testing/project-builder";
import {
  gapFor,
  namesByKey,
  shortList,
  startOf,
  whyNotKey,
  whyNotRename,
  whyNoPhase,
  whyNotStand,
  whyNotEnter,
  whyNotStart,
  whyNotStop,
} from "./access";

describe("where a row comes to stand", () => {
  const row = (
    id: string,
    position: string,
    phaseKey: string | null,
    list: string | null = null,
  ) => ({
    id,
    position,
    phaseKey,
    list,
  });
  const rows = [
    row("a", "a1", "0"),
    row("b", "a2", "0"),
    row("c", "a3", "1"),
    row("d", "a4", null),
  ];
  const inPhase = (phaseKey: string | null, list: string | null = null) => ({ phaseKey, list });

  it.each([
    ["last of its phase", null, inPhase("0"), { above: "a2", below: "a3" }],
    ["last of all where its phase is empty", null, inPhase("7"), { above: "a4", below: null }],
    ["first of its phase", { after: null }, inPhase("1"), { above: "a2", below: "a3" }],
    ["first of all", { after: null }, inPhase("0"), { above: null, below: "a1" }],
    [
      "last where its phase is empty, first of that",
      { after: null },
      inPhase("7"),
      { above: "a4", below: null },
    ],
    [
      "after another, whatever the phase",
      { after: "c" },
      inPhase("0"),
      { above: "a3", below: "a4" },
    ],
    ["after the last", { after: "d" }, inPhase("0"), { above: "a4", below: null }],
  ] as const)("%s", (_, place, target, gap) => {
    expect(gapFor(rows, place, target)).toEqual(gap);
  });

  it("is nowhere after what is gone, and anywhere among none", () => {
    expect(gapFor(rows, { after: "x" }, inPhase("0"))).toBeNull();
    expect(gapFor([], null, inPhase("0"))).toEqual({ above: null, below: null });
  });

  it("keeps to its list, and steps over two of one place", () => {
    const lists = [
      row("a", "a1", "0", "exit"),
      row("b", "a1", "0", "exit"),
      row("c", "a2", "0", "entrance"),
    ];
    expect(gapFor(lists, { after: "a" }, inPhase("0", "exit"))).toEqual({
      above: "a1",
      below: "a2",
    });
    expect(gapFor(lists, null, inPhase("0", "exit"))).toEqual({ above: "a1", below: "a2" });
  });
});

describe("a key", () => {
  it("is one row’s, in the archive too", () => {
    const others = [
      { key: "1", isArchived: false },
      { key: "2", isArchived: true },
    ];
    expect(whyNotKey("phase", "1", others)).toBe("There is a phase 1 already");
    expect(whyNotKey("item", "2", others)).toBe("There is a line 2 in the archive");
    expect(whyNotKey("task", "3", others)).toBeNull();
  });

  const project = buildProject({
    phases: [{ key: "1" }],
    tasks: [{ key: "a" }, { key: "b" }, { key: "c" }],
    criteria: [{ key: "done", rule: { kind: "task", taskKey: "a" } }],
    milestones: [{ key: "M1", phaseKeys: ["1"] }],
    options: [{ key: "O1", phaseKeys: ["1"] }],
    dependencies: [
      { blocking: end("task", "gone", true), dependent: end("task", "c") },
      { blocking: end("task", "b"), dependent: end("task", "c") },
    ],
    baselines: [
      {
        key: "BL1",
        rows: [
          { kind: "task", key: "b", name: "b", startOn: null, endOn: null, effortHours: null },
        ],
      },
    ],
  });

  it.each([
    ["task", "a", "z", "Criterion done names it by its key"],
    ["task", "b", "z", "Baseline BL1 names it by its key"],
    ["phase", "1", "z", "Option O1 and milestone M1 name it by its key"],
    ["task", "c", "gone", "A dependency names a task gone that is nowhere: add that"],
    ["task", "c", "z", null],
  ] as const)("of %s %s is changed to %s: %s", (kind, key, to, why) => {
    expect(whyNotRename(project, { kind, key }, to)).toBe(why);
  });

  it("is not what dependencies go by", () => {
    expect(namesByKey(project, { kind: "task", key: "b" })).toEqual([]);
  });
});

describe("R9: a task is started", () => {
  const locked = (reasons: object[]) =>
    ({ lock: { kind: "gate", key: "0", locks: "1" }, reasons }) as never;

  it.each([
    ["that waits, in a phase that is open", "to do", null, null],
    ["once", "in progress", null, "It is in progress already."],
    [
      "not behind a gate",
      "to do",
      locked([
        { kind: "refuted", itemKey: "a" },
        { kind: "open", itemKey: "b", state: "to do" },
      ]),
      "Phase 1 is locked by gate 0. Open: a and b.",
    ],
    [
      "not behind a gate without criteria",
      "to do",
      locked([{ kind: "no exit criteria" }]),
      "Phase 1 is locked by gate 0.",
    ],
  ] as const)("%s", (_, status, lock, why) => {
    expect(whyNotStart({ status }, lock)).toBe(why);
  });

  it("and does not go behind a gate that has not passed while it is worked on", () => {
    const why = "It is in progress, and phase 1 is locked by gate 0. Stop it first";
    expect(whyNotEnter({ status: "in progress" }, locked([]))).toBe(why);
    expect(whyNotEnter({ status: "to do" }, locked([]))).toBeNull();
    expect(whyNotEnter({ status: "in progress" }, null)).toBeNull();
  });

  it("and stopped while it is in progress", () => {
    expect(whyNotStop({ status: "in progress" })).toBeNull();
    expect(whyNotStop({ status: "to do" })).toBe("It is not in progress.");
  });

  it.each([
    ["today, the first time", null, null, "2026-03-16"],
    ["when it was, ever after", "2026-01-01", null, "2026-01-01"],
    ["today, where it ends today", null, "2026-03-16", "2026-03-16"],
    ["nobody knows when, where it was finished before", null, "2026-03-15", null],
  ])("began %s", (_, startedOn, finishedOn, day) => {
    expect(startOf({ startedOn, finishedOn }, "2026-03-16")).toBe(day);
  });
});

it("the criteria of a gate stand in a phase", () => {
  expect(whyNotStand({ list: "exit", phaseKey: null })).toBe("An exit criterion stands in a phase");
  expect(whyNotStand({ list: "entrance", phaseKey: "1" })).toBeNull();
  expect(whyNotStand({ list: "action", phaseKey: null })).toBeNull();
  expect(whyNotStand({})).toBeNull();
  expect(whyNoPhase("exit")).toBeNull();
  expect(whyNoPhase(null)).toBeNull();
  expect(whyNoPhase("action")).toBe(
    "It stands in the immediate actions, which belongs to no phase",
  );
});

it("a list names five, or four and how many more", () => {
  expect(shortList(["a", "b", "c", "d", "e"])).toBe("a, b, c, d and e");
  expect(shortList(["a", "b", "c", "d", "e", "f"])).toBe("a, b, c, d and 2 more");
});
