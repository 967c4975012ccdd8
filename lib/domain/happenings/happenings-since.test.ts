import { describe, expect, it } from "vitest";
import { buildProject, daysAgo, NOW, type ProjectParts } from "@/lib/testing/project-builder";
import { addDays } from "../instant";
import { type DecisiveState, happeningsSince } from "./happenings-since";

const item = { key: "items-1", list: "exit", phaseKey: "phases-1", text: "It is proved" } as const;
const gated: ProjectParts = { phases: [{ name: "First" }], items: [item] };
const passed: ProjectParts = { ...gated, evidence: [{}] };
const failed: ProjectParts = { ...gated, evidence: [{ outcome: "failed" }] };
const approvedBy = { name: "Ben", userId: null };
const waived: ProjectParts = {
  ...gated,
  waivers: [
    {
      subject: { kind: "item", key: "items-1" },
      approvedBy,
      approvedAt: daysAgo(1),
      expiresOn: addDays(NOW, 2).slice(0, 10),
    },
  ],
};

const stateOf = (parts: ProjectParts, now = NOW, told: DecisiveState | null = null) =>
  happeningsSince(told, buildProject(parts), now).state;
const since = (before: ProjectParts, after: ProjectParts, now = NOW) =>
  happeningsSince(stateOf(before), buildProject(after), now);
const kinds = (before: ProjectParts, after: ProjectParts, now = NOW) =>
  since(before, after, now).happenings.map(({ kind }) => kind);

describe("what has happened", () => {
  it("is nothing where nothing was told yet, whatever stands", () => {
    const { happenings, state } = happeningsSince(null, buildProject(passed), NOW);
    expect(happenings).toEqual([]);
    expect(state).toEqual({ verdict: "GO", gates: { "phases-1": "pass" }, triggers: {} });
  });

  it("is nothing where nothing has changed", () => {
    expect(kinds(passed, passed)).toEqual([]);
  });

  it("is told with what was and what is", () => {
    const { happenings, holdsUntil } = since(gated, passed);
    expect(happenings).toEqual([
      {
        kind: "verdict.changed",
        from: "NO-GO",
        to: "GO",
        reasons: [{ kind: "all met", text: null }],
      },
      {
        kind: "gate.passed",
        phase: { key: "phases-1", name: "First" },
        from: "unknown",
        to: "pass",
      },
    ]);
    expect(holdsUntil).toBe(addDays(daysAgo(1), 14));
  });

  it("is of time alone too", () => {
    const later = addDays(NOW, 14);
    const { happenings, holdsUntil } = since(passed, passed, later);
    expect(happenings).toMatchObject([
      {
        kind: "verdict.changed",
        from: "GO",
        to: "NO-GO",
        reasons: [{ kind: "gate not passed", text: "First" }],
      },
      { kind: "gate.fell", from: "pass", to: "unknown" },
    ]);
    expect(holdsUntil).toBeNull();
  });

  it.each<[string, ProjectParts, ProjectParts, string, string[]]>([
    ["a gate that fails falls if it had passed", passed, failed, NOW, ["gate.fell"]],
    ["one that never passed does not fall", gated, failed, NOW, []],
    ["a waiver is no pass", gated, waived, NOW, []],
    ["a waiver in its place is no fall", passed, waived, NOW, []],
    ["what was waived passes", waived, passed, NOW, ["gate.passed"]],
    ["what was waived falls when the waiver ends", waived, waived, addDays(NOW, 3), ["gate.fell"]],
    ["a phase that was not there passes too", {}, passed, NOW, ["gate.passed"]],
    ["a phase that is gone does not fall", passed, {}, NOW, []],
  ])("%s", (_, before, after, now, expected) => {
    const gates = kinds(before, after, now).filter((kind) => kind.startsWith("gate."));
    expect(gates).toEqual(expected);
  });

  it("is not told again of what was away and comes back as it was", () => {
    const away = stateOf({}, NOW, stateOf(passed));
    const { happenings } = happeningsSince(away, buildProject(passed), NOW);
    expect(happenings.map(({ kind }) => kind)).toEqual(["verdict.changed"]);
  });

  it("is of the row, whatever it is called now", () => {
    const renamed = {
      phases: [{ id: "phases-1", key: "one", name: "Renamed" }],
      items: [{ ...item, phaseKey: "one" }],
      evidence: [{}],
    };
    expect(kinds(passed, renamed)).toEqual([]);
  });
});

describe("a trigger", () => {
  const consequence = {
    kind: "extend",
    text: "Two weeks more",
    weeks: 2,
    phaseKey: null,
    optionKey: null,
  } as const;
  const due: ProjectParts = {
    criteria: [{ kind: "no-go", text: "No key by then", dueOn: NOW.slice(0, 10), consequence }],
  };

  it("that fires after its day is told with what follows", () => {
    const { happenings } = since(due, due, addDays(NOW, 1));
    expect(happenings).toEqual([
      {
        kind: "trigger.fired",
        trigger: {
          key: "criteria-1",
          text: "No key by then",
          dueOn: NOW.slice(0, 10),
          since: "2026-03-17T00:00:00.000Z",
          consequence: { kind: "extend", text: "Two weeks more" },
        },
      },
    ]);
  });

  it("that has fired is told once, and again when it had been cleared", () => {
    const after = addDays(NOW, 1);
    const fired = stateOf(due, after);
    expect(happeningsSince(fired, buildProject(due), after).happenings).toEqual([]);
    const cleared: ProjectParts = {
      ...due,
      evidence: [{ subject: { kind: "criterion", key: "criteria-1" }, outcome: "failed" }],
    };
    const then = stateOf(cleared, after, fired);
    expect(then.triggers).toEqual({ "criteria-1": false });
    const again = happeningsSince(then, buildProject(due), after).happenings;
    expect(again.map(({ kind }) => kind)).toContain("trigger.fired");
  });

  it("may have no consequence", () => {
    const bare = { criteria: [{ ...due.criteria?.[0], consequence: null }] };
    expect(since(bare, bare, addDays(NOW, 1)).happenings).toMatchObject([
      { trigger: { consequence: null } },
    ]);
  });
});
