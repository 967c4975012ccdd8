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
