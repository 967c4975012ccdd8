import { describe, expect, it } from "vitest";
import { daysAgo } from "@/lib/testing/project-builder";
import {
  check,
  claim,
  command,
  deriveItem,
  proof,
  stateTable,
  tests,
} from "@/lib/testing/state-cases";
import type { Evidence } from "../project";

describe("R2: evidence has a freshness", () => {
  const at = (days: number, row: Partial<Evidence> = {}) =>
    proof({ checkKey: "runs", at: daysAgo(days), ...row });
  stateTable([
    {
      says: "14 days by default: after 13 it is verified",
      parts: { checks: [command], evidence: [at(13)] },
      state: "verified",
      because: ["passed"],
    },
    {
      says: "past them verified becomes stale",
      parts: { checks: [command], evidence: [at(14)] },
      state: "stale",
      because: ["past freshness"],
    },
    {
      says: "the project may say otherwise",
      parts: { freshnessDays: 30, checks: [command], evidence: [at(20)] },
      state: "verified",
      because: ["passed"],
    },
    {
      says: "the check may say otherwise than the project",
      parts: {
        freshnessDays: 30,
        checks: [check({ key: "runs", freshnessDays: 7 })],
        evidence: [at(8)],
      },
      state: "stale",
      because: ["past freshness"],
    },
    {
      says: "evidence that ends earlier is stale from then on",
      parts: { checks: [command], evidence: [at(3, { expiresAt: daysAgo(1) })] },
      state: "stale",
      because: ["past freshness"],
    },
    {
      says: "evidence cannot hold longer than its check allows",
      parts: { checks: [command], evidence: [at(20, { expiresAt: daysAgo(-20) })] },
      state: "stale",
      because: ["past freshness"],
    },
    {
      says: "a failure does not age away",
      parts: { checks: [command], evidence: [at(300, { outcome: "failed" })] },
      state: "refuted",
      because: ["failed"],
    },
    {
      says: "a claim does not freshen what is stale",
      parts: { checks: [command], claims: [claim()], evidence: [at(20)] },
      state: "stale",
      because: ["past freshness", "claimed"],
    },
    {
      says: "one stale check among fresh ones makes the item stale",
      parts: { checks: [command, tests], evidence: [at(20), proof({ checkKey: "tests" })] },
      state: "stale",
      because: ["past freshness", "passed"],
    },
    {
      says: "newer evidence for another commit makes it stale",
      parts: {
        checks: [command, tests],
        evidence: [
          at(3, { commit: "aaaaaaa1" }),
          proof({ checkKey: "tests", commit: "bbbbbbb2", at: daysAgo(2) }),
        ],
      },
      state: "stale",
      because: ["other commit", "passed"],
    },
    {
      says: "also when the newer run broke off",
      parts: {
        checks: [command],
        evidence: [at(3, { commit: "aaaaaaa1" }), at(2, { commit: "bbbbbbb2", outcome: "error" })],
      },
      state: "stale",
      because: ["other commit", "no result"],
    },
    {
      says: "newer evidence for the same commit, its hash written short, does not",
      parts: {
        checks: [command, tests],
        evidence: [
          at(3, { commit: "AAAAAAA1ffff" }),
          proof({ checkKey: "tests", commit: "aaaaaaa1", at: daysAgo(2) }),
        ],
      },
      state: "verified",
      because: ["passed", "passed"],
    },
    {
      says: "in whichever order the short and the long hash arrive",
      parts: {
        checks: [command, tests],
        evidence: [
          at(3, { commit: "aaaaaaa" }),
          proof({ checkKey: "tests", commit: "aaaaaaa1ffff", at: daysAgo(2) }),
        ],
      },
      state: "verified",
      because: ["passed", "passed"],
    },
    {
      says: "a name shorter than a hash is not taken for its beginning",
      parts: {
        checks: [command, tests],
        evidence: [
          at(3, { commit: "aaaaaa" }),
          proof({ checkKey: "tests", commit: "aaaaaaa1ffff", at: daysAgo(2) }),
        ],
      },
      state: "stale",
      because: ["other commit", "passed"],
    },
    {
      says: "evidence that is bound to no commit is outdated by none",
      parts: {
        checks: [command, tests],
        evidence: [at(3), proof({ checkKey: "tests", commit: "bbbbbbb2", at: daysAgo(2) })],
      },
      state: "verified",
      because: ["passed", "passed"],
    },
    {
      says: "nor evidence that is bound to no commit",
      parts: {
        checks: [command, tests],
        evidence: [
          at(3, { commit: "aaaaaaa1" }),
          proof({ checkKey: "tests", at: daysAgo(2) }),
          proof({ checkKey: "tests", commit: "aaaaaaa1", at: daysAgo(1) }),
        ],
      },
      state: "verified",
      because: ["passed", "passed"],
    },
    {
      says: "nor older evidence for another commit",
      parts: {
        checks: [command, tests],
        evidence: [
          at(3, { commit: "aaaaaaa1" }),
          proof({ checkKey: "tests", commit: "bbbbbbb2", at: daysAgo(4) }),
          proof({ checkKey: "tests", commit: "aaaaaaa1", at: daysAgo(1) }),
        ],
      },
      state: "verified",
      because: ["passed", "passed"],
    },
  ]);

  it("says the moment from which it no longer holds, and changes at that moment", () => {
    const parts = { checks: [command], evidence: [at(10)] };
    const { holdsUntil } = deriveItem(parts);
    expect(holdsUntil).toBe(daysAgo(-4));
    const before = new Date(Date.parse(daysAgo(-4)) - 1).toISOString();
    expect(deriveItem(parts, before).state).toBe("verified");
    expect(deriveItem(parts, daysAgo(-4)).state).toBe("stale");
  });

  it("tells how long it was fresh for, unless the evidence named its own end", () => {
    const [aged] = deriveItem({ checks: [command], evidence: [at(16)] }).reasons;
    expect(aged).toMatchObject({ kind: "past freshness", freshDays: 14, since: daysAgo(2) });
    const [ended] = deriveItem({
      checks: [command],
      evidence: [at(3, { expiresAt: daysAgo(1) })],
    }).reasons;
    expect(ended).toMatchObject({ kind: "past freshness", freshDays: null, since: daysAgo(1) });
  });
});
