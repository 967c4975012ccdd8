import { describe, expect, it } from "vitest";
import {
  NOW,
  buildProject,
  daysAgo,
  person,
  type ProjectParts,
  subject,
} from "@/lib/testing/project-builder";
import { addDays } from "../instant";
import type { Decision, Voice } from "../project";
import { fingerprintInputs } from "./inputs";
import { decisionStanding, decisionsInForce } from "./standing";
import { summariseDecision } from "./summarise-decision";

const TAKEN: Partial<Decision> = {
  key: "D1",
  outcome: "go with conditions",
  outcomeKind: "go with conditions",
  decidedAt: daysAgo(1),
};
const DUE = addDays(NOW, 3).slice(0, 10);
const VOICE: Voice = {
  id: "v",
  version: 1,
  function: "Security",
  person: person("Ana"),
  deputy: null,
  mayApprove: true,
  answer: "go with conditions",
  reason: null,
  at: null,
  answeredBy: person("Ana"),
  asDeputy: false,
  conditions: [{ text: "Rotate the key", dueOn: DUE, owner: "Ben", taskKey: "T1" }],
};
const PARTS: ProjectParts = {
  tasks: [{ key: "T1", title: "Rotate the key" }],
  decisions: [TAKEN],
  polls: [{ decisionKey: "D1", closedAt: daysAgo(1), voices: [VOICE] }],
};
const VERIFIED = { subject: subject("task", "T1"), outcome: "passed", at: NOW } as const;

function standing(parts: ProjectParts = {}, now = NOW) {
  const project = buildProject({ ...PARTS, ...parts });
  const [decision] = project.decisions;
  if (!decision) throw new Error("no decision");
  return decisionStanding(project, decision, now);
}

describe("R15: a condition of a go", () => {
  it("waits until its day has ended", () => {
    expect(standing()).toMatchObject({
      state: "in force",
      outcome: "go with conditions",
      missed: [],
      conditions: [{ function: "Security", state: "waiting", shown: "to do" }],
      holdsUntil: addDays(DUE, 1),
    });
  });

  it("missed, turns the go back into no-go", () => {
    const late = addDays(NOW, 4);
    expect(standing({}, late)).toMatchObject({ outcome: "no-go", missed: [{ taskKey: "T1" }] });
  });

  it("is met once it is verified, and a claim is none", () => {
    const late = addDays(NOW, 4);
    expect(standing({ evidence: [VERIFIED] }, late)).toMatchObject({
      outcome: "go with conditions",
      conditions: [{ state: "met" }],
    });
    expect(standing({ claims: [{ subject: VERIFIED.subject }] }, late).outcome).toBe("no-go");
  });

  it("whose task is gone is missed all the same", () => {
    expect(standing({ tasks: [] }, addDays(NOW, 4))).toMatchObject({
      outcome: "no-go",
      missed: [{ shown: null }],
    });
  });

  it("of a no-go changes nothing", () => {
    const decisions = [{ ...TAKEN, outcomeKind: "no-go" } as const];
    expect(standing({ decisions }, addDays(NOW, 4))).toMatchObject({
      ...{ outcome: "no-go", conditions: [], missed: [], holdsUntil: null },
    });
  });
});

describe("how a decision stands", () => {
  it.each<[string, Partial<Decision>, string]>([
    ["asked", {}, "open"],
    ["withdrawn", { withdrawal: { by: person("Ana"), at: NOW, reason: null } }, "withdrawn"],
    ["taken", TAKEN, "in force"],
    ["in words of a document", { outcome: "Option 2" }, "in force"],
    ["taken over from", { ...TAKEN, supersededByKey: "D2" }, "superseded"],
  ])("%s", (_, row, state) => {
    expect(standing({ decisions: [{ key: "D1", ...row }] }).state).toBe(state);
  });

  it("lists what has changed while it is in force, and not when another has taken over", () => {
    const inputs = fingerprintInputs(buildProject({ ...PARTS, targetOn: "2026-05-01" }), [], NOW);
    const changed = (row: Partial<Decision>) =>
      standing({ decisions: [{ ...TAKEN, inputs, ...row }] }).changed?.map(({ id }) => id);
    expect(changed({})).toEqual(["target"]);
    expect(changed({ supersededByKey: "D2" })).toEqual([]);
  });

  it("does not know what has changed of what was not kept", () => {
    const changed = (row: Partial<Decision>) =>
      standing({ decisions: [{ ...TAKEN, inputs: null, ...row }] }).changed;
    expect(changed({})).toBeNull();
    expect(changed({ supersededByKey: "D2" })).toEqual([]);
  });
});

