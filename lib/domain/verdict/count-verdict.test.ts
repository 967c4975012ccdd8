import { describe, expect, it } from "vitest";
import {
  NOW,
  type ProjectParts,
  buildProject,
  daysAgo,
  subject,
} from "@/lib/testing/project-builder";
import { computeVerdict } from "./compute-verdict";
import { countVerdict } from "./count-verdict";
import { nearestTrigger } from "./nearest-trigger";

const of = (key: string) => ({ subject: subject("criterion", key) });
const item = (key: string) => ({ subject: subject("item", key) });
const judge = (parts: ProjectParts) => computeVerdict(buildProject(parts), NOW);

it("the verdict is counted by what it is made of", () => {
  const lost = { rule: { kind: "task", taskKey: "lost" } } as const;
  const exit = (key: string, phaseKey: string) => ({ key, phaseKey, list: "exit" as const });
  const result = judge({
    criteria: [
      { key: "m1" },
      { key: "m2" },
      { key: "m3" },
      { key: "m4", ...lost },
      { key: "m5" },
      { key: "g1", kind: "go" },
      { key: "d1", kind: "can-defer" },
      { key: "n1", kind: "no-go" },
      { key: "n2", kind: "no-go", dueOn: "2026-03-20" },
      { key: "n3", kind: "no-go" },
      { key: "n4", kind: "no-go" },
      { key: "n5", kind: "no-go" },
    ],
    phases: [{ key: "0" }, { key: "1" }, { key: "2" }, { key: "3" }, { key: "4", deferred: true }],
    items: [exit("a", "0"), exit("b", "1"), exit("c", "2"), exit("d", "3"), exit("e", "4")],
    blockers: [{ key: "b1" }, { key: "b2" }, { key: "b3" }, { key: "b4", severity: "P1" }],
    claims: [
      of("m1"),
      of("m2"),
      of("m3"),
      of("m5"),
      of("n1"),
      { subject: subject("blocker", "b2") },
    ],
    evidence: [
      of("m1"),
      { ...of("m5"), outcome: "failed" },
      { ...of("n3"), outcome: "failed" },
      item("a"),
      { ...item("b"), outcome: "failed" },
    ],
    waivers: [of("m3"), of("n4"), item("c"), { subject: subject("blocker", "b3") }],
  });
  expect(countVerdict(result)).toEqual({
    triggers: { fired: 1, counting: 1, cleared: 1, unknown: 1, waived: 1, total: 5 },
    mustHaves: { met: 1, unmet: 2, unknown: 1, waived: 1, claimed: 1, refuted: 1, total: 5 },
    goCriteria: { met: 0, unmet: 1, unknown: 0, waived: 0, claimed: 0, refuted: 0, total: 1 },
    gates: { passed: 1, failed: 1, waived: 1, unknown: 1, total: 4 },
    p0Blockers: { total: 3, claimedResolved: 1, waived: 1 },
  });
});

describe("the nearest trigger is", () => {
  const trigger = (key: string, dueOn: string | null = null) => ({
    key,
    kind: "no-go" as const,
    dueOn,
  });
  const nearest = (parts: ProjectParts) => {
    const found = nearestTrigger(judge(parts).triggers);
    return found && [found.criterion.key, found.state];
  };

  it.each<{ says: string; parts: ProjectParts; expected: string[] | null }>([
    { says: "none where there is none", parts: {}, expected: null },
    {
      says: "none where each is cleared or waived",
      parts: {
        criteria: [trigger("a"), trigger("b")],
        evidence: [{ ...of("a"), outcome: "failed" }],
        waivers: [of("b")],
      },
      expected: null,
    },
    {
      says: "the one that fired first",
      parts: {
        criteria: [trigger("a"), trigger("b"), trigger("c", "2026-03-17")],
        claims: [
          { ...of("a"), at: daysAgo(2) },
          { ...of("b"), at: daysAgo(5) },
        ],
      },
      expected: ["b", "fired"],
    },
    {
      says: "else the next to come due",
      parts: { criteria: [trigger("u"), trigger("a", "2026-03-25"), trigger("b", "2026-03-20")] },
      expected: ["b", "counting"],
    },
    {
      says: "the first listed of two that are due on one day",
      parts: { criteria: [trigger("a", "2026-03-20"), trigger("b", "2026-03-20")] },
      expected: ["a", "counting"],
    },
    {
      says: "else the first that nobody knows about",
      parts: { criteria: [trigger("a"), trigger("b")] },
      expected: ["a", "unknown"],
    },
    {
      says: "a fired one with a known moment before one without",
      parts: {
        criteria: [
          { ...trigger("a"), rule: { kind: "tally", severity: "P0", max: 0 } },
          trigger("b"),
        ],
        tallies: [{ count: 1 }],
        claims: [of("b")],
      },
      expected: ["b", "fired"],
    },
  ])("$says", ({ parts, expected }) => {
    expect(nearest(parts)).toEqual(expected);
  });
});
