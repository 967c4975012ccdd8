import { describe, expect, it } from "vitest";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import { countVerdict } from "@/lib/domain/verdict/count-verdict";
import {
  NOW,
  type ProjectParts,
  buildProject,
  daysAgo,
  person,
  subject,
} from "@/lib/testing/project-builder";
import { wordRequirement } from "./requirement-words";
import { wordVerdictCounts, wordVerdictReason } from "./verdict-words";

const of = (key: string) => ({ subject: subject("criterion", key) });
const blocker = (key: string) => ({ subject: subject("blocker", key) });
const outdated = { ...blocker("b"), at: daysAgo(20) };
const outdatedB1 = { ...blocker("B1"), at: daysAgo(20) };
const exit = (key: string, phaseKey = "0") => ({ key, phaseKey, list: "exit" as const });
const plain = (words: string) => words.replaceAll("\u00a0", " ");
const judge = (parts: ProjectParts) => computeVerdict(buildProject(parts), NOW);

interface Case {
  says: string;
  parts: ProjectParts;
  words: string;
}

describe("a reason of the verdict reads", () => {
  it.each<Case>([
    {
      says: "a fired trigger",
      parts: { criteria: [{ key: "n", kind: "no-go", text: "It crashes" }], claims: [of("n")] },
      words: "Trigger fired: It crashes",
    },
    {
      says: "an unknown trigger",
      parts: {
        criteria: [{ key: "m" }, { key: "n", kind: "no-go", text: "It crashes" }],
        evidence: [of("m")],
      },
      words: "Trigger unknown: It crashes",
    },
    {
      says: "a trigger that counts down",
      parts: {
        criteria: [{ key: "m" }, { key: "n", kind: "no-go", text: "No key", dueOn: "2026-03-20" }],
        evidence: [of("m")],
      },
      words: "Trigger due Fri 20 Mar: No key",
    },
    {
      says: "a waived trigger",
      parts: {
        criteria: [{ key: "m" }, { key: "n", kind: "no-go", text: "No key" }],
        evidence: [of("m")],
        waivers: [of("n")],
      },
      words: "Trigger waived: No key",
    },
    {
      says: "a must-have that is only claimed",
      parts: {
        criteria: [{ key: "m", text: "It traces" }],
        claims: [{ ...of("m"), by: person("Ana") }],
      },
      words: "Must-have not met: It traces (claimed by Ana, no proof)",
    },
    {
      says: "a go criterion by its figure",
      parts: {
        criteria: [
          { key: "g", kind: "go", text: "No P0", rule: { kind: "tally", severity: "P0", max: 0 } },
        ],
        tallies: [{ count: 15 }],
      },
      words: "Go criterion not met: No P0 (15 open, at most 0)",
    },
    {
      says: "a waived must-have",
      parts: { criteria: [{ key: "m", text: "It traces" }], waivers: [of("m")] },
      words: "Must-have waived: It traces (waived until 31 Mar, by Ben)",
    },
    {
      says: "an open blocker",
      parts: { blockers: [{ key: "b", title: "It does not build" }] },
      words: "P0 blocker open: It does not build",
    },
    {
      says: "a blocker that is only said to be gone",
      parts: { blockers: [{ key: "b", title: "It does not build" }], claims: [blocker("b")] },
      words: "P0 blocker claimed resolved, no proof: It does not build",
    },
    {
      says: "a blocker whose proof is out of date",
      parts: { blockers: [{ key: "b", title: "It does not build" }], evidence: [outdated] },
      words: "P0 blocker no longer proved gone, stale: It does not build",
    },
    {
      says: "a waived blocker",
      parts: {
        criteria: [{ key: "m" }],
        evidence: [of("m")],
        blockers: [{ key: "b", title: "It does not build" }],
        waivers: [blocker("b")],
      },
      words: "P0 blocker waived until 31 Mar: It does not build",
    },
    {
      says: "a failed gate",
      parts: {
        phases: [{ key: "0" }],
        items: [exit("a"), exit("b")],
        evidence: [{ subject: subject("item", "a"), outcome: "failed" }],
      },
      words: "Gate 0 has failed, 0 of 2 verified",
    },
    {
      says: "nothing to judge by",
      parts: {},
      words: "Nothing to judge by: no must-have, no go criterion, no exit criterion",
    },
    {
      says: "GO",
      parts: { criteria: [{ key: "m" }], evidence: [of("m")] },
      words: "All that was asked for is met",
    },
  ])("$says", ({ parts, words }) => {
    expect(wordVerdictReason(judge(parts).reasons[0]!, NOW)).toBe(words);
  });
});

describe("the verdict in shares", () => {
  const lines = (parts: ProjectParts) =>
    wordVerdictCounts(countVerdict(judge(parts))).map(({ share, words }) => `${share} ${words}`);

  it("tells what stands against it, by weight", () => {
    const parts: ProjectParts = {
      criteria: [
        { key: "m" },
        { key: "m2" },
        { key: "m3" },
        { key: "m4" },
        { key: "g", kind: "go" },
        { key: "n", kind: "no-go" },
        { key: "later", kind: "no-go", dueOn: "2026-03-20" },
      ],
      phases: [{ key: "0" }, { key: "1" }],
      items: [exit("a"), exit("b", "1")],
      blockers: [{ key: "b" }, { key: "c" }],
      claims: [of("n"), of("m"), of("m2"), of("m4"), blocker("b")],
      waivers: [of("m2")],
      evidence: [
        { subject: subject("item", "a"), outcome: "failed" },
        { ...of("m4"), outcome: "failed" },
      ],
    };
    expect(lines(parts)).toEqual([
      "1 of 2 triggers has fired, 1 counting down",
      "0 of 4 must-haves are met, 1 refuted, 1 waived, 1 claimed without proof",
      "0 of 1 go criterion is met",
      "2 P0 blockers are not proved gone, 1 claimed resolved",
      "0 of 2 gates have passed, 1 failed",
    ]);
  });

  it("tells what is met after what is not", () => {
    const parts: ProjectParts = {
      criteria: [{ key: "m" }, { key: "g", kind: "go" }],
      evidence: [of("m")],
    };
    expect(lines(parts)).toEqual(["0 of 1 go criterion is met", "1 of 1 must-have is met"]);
  });

  it("says nothing of what there is none of", () => {
    expect(lines({})).toEqual([]);
  });
});