describe("of several in force speaks", () => {
  const go = { outcome: "go", outcomeKind: "go", decidedAt: daysAgo(1) } as const;
  const noGo = { outcome: "no-go", outcomeKind: "no-go", decidedAt: daysAgo(5) } as const;
  const words = { outcome: "Option 2", decidedAt: NOW };
  const late = addDays(NOW, 4);

  it.each<[string, ProjectParts["decisions"], string[], string?]>([
    [
      "an older no-go before a go on another question",
      [
        { key: "D1", ...noGo },
        { key: "D2", ...go },
      ],
      ["D1", "D2"],
    ],
    [
      "a go with conditions before a go",
      [TAKEN, { key: "D2", ...go, decidedAt: NOW }],
      ["D1", "D2"],
    ],
    ["a no-go before conditions that wait", [TAKEN, { key: "D2", ...noGo }], ["D2", "D1"]],
    [
      "a go whose condition was missed, as the newer no-go",
      [{ key: "D2", ...noGo }, TAKEN],
      ["D1", "D2"],
      late,
    ],
    [
      "the newest of those that allow as much",
      [
        { key: "D1", ...go, decidedAt: daysAgo(2) },
        { key: "D2", ...go },
        { key: "D3", ...go, decidedAt: daysAgo(3) },
      ],
      ["D2", "D1", "D3"],
    ],
    [
      "the last in order of those taken at one moment",
      [
        { key: "D1", ...go },
        { key: "D2", ...go },
      ],
      ["D2", "D1"],
    ],
    [
      "words of a document after whatever was decided by poll, however new",
      [
        { key: "D1", ...words },
        { key: "D2", ...go },
      ],
      ["D2", "D1"],
    ],
    [
      "the newest words of a document where there is no poll, and what has no day is not the newest",
      [
        { key: "D1", outcome: "yes", decidedAt: daysAgo(1) },
        { key: "D2", ...words },
        { key: "D3", outcome: "no" },
      ],
      ["D2", "D1", "D3"],
    ],
    [
      "nothing that is open, withdrawn or taken over from",
      [
        { key: "D1" },
        { key: "D2", withdrawal: { by: person("Ana"), at: NOW, reason: null } },
        { key: "D3", ...noGo, supersededByKey: "D4" },
        { key: "D4", ...go },
      ],
      ["D4"],
    ],
  ])("%s", (_, decisions, keys, now = NOW) => {
    const project = buildProject({ ...PARTS, decisions });
    expect(decisionsInForce(project, now).map(({ key }) => key)).toEqual(keys);
  });
});

describe("what lists over projects show", () => {
  const go = { key: "D2", outcome: "go", outcomeKind: "go", decidedAt: NOW } as const;
  const of = (decisions: ProjectParts["decisions"], now = NOW) =>
    summariseDecision(buildProject({ ...PARTS, decisions }), now);

  it("is what speaks: a later go on another question hides no no-go", () => {
    const noGo = { ...TAKEN, outcome: "no-go", outcomeKind: "no-go" } as const;
    expect(of([noGo, go]).decision).toMatchObject({ key: "D1", outcome: "no-go", taken: "no-go" });
  });

  it("is a decision by poll, where the newest is a document's in its own words", () => {
    expect(
      of([
        { ...go, decidedAt: daysAgo(1) },
        { key: "D3", outcome: "Option 2" },
      ]),
    ).toMatchObject({ decision: { key: "D2" } });
    expect(of([{ key: "D3", outcome: "Option 2", decidedAt: NOW }]).decision).toBeNull();
  });

  it("holds until a condition of any of them may be missed: then another may speak", () => {
    const noGo = {
      key: "D2",
      outcome: "no-go",
      outcomeKind: "no-go",
      decidedAt: daysAgo(5),
    } as const;
    expect(of([TAKEN, noGo])).toMatchObject({
      decision: { key: "D2" },
      holdsUntil: addDays(DUE, 1),
    });
    expect(of([TAKEN, noGo], addDays(NOW, 4)).decision).toMatchObject({
      ...{ key: "D1", outcome: "no-go", taken: "go with conditions", missed: 1 },
    });
  });
});
