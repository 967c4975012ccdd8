import { describe, expect, it } from "vitest";
import {
  NOW,
  type ProjectParts,
  buildProject,
  daysAgo,
  subject,
} from "@/lib/testing/project-builder";
import type { Project } from "../project";
import { evaluateGate, evaluateGates } from "./evaluate-gate";

const exit = (key: string, row: object = {}) =>
  ({ key, list: "exit", phaseKey: "0", ...row }) as const;
const passed = (key: string, days = 1) => ({
  subject: subject("item", key),
  at: daysAgo(days),
});
const failed = (key: string) => ({ ...passed(key), outcome: "failed" as const });
const claimed = (key: string) => ({ subject: subject("item", key) });
const about = claimed;

const phases: ProjectParts["phases"] = [{ key: "0" }];
const two = [exit("a"), exit("b")];

describe("R9: a gate is the exit criteria of a phase", () => {
  it.each<{ says: string; parts: ProjectParts; result: string; because: string[] }>([
    {
      says: "passes when every blocking criterion is verified",
      parts: { items: two, evidence: [passed("a"), passed("b")] },
      result: "pass",
      because: ["all verified"],
    },
    {
      says: "passes when the rest is not applicable with a reason",
      parts: { items: two, evidence: [passed("a")], notApplicable: [about("b")] },
      result: "pass",
      because: ["all verified"],
    },
    {
      says: "fails when one is refuted, whatever else is verified or waived",
      parts: {
        items: [...two, exit("c")],
        evidence: [passed("a"), failed("b")],
        waivers: [about("c")],
      },
      result: "fail",
      because: ["refuted", "waived"],
    },
    {
      says: "is waived when all that is missing is waived",
      parts: { items: two, evidence: [passed("a")], waivers: [about("b")] },
      result: "waived",
      because: ["waived"],
    },
    {
      says: "is waived when everything is",
      parts: { items: two, waivers: [about("a"), about("b")] },
      result: "waived",
      because: ["waived", "waived"],
    },
    {
      says: "is unknown while one is only claimed",
      parts: { items: two, evidence: [passed("a")], claims: [claimed("b")] },
      result: "unknown",
      because: ["open"],
    },
    {
      says: "is unknown while one has gone stale",
      parts: { items: two, evidence: [passed("a"), passed("b", 20)] },
      result: "unknown",
      because: ["open"],
    },
    {
      says: "is unknown while the check of one was never seen failing",
      parts: {
        items: two,
        checks: [{ key: "c", subject: subject("item", "b"), seenRed: false }],
        evidence: [passed("a"), { ...passed("b"), checkKey: "c" }],
      },
      result: "unknown",
      because: ["open"],
    },
    {
      says: "is unknown while something is open beside what is waived",
      parts: { items: two, waivers: [about("a")] },
      result: "unknown",
      because: ["open", "waived"],
    },
    {
      says: "is unknown, never a pass, when nothing applies",
      parts: { items: two, notApplicable: [about("a"), about("b")] },
      result: "unknown",
      because: ["nothing applies"],
    },
    {
      says: "is unknown, never a pass, without exit criteria",
      parts: { items: [exit("a", { list: "entrance" }), exit("b", { phaseKey: "1" })] },
      result: "unknown",
      because: ["no exit criteria"],
    },
    {
      says: "is unknown, never a pass, when all criteria only inform",
      parts: { items: [exit("a", { blocking: false })], evidence: [passed("a")] },
      result: "unknown",
      because: ["nothing decides"],
    },
    {
      says: "does not fail by an informing criterion",
      parts: {
        items: [exit("a"), exit("b", { blocking: false })],
        evidence: [passed("a"), failed("b")],
      },
      result: "pass",
      because: ["all verified"],
    },
  ])("$says", ({ parts, result, because }) => {
    const gate = evaluateGate(buildProject({ phases, ...parts }), "0", NOW);
    expect(gate.result).toBe(result);
    expect(gate.reasons.map((reason) => reason.kind)).toEqual(because);
  });

  it("says of a pass how much is verified and how much does not apply", () => {
    const parts = { items: [...two, exit("c")], notApplicable: [about("c")] };
    const evidence = [passed("a"), passed("b")];
    expect(evaluateGate(buildProject({ phases, ...parts, evidence }), "0", NOW).reasons).toEqual([
      { kind: "all verified", verified: 2, notApplicable: 1 },
    ]);
  });

  it("is unknown while one is suspect, since it stands behind a gate that has failed", () => {
    const project = buildProject({
      phases: [{ key: "0" }, { key: "1" }],
      items: [exit("a"), exit("b", { phaseKey: "1" })],
      evidence: [failed("a"), passed("b")],
    });
    expect(evaluateGate(project, "1", NOW)).toMatchObject({
      result: "unknown",
      reasons: [{ kind: "open", itemKey: "b", state: "suspect" }],
    });
  });

  it("is waived, not failed, when what is refuted is waived", () => {
    const project = buildProject({ phases, items: two, evidence: [failed("a"), passed("b")] });
    const waived = { ...project, waivers: buildProject({ waivers: [about("a")] }).waivers };
    expect(evaluateGate(waived, "0", NOW).result).toBe("waived");
    expect(evaluateGate(waived, "0", "2026-04-01T00:00:00.000Z").result).toBe("fail");
  });

  it("shows informing criteria in their place and counts the deciding ones", () => {
    const project = buildProject({
      phases,
      items: [exit("a"), exit("b", { blocking: false }), exit("c")],
      evidence: [passed("a")],
    });
    const gate = evaluateGate(project, "0", NOW);
    expect(gate.criteria.map(({ item, decides }) => [item.key, decides])).toEqual([
      ["a", true],
      ["b", false],
      ["c", true],
    ]);
    expect(gate).toMatchObject({ deciding: 2, informing: 1, counts: { verified: 1, "to do": 1 } });
  });

  it("names what is open, refuted and waived, and until when", () => {
    const project = buildProject({
      phases,
      items: [...two, exit("c")],
      evidence: [failed("a")],
      claims: [claimed("b")],
      waivers: [about("c")],
    });
    expect(evaluateGate(project, "0", NOW).reasons).toEqual([
      { kind: "refuted", itemKey: "a" },
      { kind: "open", itemKey: "b", state: "claimed" },
      { kind: "waived", itemKey: "c", until: "2026-04-01T00:00:00.000Z" },
    ]);
  });

  it("holds until the first of its criteria changes by time alone", () => {
    const project = buildProject({
      phases,
      items: two,
      evidence: [passed("a", 3), passed("b", 9)],
    });
    expect(evaluateGate(project, "0", NOW).holdsUntil).toBe(daysAgo(-5));
  });

  it("of a phase that does not exist is unknown", () => {
    expect(evaluateGate(buildProject(), "9", NOW)).toMatchObject({
      result: "unknown",
      reasons: [{ kind: "no such phase", phaseKey: "9" }],
    });
  });
});