describe("what is missing for GO reads", () => {
  const first = (parts: ProjectParts) => wordRequirement(judge(parts).missingForGo[0]!, NOW);
  const must = (rule: NonNullable<ProjectParts["criteria"]>[number]["rule"]): ProjectParts => ({
    criteria: [{ key: "m", text: "It holds", rule }],
  });

  it.each<Case>([
    {
      says: "a trigger",
      parts: { criteria: [{ key: "n", kind: "no-go", text: "It crashes" }], claims: [of("n")] },
      words: "Refute: It crashes",
    },
    {
      says: "a criterion, and by when",
      parts: { criteria: [{ key: "m", text: "It holds", dueOn: "2026-03-20" }] },
      words: "Prove: It holds, by Fri 20 Mar",
    },
    {
      says: "a waived criterion",
      parts: { criteria: [{ key: "m", text: "It holds" }], waivers: [of("m")] },
      words: "Prove: It holds; waived until 31 Mar",
    },
    {
      says: "an open blocker",
      parts: { blockers: [{ key: "B1", title: "It does not build" }] },
      words: "Resolve B1 and prove it: It does not build",
    },
    {
      says: "a blocker that is only said to be gone",
      parts: { blockers: [{ key: "B1", title: "It does not build" }], claims: [blocker("B1")] },
      words: "Prove that B1 is resolved: It does not build",
    },
    {
      says: "a blocker whose proof is out of date",
      parts: { blockers: [{ key: "B1", title: "It does not build" }], evidence: [outdatedB1] },
      words: "Prove again that B1 is resolved: It does not build; it is stale",
    },
    {
      says: "a metric",
      parts: {
        ...must({ kind: "metric", metricKey: "x" }),
        metrics: [{ key: "x", name: "Coverage", target: 80, unit: "%" }],
        samples: [{ metricKey: "x", low: 60, high: 60 }],
      },
      words: "Coverage at least 80 %; it is 60 %",
    },
    {
      says: "a metric without a sample",
      parts: {
        ...must({ kind: "metric", metricKey: "x" }),
        metrics: [{ key: "x", name: "Coverage", target: 80, unit: "%" }],
      },
      words: "Coverage at least 80 %; never measured",
    },
    {
      says: "a tally",
      parts: { ...must({ kind: "tally", severity: "P0", max: 0 }), tallies: [{ count: 15 }] },
      words: "P0 issues at most 0; 15 open",
    },
    {
      says: "blockers",
      parts: {
        ...must({ kind: "blockers", severity: "P1", max: 0 }),
        blockers: [{ key: "a", severity: "P1" }],
      },
      words: "P1 blockers at most 0; 1 open",
    },
    {
      says: "a gate",
      parts: { phases: [{ key: "0" }], items: [exit("a"), exit("b")] },
      words: "Pass gate 0; 0 of 2 verified",
    },
    {
      says: "a gate without criteria",
      parts: { phases: [{ key: "0" }] },
      words: "Give gate 0 criteria that decide, and pass it",
    },
    {
      says: "a task",
      parts: {
        ...must({ kind: "task", taskKey: "2.1" }),
        tasks: [{ key: "2.1", title: "Supervise" }],
      },
      words: "Verify task 2.1: Supervise; it is to do",
    },
    {
      says: "a task that was set aside",
      parts: {
        ...must({ kind: "task", taskKey: "2.1" }),
        tasks: [{ key: "2.1", title: "Supervise" }],
        notApplicable: [{ subject: subject("task", "2.1") }],
      },
      words: "Put task 2.1 back to work and verify it: Supervise; it is not applicable",
    },
    {
      says: "a component",
      parts: {
        ...must({ kind: "component", componentKey: "api", minPercent: 80 }),
        components: [{ key: "api", name: "API" }],
        items: [{ key: "i", componentKey: "api" }],
      },
      words: "API at least 80 %; 0 % verified",
    },
    {
      says: "what is not defined",
      parts: must({ kind: "task", taskKey: "9" }),
      words: "Define task 9, or change the rule that names it",
    },
    {
      says: "nothing to judge by",
      parts: {},
      words: "Set a must-have, a go criterion or an exit criterion to judge by",
    },
  ])("$says", ({ parts, words }) => {
    expect(plain(first(parts))).toBe(words);
  });

  it("a not applicable trigger is waived without an end", () => {
    const criteria = [{ key: "m" }, { key: "n", kind: "no-go" as const, text: "It crashes" }];
    const parts = { criteria, evidence: [of("m")], notApplicable: [of("n")] };
    expect(first(parts)).toBe("Refute: It crashes; waived");
  });
});
