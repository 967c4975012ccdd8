import { describe, expect, it } from "vitest";
import {
  type ProjectParts,
  NOW,
  buildProject,
  daysAgo,
  person,
  subject,
} from "@/lib/testing/project-builder";
import {
  A,
  ana,
  ben,
  check,
  claim,
  command,
  deriveItem,
  proof,
  stateTable,
  tests,
  waiver,
  withdrawn,
} from "@/lib/testing/state-cases";
import { deriveState } from "./derive-state";

describe("R1: the shown state is derived", () => {
  stateTable([
    {
      says: "an item nobody has touched is to do",
      parts: {},
      state: "to do",
      because: ["no evidence", "work status"],
    },
    {
      says: "work that somebody began is in progress",
      parts: { items: [{ key: "a", status: "in progress" }] },
      state: "in progress",
      because: ["no evidence", "work status"],
    },
    {
      says: "what somebody says is done is claimed",
      parts: { claims: [claim()] },
      state: "claimed",
      because: ["no evidence", "claimed"],
    },
    {
      says: "a claim that was withdrawn does not stand",
      parts: { claims: [claim({ withdrawal: withdrawn })] },
      state: "to do",
      because: ["no evidence", "work status"],
    },
    {
      says: "of two claims the one that was not withdrawn stands",
      parts: { claims: [claim(), claim({ by: ben, withdrawal: withdrawn })] },
      state: "claimed",
      because: ["no evidence", "claimed"],
    },
    {
      says: "a check that passes in CI verifies, claimed or not",
      parts: { checks: [command], evidence: [proof({ checkKey: "runs" })] },
      state: "verified",
      because: ["passed"],
    },
    {
      says: "also where the account of CI made the claim",
      parts: {
        checks: [command],
        claims: [claim({ by: person("CI") })],
        evidence: [proof({ checkKey: "runs" })],
      },
      state: "verified",
      because: ["passed", "claimed"],
    },
    {
      says: "a check that fails refutes, claimed or not",
      parts: { checks: [command], evidence: [proof({ checkKey: "runs", outcome: "failed" })] },
      state: "refuted",
      because: ["failed"],
    },
    {
      says: "one person alone cannot make it verified",
      parts: { evidence: [proof({ origin: "person", by: ana })] },
      state: "to do",
      because: ["no evidence", "nothing to confirm", "work status"],
    },
    {
      says: "nor by withdrawing the claim and confirming it alone",
      parts: {
        claims: [claim({ withdrawal: withdrawn })],
        evidence: [proof({ origin: "person", by: ana })],
      },
      state: "to do",
      because: ["no evidence", "nothing to confirm", "work status"],
    },
    {
      says: "nor by typing a pass onto an automatic check",
      parts: {
        checks: [command],
        claims: [claim()],
        evidence: [proof({ checkKey: "runs", origin: "person", by: ana })],
      },
      state: "claimed",
      because: ["no evidence", "own confirmation", "claimed"],
    },
  ]);
});

describe("several automatic checks", () => {
  const runs = proof({ checkKey: "runs" });
  stateTable([
    {
      says: "verified only when every one has passed",
      parts: { checks: [command, tests], evidence: [runs, proof({ checkKey: "tests" })] },
      state: "verified",
      because: ["passed", "passed"],
    },
    {
      says: "one without a result leaves the claim a claim",
      parts: { checks: [command, tests], claims: [claim()], evidence: [runs] },
      state: "claimed",
      because: ["passed", "no evidence", "claimed"],
    },
    {
      says: "one that fails refutes, whatever the others say",
      parts: {
        checks: [command, tests],
        evidence: [proof({ checkKey: "tests", outcome: "failed" }), runs],
      },
      state: "refuted",
      because: ["passed", "failed"],
    },
    {
      says: "a failure that passed since is repaired",
      parts: {
        checks: [command],
        evidence: [runs, proof({ checkKey: "runs", outcome: "failed", at: daysAgo(2) })],
      },
      state: "verified",
      because: ["passed"],
    },
  ]);

  it.each([
    ["first", [check({ key: "tests", freshnessDays: 3 }), command]],
    ["last", [command, check({ key: "tests", freshnessDays: 3 })]],
  ])("the pass that runs out first decides how long it holds, listed %s", (_, checks) => {
    const evidence = [
      proof({ id: "long", checkKey: "runs" }),
      proof({ id: "short", checkKey: "tests" }),
    ];
    const result = deriveItem({ checks, evidence });
    expect(result.evidence?.id).toBe("short");
    expect(result.holdsUntil).toBe(daysAgo(-2));
  });

  it.each([
    ["first", [command, tests]],
    ["last", [tests, command]],
  ])("of two that fail the newest decides, its check listed %s", (_, checks) => {
    const evidence = [
      proof({ id: "old", checkKey: "tests", outcome: "failed", at: daysAgo(3) }),
      proof({ id: "new", checkKey: "runs", outcome: "failed", at: daysAgo(2) }),
    ];
    expect(deriveItem({ checks, evidence }).evidence?.id).toBe("new");
  });
});

describe("an answer", () => {
  const project = buildProject({ items: [{ key: "a" }], waivers: [waiver()] });

  it("is derived once for a moment", () => {
    expect(deriveState(project, A, NOW)).toBe(deriveState(project, A, NOW));
  });

  it("and anew for another", () => {
    expect(deriveState(project, A, NOW).state).toBe("waived");
    expect(deriveState(project, A, "2027-01-01T00:00:00.000Z").state).toBe("to do");
    expect(deriveState(project, A, NOW).state).toBe("waived");
  });
});

describe("any claimable subject", () => {
  const result = (parts: ProjectParts, kind: "task" | "blocker" | "criterion", key: string) =>
    deriveState(buildProject(parts), subject(kind, key), NOW);

  it("a task has the states of an item", () => {
    const parts: ProjectParts = {
      tasks: [{ key: "1", status: "in progress" }],
      claims: [{ subject: subject("task", "2") }],
    };
    expect(result(parts, "task", "1").state).toBe("in progress");
  });

  it("a go/no-go criterion starts as to do and is claimed and refuted like the rest", () => {
    const criteria = [{ key: "c" }];
    const about = { subject: subject("criterion", "c") };
    const untouched = result({ criteria }, "criterion", "c");
    expect(untouched).toMatchObject({ state: "to do", reasons: [{ kind: "no evidence" }] });
    expect(untouched.reasons).toHaveLength(1);
    expect(result({ criteria, claims: [about] }, "criterion", "c").state).toBe("claimed");
    const evidence = [{ ...about, outcome: "failed" as const }];
    expect(result({ criteria, evidence }, "criterion", "c").state).toBe("refuted");
  });

  it.each([
    ["not started", null, "to do"],
    ["blocked", null, "to do"],
    ["in progress", null, "in progress"],
    ["fragile", null, "in progress"],
    ["incomplete", null, "in progress"],
    ["done", null, "claimed"],
    ["fragile", "2026-03-01", "claimed"],
  ] as const)("a blocker found %s and resolved on %s is %s", (actualState, resolvedOn, state) => {
    const blockers = [{ key: "b", actualState, resolvedOn }];
    expect(result({ blockers }, "blocker", "b").state).toBe(state);
  });

  it.each(["task", "blocker", "criterion"] as const)(
    "a %s that does not exist is to do",
    (kind) => {
      const { state, reasons } = result({}, kind, "nowhere");
      expect(state).toBe("to do");
      expect(reasons).toContainEqual({
        kind: "not in the project",
        subject: { kind, key: "nowhere" },
      });
    },
  );
});
