import { describe, expect, it } from "vitest";
import { daysAgo } from "@/lib/testing/project-builder";
import {
  A,
  ben,
  byHand,
  check,
  claim,
  deriveItem,
  proof,
  stateTable,
  waiver,
} from "@/lib/testing/state-cases";
import type { Evidence } from "../project";

describe("R5: a pass by another command than its check's that cannot fail is unproven", () => {
  const runs = check({ key: "runs", command: "pytest tests", passesNeeded: 1 });
  const pass = (command: string | null, row: Partial<Evidence> = {}) =>
    proof({ checkKey: "runs", command, ...row });
  const red = pass("pytest tests", { outcome: "failed", at: daysAgo(3) });
  const vacuous = (row: Partial<Evidence> = {}) => pass("pytest tests || true", row);
  stateTable([
    {
      says: "whatever was seen failing before",
      parts: { checks: [runs], evidence: [red, vacuous()] },
      state: "claimed",
      because: ["ran what cannot fail"],
    },
    {
      says: "also behind one that proves",
      parts: {
        checks: [runs],
        evidence: [red, pass("pytest tests", { at: daysAgo(2) }), vacuous()],
      },
      state: "claimed",
      because: ["ran what cannot fail"],
    },
    {
      says: "until one that can fail passes",
      parts: {
        checks: [runs],
        evidence: [red, vacuous({ at: daysAgo(2) }), pass("pytest tests -q")],
      },
      state: "verified",
      because: ["passed"],
    },
    {
      says: "of several on one commit none may be such",
      parts: {
        checks: [{ ...runs, passesNeeded: 2 }],
        evidence: [
          red,
          vacuous({ commit: "aaaaaaa1", at: daysAgo(2) }),
          pass("pytest tests", { commit: "aaaaaaa1" }),
        ],
      },
      state: "claimed",
      because: ["ran what cannot fail"],
    },
    {
      says: "one that nobody says what it ran counts",
      parts: { checks: [runs], evidence: [red, pass(null)] },
      state: "verified",
      because: ["passed"],
    },
    {
      says: "the check's own command, however it is spaced, is told with the check, and only informs",
      parts: {
        checks: [{ ...runs, command: "pytest tests || true" }],
        evidence: [red, vacuous({ command: "pytest  tests || true" })],
      },
      state: "verified",
      because: ["passed"],
    },
    {
      says: "a check that says no command is not proved by such either",
      parts: { checks: [{ ...runs, command: null }], evidence: [red, vacuous()] },
      state: "claimed",
      because: ["ran what cannot fail"],
    },
    {
      says: "it fails like any other",
      parts: { checks: [runs], evidence: [vacuous({ outcome: "failed" })] },
      state: "refuted",
      because: ["failed"],
    },
  ]);

  it("the reason names what was run and what is wrong with it, and it is told of no other", () => {
    const result = deriveItem({ checks: [runs], evidence: [red, vacuous({ id: "run-7" })] });
    expect(result).toMatchObject({
      unproven: true,
      evidence: { id: "run-7" },
      checks: [{ result: "unproven" }],
      reasons: [
        {
          checkKey: "runs",
          evidence: { evidenceId: "run-7" },
          command: "pytest tests || true",
          flaws: [{ kind: "failure swallowed", fragment: "|| true" }],
        },
      ],
    });
  });
});