describe("R9: while a gate has not passed the next phase is locked", () => {
  const three: ProjectParts = {
    phases: [{ key: "0" }, { key: "1" }, { key: "2" }],
    items: [exit("a"), exit("b", { phaseKey: "1" }), exit("c", { phaseKey: "2" })],
  };
  const locks = (project: Project) =>
    evaluateGates(project, NOW).gates.map(({ phaseKey, lockedBy }) => [phaseKey, lockedBy]);
  const current = (project: Project) => evaluateGates(project, NOW).currentGate?.phaseKey ?? null;

  it("the first gate that has not passed locks all that follows and is the current one", () => {
    const project = buildProject(three);
    expect(locks(project)).toEqual([
      ["0", null],
      ["1", "0"],
      ["2", "0"],
    ]);
    expect(current(project)).toBe("0");
  });

  it("a pass and a waiver let through", () => {
    const project = buildProject({ ...three, evidence: [passed("a")], waivers: [about("b")] });
    expect(locks(project)).toEqual([
      ["0", null],
      ["1", null],
      ["2", null],
    ]);
    expect(current(project)).toBe("2");
  });

  it("a later gate that passed opens nothing while an earlier one has not", () => {
    const project = buildProject({ ...three, evidence: [passed("b")] });
    expect(locks(project).at(-1)).toEqual(["2", "0"]);
  });

  it("a deferred phase locks nothing and is never current", () => {
    const project = buildProject({
      ...three,
      phases: [{ key: "0", deferred: true }, { key: "1" }],
    });
    expect(locks(project)).toEqual([
      ["0", null],
      ["1", null],
    ]);
    expect(current(project)).toBe("1");
  });

  it("there is no current gate when all have passed", () => {
    const evidence = [passed("a"), passed("b"), passed("c", 4)];
    const gates = evaluateGates(buildProject({ ...three, evidence }), NOW);
    expect(gates.currentGate).toBeNull();
    expect(gates.gates.every((gate) => !gate.locked)).toBe(true);
    expect(gates.holdsUntil).toBe(daysAgo(-10));
  });

  it("nor where there are no phases", () => {
    expect(evaluateGates(buildProject(), NOW)).toEqual({
      gates: [],
      currentGate: null,
      holdsUntil: null,
    });
  });
});
