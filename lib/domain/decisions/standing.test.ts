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
import { decisionInForce, decisionStanding } from "./standing";

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
    expect(standing({ decisions }, addDays(NOW, 4)).outcome).toBe("no-go");
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
      standing({ decisions: [{ ...TAKEN, inputs, ...row }] }).changed.map(({ id }) => id);
    expect(changed({})).toEqual(["target"]);
    expect(changed({ supersededByKey: "D2" })).toEqual([]);
  });

  it("the newest that was taken is in force", () => {
    const older = { key: "D1", outcome: "go", decidedAt: daysAgo(3) };
    const newer = { key: "D2", outcome: "no-go", decidedAt: daysAgo(2) };
    const open = { key: "D3" };
    const inForce = (decisions: ProjectParts["decisions"]) =>
      decisionInForce(buildProject({ decisions }))?.key ?? null;
    expect(inForce([older, newer, open])).toBe("D2");
    expect(inForce([{ ...newer, supersededByKey: "D3" }, older, open])).toBe("D1");
    expect(inForce([open])).toBe(null);
  });
});