describe("R5: a check that was never seen failing is unproven", () => {
  const runs = check({ key: "runs", seenRed: false });
  const tests = check({ key: "tests", seenRed: false });
  const proven = check({ key: "proven" });
  const pass = (row: Partial<Evidence> = {}) => proof({ checkKey: "runs", ...row });
  const fail = (row: Partial<Evidence> = {}) => pass({ outcome: "failed", at: daysAgo(3), ...row });
  stateTable([
    {
      says: "its pass shows as claimed, also where nobody claims it",
      parts: { checks: [runs], evidence: [pass()] },
      state: "claimed",
      because: ["never seen failing"],
    },
    {
      says: "beside a claim too",
      parts: { checks: [runs], claims: [claim()], evidence: [pass()] },
      state: "claimed",
      because: ["never seen failing", "claimed"],
    },
    {
      says: "until a failing run is recorded",
      parts: { checks: [runs], evidence: [pass(), fail()] },
      state: "verified",
      because: ["passed"],
    },
    {
      says: "or it is known to have failed before its runs were recorded",
      parts: { checks: [check({ key: "runs", seenRed: true })], evidence: [pass()] },
      state: "verified",
      because: ["passed"],
    },
    {
      says: "a run that broke off shows nothing",
      parts: { checks: [runs], evidence: [pass(), fail({ outcome: "error" })] },
      state: "claimed",
      because: ["never seen failing"],
    },
    {
      says: "the failure of another check shows nothing of this one",
      parts: {
        checks: [runs, tests],
        evidence: [
          pass(),
          pass({ checkKey: "tests" }),
          fail({ checkKey: "tests", at: daysAgo(3) }),
        ],
      },
      state: "claimed",
      because: ["never seen failing", "passed"],
    },
    {
      says: "an old pass of such a check is no staler than a new one",
      parts: { checks: [runs], evidence: [pass({ at: daysAgo(100) })] },
      state: "claimed",
      because: ["never seen failing"],
    },
    {
      says: "nor is one for another commit",
      parts: {
        checks: [runs, proven],
        evidence: [
          pass({ commit: "aaaaaaa1", at: daysAgo(3) }),
          proof({ checkKey: "proven", commit: "bbbbbbb2" }),
        ],
      },
      state: "claimed",
      because: ["never seen failing", "passed"],
    },
    {
      says: "unproven weighs more than stale",
      parts: {
        checks: [runs, proven],
        evidence: [pass(), proof({ checkKey: "proven", at: daysAgo(100) })],
      },
      state: "claimed",
      because: ["never seen failing", "past freshness"],
    },
    {
      says: "what has no result weighs more than unproven",
      parts: { checks: [runs, proven], evidence: [pass()] },
      state: "to do",
      because: ["never seen failing", "no evidence", "work status"],
    },
    {
      says: "a failure weighs more than all",
      parts: {
        checks: [runs, proven],
        evidence: [pass(), proof({ checkKey: "proven", outcome: "failed" })],
      },
      state: "refuted",
      because: ["never seen failing", "failed"],
    },
    {
      says: "a document's finding is not answered by a pass that may be empty",
      parts: {
        checks: [runs],
        evidence: [
          proof({ outcome: "failed", origin: "document", at: daysAgo(3) }),
          pass({ at: daysAgo(2) }),
        ],
      },
      state: "refuted",
      because: ["failed", "never seen failing"],
    },
    {
      says: "a person who looks need not be seen failing",
      parts: {
        checks: [{ ...byHand, seenRed: false }],
        claims: [claim()],
        evidence: [proof({ checkKey: "look", origin: "person", by: ben })],
      },
      state: "verified",
      because: ["passed", "claimed"],
    },
  ]);

  it("the answer says so, names the run that passed and never changes by time", () => {
    const result = deriveItem({ checks: [runs], evidence: [pass({ id: "run-7" })] });
    expect(result).toMatchObject({
      unproven: true,
      evidence: { id: "run-7" },
      holdsUntil: null,
      checks: [{ result: "unproven", evidence: { id: "run-7" } }],
      reasons: [{ checkKey: "runs", evidence: { evidenceId: "run-7", at: daysAgo(1) } }],
    });
  });

  it("of several unproven passes the newest is named", () => {
    const evidence = [pass({ id: "new" }), pass({ id: "old", checkKey: "tests", at: daysAgo(4) })];
    expect(deriveItem({ checks: [runs, tests], evidence }).evidence?.id).toBe("new");
  });

  it("a mere claim is not called unproven, and a waiver does not hide that something is", () => {
    expect(deriveItem({ claims: [claim()] }).unproven).toBe(false);
    const waived = deriveItem({ checks: [runs], evidence: [pass()], waivers: [waiver()] });
    expect(waived).toMatchObject({ state: "waived", beneath: "claimed", unproven: true });
  });

  it("is not applicable like everything else", () => {
    const excluded = deriveItem({
      checks: [runs],
      evidence: [pass()],
      notApplicable: [{ subject: A, reason: "No such part" }],
    });
    expect(excluded.state).toBe("not applicable");
  });
});
