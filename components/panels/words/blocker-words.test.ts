import { describe, expect, it } from "vitest";
import { evaluateBlocker } from "@/lib/domain/plan/blockers";
import { listHeldUp } from "@/lib/domain/plan/held-up";
import { BLOCKER_STATES } from "@/lib/domain/vocabulary";
import { NOW, type ProjectParts, buildProject, subject } from "@/lib/testing/project-builder";
import { wordAge, wordClaimedActual, wordHeldUp, wordStanding } from "./blocker-words";

const B = subject("blocker", "b");
const judge = ({ blockers: [row] = [], ...parts }: ProjectParts) => {
  const project = buildProject({ blockers: [{ key: "b", ...row }], ...parts });
  return evaluateBlocker(project, project.blockers[0]!, NOW);
};
const failed = { subject: B, outcome: "failed" } as const;
const old = { subject: B, at: "2026-02-01T12:00:00.000Z" };

describe("claimed against actual", () => {
  it("draws nothing as proved that is only written down", () => {
    for (const actualState of BLOCKER_STATES) {
      const { claimed, actual } = wordClaimedActual(
        judge({ blockers: [{ claimedState: actualState, actualState }] }),
      );
      expect([claimed.state, actual.state], actualState).not.toContain("verified");
      expect([claimed.word, actual.word]).toEqual([actualState, actualState]);
    }
  });

  it("draws as proved what is", () => {
    expect(wordClaimedActual(judge({ evidence: [{ subject: B }] })).actual).toEqual({
      state: "verified",
      word: "done",
    });
  });

  it("makes a contradiction stand out", () => {
    const row = { claimedState: "done", actualState: "fragile" } as const;
    expect(wordClaimedActual(judge({ blockers: [row] }))).toEqual({
      claimed: { state: "claimed", word: "done" },
      actual: { state: "refuted", word: "fragile" },
      contradicted: true,
    });
  });
});

describe("how a blocker stands", () => {
  it.each<[string, ProjectParts, string]>([
    ["open", {}, "to do"],
    ["open", { blockers: [{ actualState: "fragile" }] }, "in progress"],
    ["open, refuted", { evidence: [failed] }, "refuted"],
    ["claimed resolved", { claims: [{ subject: B }] }, "claimed"],
    ["claimed resolved, stale", { claims: [{ subject: B }], evidence: [old] }, "stale"],
    ["open, waived until 31 Mar", { waivers: [{ subject: B }] }, "waived"],
    ["resolved", { evidence: [{ subject: B }], waivers: [{ subject: B }] }, "verified"],
    ["open", { notApplicable: [{ subject: B }] }, "to do"],
  ])("%s", (word, parts, state) => {
    expect(wordStanding(judge(parts), NOW)).toEqual({ state, word });
  });
});

describe("what a blocker holds up", () => {
  const words = (parts: ProjectParts) => {
    const [first] = listHeldUp(
      buildProject({ blockers: [{ key: "b", severity: "P1" }], ...parts }),
      NOW,
    );
    return first && wordHeldUp(first);
  };
  const blocking = { kind: "blocker", key: "b", missing: false } as const;
  const waits = (key: string, before: { kind: "blocker" | "task"; key: string } = blocking) => ({
    blocking: { ...before, missing: false },
    dependent: { kind: "task" as const, key, missing: false },
  });
  const tasks = ["1", "2", "3", "4"].map((key) => ({ key }));

  it.each<[string, ProjectParts]>([
    ["nothing on record", {}],
    ["nothing on record", { claims: [{ subject: B }] }],
    ["nothing any more", { tasks, dependencies: [waits("1")], claims: [{ subject: B }] }],
    ["the verdict", { blockers: [{ key: "b" }] }],
    ["task 1, task 2", { tasks, dependencies: [waits("1"), waits("2")] }],
    [
      "task 1, 1 more through it",
      { tasks, dependencies: [waits("1"), waits("2", { kind: "task", key: "1" })] },
    ],
    ["4 tasks and phases", { tasks, dependencies: ["1", "2", "3", "4"].map((key) => waits(key)) }],
    [
      "1 criterion, the verdict",
      {
        blockers: [{ key: "b" }],
        criteria: [{ rule: { kind: "blockers", severity: "P0", max: 0 } }],
      },
    ],
    [
      "the verdict",
      { blockers: [{ key: "b" }], tasks, dependencies: [waits("1")], claims: [{ subject: B }] },
    ],
  ])("%s", (says, parts) => {
    expect(words(parts)).toBe(says);
  });
});

it("an age of no days is today", () => {
  expect([wordAge(0), wordAge(52)]).toEqual(["today", "52\u00a0d"]);
});
