import { describe, expect, it } from "vitest";
import {
  NOW,
  type ProjectParts,
  buildProject,
  daysAgo,
  subject,
} from "@/lib/testing/project-builder";
import { computeVerdict } from "./compute-verdict";

const of = (key: string) => ({ subject: subject("criterion", key) });
const item = (key: string) => ({ subject: subject("item", key) });
const blocker = (key: string) => ({ subject: subject("blocker", key) });
const failed = { outcome: "failed" as const };

/** Everything is there and proved. */
const sound: ProjectParts = {
  phases: [{ key: "0", name: "Repair" }],
  items: [{ key: "e", list: "exit", phaseKey: "0" }],
  criteria: [
    { key: "m", kind: "must-have" },
    { key: "g", kind: "go" },
    { key: "d", kind: "can-defer" },
    { key: "n", kind: "no-go" },
  ],
  blockers: [{ key: "b" }, { key: "small", severity: "P1" }],
  evidence: [of("m"), of("g"), item("e"), blocker("b"), { ...of("n"), ...failed }],
};
const { evidence = [] } = sound;
/** The same without what was proved of one thing. */
const without = (about: { subject: { key: string } }) =>
  evidence.filter((row) => row.subject?.key !== about.subject.key);

const judge = (parts: ProjectParts, now = NOW) =>
  computeVerdict(buildProject({ ...sound, ...parts }), now);
const kinds = (parts: ProjectParts) => judge(parts).reasons.map((reason) => reason.kind);

interface Case {
  says: string;
  parts: ProjectParts;
  because: string[];
}

describe("R12: the verdict is GO", () => {
  it.each<Case>([
    {
      says: "when every criterion and gate is met, triggers are cleared and P0 blockers gone",
      parts: {},
      because: ["all met"],
    },
    {
      says: "whatever becomes of what can be deferred",
      parts: { evidence: [...evidence, { ...of("d"), ...failed }] },
      because: ["all met"],
    },
    {
      says: "whatever blockers of lesser severity are open",
      parts: { blockers: [{ key: "b" }, { key: "c", severity: "P1" }] },
      because: ["all met"],
    },
    {
      says: "whatever the gate of a deferred phase says",
      parts: {
        phases: [...sound.phases!, { key: "1", deferred: true }],
        items: [...sound.items!, { key: "late", list: "exit", phaseKey: "1" }],
        evidence: [...evidence, { ...item("late"), ...failed }],
      },
      because: ["all met"],
    },
    {
      says: "by a passed gate alone",
      parts: { criteria: [], blockers: [] },
      because: ["all met"],
    },
  ])("$says", ({ parts, because }) => {
    expect(judge(parts).verdict).toBe("GO");
    expect(kinds(parts)).toEqual(because);
  });
});

describe("R12: the verdict is NO-GO", () => {
  it.each<Case>([
    {
      says: "while a trigger has fired",
      parts: { evidence: without(of("n")), claims: [of("n")] },
      because: ["trigger fired"],
    },
    {
      says: "while nobody knows about a trigger",
      parts: { evidence: without(of("n")) },
      because: ["trigger unknown"],
    },
    {
      says: "while a must-have is not met",
      parts: { evidence: without(of("m")) },
      because: ["must-have not met"],
    },
    {
      says: "while a must-have is unknown",
      parts: {
        criteria: [{ key: "m", kind: "must-have", rule: { kind: "task", taskKey: "lost" } }],
      },
      because: ["must-have not met"],
    },
    {
      says: "while a go criterion is only claimed",
      parts: { evidence: without(of("g")), claims: [of("g")] },
      because: ["go criterion not met"],
    },
    {
      says: "while a P0 blocker is open",
      parts: { evidence: without(blocker("b")) },
      because: ["P0 blocker"],
    },
    {
      says: "while a P0 blocker is only claimed to be resolved",
      parts: { evidence: without(blocker("b")), claims: [blocker("b")] },
      because: ["P0 blocker"],
    },
    {
      says: "while a gate has failed",
      parts: { evidence: [...evidence, { ...item("e"), ...failed }] },
      because: ["gate failed"],
    },
    {
      says: "while a gate is unknown",
      parts: { evidence: without(item("e")) },
      because: ["gate not passed"],
    },
    {
      says: "while a phase has no exit criteria",
      parts: { phases: [...sound.phases!, { key: "1" }] },
      because: ["gate not passed"],
    },
    {
      says: "where there is nothing to judge by",
      parts: { criteria: [], items: [], phases: [], blockers: [] },
      because: ["nothing to judge by"],
    },
    {
      says: "where all there is can be deferred or is a trigger",
      parts: {
        criteria: [
          { key: "d", kind: "can-defer" },
          { key: "n", kind: "no-go" },
        ],
        items: [],
        phases: [],
      },
      because: ["nothing to judge by"],
    },
    {
      says: "where every exit criterion belongs to a deferred phase",
      parts: { criteria: [], phases: [{ key: "0", deferred: true }] },
      because: ["nothing to judge by"],
    },
    {
      says: "where exit criteria belong to no phase",
      parts: { criteria: [], phases: [], items: [{ key: "e", list: "exit" }] },
      because: ["nothing to judge by"],
    },
  ])("$says", ({ parts, because }) => {
    expect(judge(parts).verdict).toBe("NO-GO");
    expect(kinds(parts)).toEqual(because);
  });

  it("with its reasons in the order of their weight", () => {
    const result = judge({
      phases: [{ key: "0" }, { key: "1" }, { key: "2", deferred: true }],
      items: [{ key: "f", list: "exit", phaseKey: "1" }],
      criteria: [
        { key: "u", kind: "no-go" },
        { key: "g", kind: "go" },
        { key: "c", kind: "no-go", dueOn: "2026-04-01" },
        { key: "n", kind: "no-go" },
        { key: "w", kind: "must-have" },
        { key: "m", kind: "must-have" },
      ],
      claims: [of("n")],
      waivers: [of("w")],
      evidence: [{ ...item("f"), ...failed }],
    });
    expect(result.reasons.map(({ kind, ref }) => [kind, ref.kind, ref.key])).toEqual([
      ["trigger fired", "criterion", "n"],
      ["must-have not met", "criterion", "m"],
      ["go criterion not met", "criterion", "g"],
      ["P0 blocker", "blocker", "b"],
      ["gate failed", "phase", "1"],
      ["gate not passed", "phase", "0"],
      ["trigger unknown", "criterion", "u"],
    ]);
  });
});

