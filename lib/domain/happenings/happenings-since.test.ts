import { describe, expect, it } from "vitest";
import { buildProject, daysAgo, NOW, type ProjectParts } from "@/lib/testing/project-builder";
import { addDays } from "../instant";
import { fingerprintInputs } from "../decisions/inputs";
import type { Voice } from "../project";
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
    expect(state).toEqual({
      verdict: "GO",
      gates: { "phases-1": "pass" },
      triggers: {},
      decisions: {},
    });
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

const BY = { name: "Ana", userId: null };
const VOICE: Voice = {
  ...{ id: "v", version: 1, function: "Security", person: BY, deputy: null, mayApprove: true },
  ...{ answer: "go with conditions", reason: null, at: null, answeredBy: BY, asDeputy: false },
  conditions: [],
};

describe("a decision", () => {
  const target = (targetOn: string) => ({ targetOn });
  const THEN = "2026-06-01";
  const inputs = fingerprintInputs(buildProject(target(THEN)), [], NOW);
  const decided = (targetOn: string): ProjectParts => ({
    ...target(targetOn),
    decisions: [
      {
        key: "D1",
        question: "Ship?",
        outcome: "Go",
        outcomeKind: "go",
        decidedAt: daysAgo(2),
        inputs,
      },
    ],
  });
  const moved = { kind: "decision.moved", decision: { key: "D1", question: "Ship?" } };

  it("is told of once what it rests on has moved, and again once that has come back and moved anew", () => {
    const now = stateOf(decided("2026-09-01"), NOW, stateOf(decided(THEN)));
    expect(since(decided(THEN), decided("2026-09-01")).happenings).toEqual([
      { ...moved, changed: ["Target date"], missed: [] },
    ]);
    expect(happeningsSince(now, buildProject(decided("2026-10-01")), NOW).happenings).toEqual([]);
    const back = stateOf(decided(THEN), NOW, now);
    expect(happeningsSince(back, buildProject(decided("2026-10-01")), NOW).happenings).toHaveLength(
      1,
    );
  });

  it("of which nobody knows what has changed does not say that nothing has", () => {
    const dueOn = addDays(NOW, -1).slice(0, 10);
    const conditions = [{ text: "Rotate", dueOn, owner: null, taskKey: null }];
    const [given] = decided(THEN).decisions ?? [];
    const missed: ProjectParts = {
      decisions: [{ ...given, outcomeKind: "go with conditions", inputs: null }],
      polls: [{ decisionKey: "D1", voices: [{ ...VOICE, conditions }] }],
    };
    expect(since({}, missed).happenings).toContainEqual({
      ...moved,
      changed: null,
      missed: ["Rotate"],
    });
  });

  it("that was just taken is told of, and one of before anybody was told of decisions is not", () => {
    expect(kinds(target(THEN), decided("2026-09-01"))).toEqual(["decision.moved"]);
    const { decisions: _decisions, ...before } = stateOf(target(THEN));
    expect(happeningsSince(before, buildProject(decided("2026-09-01")), NOW).happenings).toEqual(
      [],
    );
  });
});