describe("R12: the verdict is CONDITIONAL", () => {
  it.each<Case>([
    {
      says: "while a trigger counts down",
      parts: {
        criteria: [...sound.criteria!, { key: "later", kind: "no-go", dueOn: "2026-03-20" }],
      },
      because: ["trigger counting"],
    },
    {
      says: "while a must-have is waived",
      parts: { evidence: without(of("m")), waivers: [of("m")] },
      because: ["must-have waived"],
    },
    {
      says: "while a go criterion is waived",
      parts: { evidence: without(of("g")), waivers: [of("g")] },
      because: ["go criterion waived"],
    },
    {
      says: "while a gate is waived",
      parts: { evidence: without(item("e")), waivers: [item("e")] },
      because: ["gate waived"],
    },
    {
      says: "while a P0 blocker is waived",
      parts: { evidence: without(blocker("b")), waivers: [blocker("b")] },
      because: ["P0 blocker waived"],
    },
    {
      says: "while an unknown trigger is waived",
      parts: { evidence: without(of("n")), waivers: [of("n")] },
      because: ["trigger waived"],
    },
    {
      says: "while all of that is the case",
      parts: {
        criteria: [...sound.criteria!, { key: "later", kind: "no-go", dueOn: "2026-03-20" }],
        evidence: [],
        waivers: [of("m"), of("g"), of("n"), item("e"), blocker("b")],
      },
      because: [
        "trigger counting",
        "must-have waived",
        "go criterion waived",
        "P0 blocker waived",
        "gate waived",
        "trigger waived",
      ],
    },
  ])("$says", ({ parts, because }) => {
    expect(judge(parts).verdict).toBe("CONDITIONAL");
    expect(kinds(parts)).toEqual(because);
  });

  it("and NO-GO again when the waiver runs out, without anybody doing anything", () => {
    const parts = { evidence: without(of("m")), waivers: [of("m")] };
    const { holdsUntil, verdict } = judge(parts);
    expect([verdict, holdsUntil]).toEqual(["CONDITIONAL", daysAgo(-13)]);
    expect(judge({ ...parts, evidence: [] }, "2026-04-01T00:00:00.000Z").verdict).toBe("NO-GO");
  });
});

describe("the verdict", () => {
  const result = judge({ evidence: without(blocker("b")) });

  it("shows criteria and triggers apart, in shown order", () => {
    expect(result.criteria.map((one) => one.criterion.key)).toEqual(["m", "g", "d"]);
    expect(result.triggers.map((one) => one.criterion.key)).toEqual(["n"]);
    expect(result.gates.gates.map((gate) => gate.phaseKey)).toEqual(["0"]);
    expect(result.blockers.map((one) => [one.blocker.key, one.standing])).toEqual([["b", "open"]]);
  });

  it("tells each reason so that it can be worded without the project", () => {
    const parts: ProjectParts = {
      criteria: [
        { key: "m", text: "It holds", owner: "Ana", dueOn: "2026-03-20" },
        { key: "n", kind: "no-go", text: "It breaks", dueOn: "2026-03-15" },
      ],
      blockers: [{ key: "b", title: "It is slow", owner: "Ben" }],
      claims: [blocker("b")],
      evidence: [],
    };
    expect(judge(parts).reasons).toMatchObject([
      {
        kind: "trigger fired",
        text: "It breaks",
        since: "2026-03-16T00:00:00.000Z",
        endsAt: "2026-03-16T00:00:00.000Z",
        because: [{ kind: "past due" }, { kind: "nothing said" }],
      },
      {
        kind: "must-have not met",
        text: "It holds",
        owner: "Ana",
        dueOn: "2026-03-20",
        state: "unmet",
        shown: "to do",
        because: [{ kind: "own state", state: "to do" }],
      },
      {
        kind: "P0 blocker",
        text: "It is slow",
        owner: "Ben",
        standing: "claimed resolved",
        until: null,
      },
      { kind: "gate not passed", text: "Repair", gate: { verified: 0, deciding: 1 } },
    ]);
  });

  it("says until when a blocker is waived", () => {
    const waived = judge({ evidence: without(blocker("b")), waivers: [blocker("b")] });
    expect(waived.reasons).toMatchObject([{ until: "2026-04-01T00:00:00.000Z" }]);
  });

  it("names the project where there is nothing else to name", () => {
    expect(judge({}).reasons).toEqual([
      { kind: "all met", ref: { kind: "project", key: "example" } },
    ]);
  });

  it("holds until the first of its parts changes by time alone, resolved blockers too", () => {
    const soon = (about: object) => [
      ...evidence.slice(0, 3).map((row) => ({ ...row, at: daysAgo(1) })),
      { ...of("n"), ...failed },
      { ...about, at: daysAgo(6) },
    ];
    expect(judge({ evidence: soon(blocker("b")) }).holdsUntil).toBe(daysAgo(-8));
    expect(computeVerdict(buildProject({ criteria: [{ key: "m" }] }), NOW).holdsUntil).toBeNull();
  });
});
