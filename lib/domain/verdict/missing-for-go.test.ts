import { describe, expect, it } from "vitest";
import { NOW, type ProjectParts, buildProject, subject } from "@/lib/testing/project-builder";
import { computeVerdict } from "./compute-verdict";
import type { Requirement } from "./missing-for-go";

const of = (key: string) => ({ subject: subject("criterion", key) });
const blocker = (key: string) => ({ subject: subject("blocker", key) });
const WAIVED_UNTIL = "2026-04-01T00:00:00.000Z";

const missing = (parts: ProjectParts): Requirement[] =>
  computeVerdict(buildProject(parts), NOW).missingForGo;

/** Each line in short: what it is about, and who asks for it. */
const lines = (parts: ProjectParts) =>
  missing(parts).map((one) => [one.kind, one.refs.map((ref) => ref.key).join(" ")]);

const rows = (...criteria: NonNullable<ProjectParts["criteria"]>) => criteria;

describe("what is missing for GO", () => {
  it("is nothing when it is GO", () => {
    expect(missing({ criteria: [{ key: "m" }], evidence: [of("m")] })).toEqual([]);
  });

  it("stands in the order of the reasons, what is waived or dated last", () => {
    const parts: ProjectParts = {
      phases: [{ key: "0" }],
      items: [{ key: "e", list: "exit", phaseKey: "0" }],
      criteria: rows(
        { key: "later", kind: "no-go", dueOn: "2026-04-01" },
        { key: "waived", kind: "go" },
        { key: "unknown", kind: "no-go" },
        { key: "go", kind: "go" },
        { key: "must" },
        { key: "fired", kind: "no-go" },
      ),
      blockers: [{ key: "b" }],
      claims: [of("fired")],
      waivers: [of("waived")],
    };
    expect(lines(parts)).toEqual([
      ["trigger", "fired"],
      ["criterion", "must"],
      ["criterion", "go"],
      ["blocker", "b"],
      ["gate", "0"],
      ["trigger", "unknown"],
      ["trigger", "later"],
      ["criterion", "waived"],
    ]);
  });

  it("leaves out what can be deferred and what is met", () => {
    const criteria = rows({ key: "d", kind: "can-defer" }, { key: "m" }, { key: "g", kind: "go" });
    expect(lines({ criteria, evidence: [of("m")] })).toEqual([["criterion", "g"]]);
  });

  it("says what a criterion or a trigger without a rule is about, and how it stands", () => {
    const criteria = rows(
      { key: "m", text: "It holds", dueOn: "2026-03-20" },
      { key: "n", kind: "no-go", text: "It breaks" },
    );
    expect(missing({ criteria, claims: [of("m"), of("n")] })).toEqual([
      {
        kind: "trigger",
        key: "n",
        text: "It breaks",
        state: "fired",
        refs: [{ kind: "criterion", key: "n" }],
        waived: false,
        until: null,
        dueOn: null,
      },
      {
        kind: "criterion",
        key: "m",
        text: "It holds",
        shown: "claimed",
        refs: [{ kind: "criterion", key: "m" }],
        waived: false,
        until: null,
        dueOn: "2026-03-20",
      },
    ]);
  });

  it("asks for something to judge by where there is nothing", () => {
    expect(missing({})).toEqual([
      { kind: "something to judge by", refs: [], waived: false, until: null, dueOn: null },
    ]);
  });
});

describe("two that ask for the same thing are one line:", () => {
  it.each<{ says: string; parts: ProjectParts; expected: string[][] }>([
    {
      says: "the same task, of a must-have and a trigger",
      parts: {
        tasks: [{ key: "t" }],
        criteria: rows(
          { key: "m", rule: { kind: "task", taskKey: "t" } },
          { key: "n", kind: "no-go", rule: { kind: "task", taskKey: "t" } },
        ),
      },
      expected: [["task", "n m"]],
    },
    {
      says: "the same metric",
      parts: {
        metrics: [{ key: "x", target: 1 }],
        criteria: rows(
          { key: "m", rule: { kind: "metric", metricKey: "x" } },
          { key: "g", kind: "go", rule: { kind: "metric", metricKey: "x" } },
        ),
      },
      expected: [["metric", "m g"]],
    },
    {
      says: "the same missing thing, but not another noun of that name",
      parts: {
        criteria: rows(
          { key: "m", rule: { kind: "metric", metricKey: "x" } },
          { key: "g", kind: "go", rule: { kind: "metric", metricKey: "x" } },
          { key: "t", rule: { kind: "task", taskKey: "x" } },
        ),
      },
      expected: [
        ["missing", "m g"],
        ["missing", "t"],
      ],
    },
    {
      says: "a gate that the verdict lists itself",
      parts: {
        phases: [{ key: "0" }],
        items: [{ key: "e", list: "exit", phaseKey: "0" }],
        criteria: rows({ key: "m", rule: { kind: "gate", phaseKey: "0" } }),
      },
      expected: [["gate", "m 0"]],
    },
    {
      says: "the gate of a deferred phase, which only the criterion asks for",
      parts: {
        phases: [{ key: "0", deferred: true }],
        items: [{ key: "e", list: "exit", phaseKey: "0" }],
        criteria: rows({ key: "m", rule: { kind: "gate", phaseKey: "0" } }),
      },
      expected: [["gate", "m"]],
    },
    {
      says: "P0 blockers, which the verdict lists one by one",
      parts: {
        blockers: [{ key: "a" }, { key: "b" }, { key: "gone" }],
        evidence: [blocker("gone")],
        criteria: rows({ key: "m", rule: { kind: "blockers", severity: "P0", max: 0 } }),
      },
      expected: [
        ["blocker", "m a"],
        ["blocker", "m b"],
      ],
    },
    {
      says: "blockers of lesser severity, which only the criteria ask for",
      parts: {
        blockers: [{ key: "a", severity: "P1" }],
        criteria: rows(
          { key: "m", rule: { kind: "blockers", severity: "P1", max: 0 } },
          { key: "g", kind: "go", rule: { kind: "blockers", severity: "P1", max: 0 } },
        ),
      },
      expected: [["blockers", "m g"]],
    },
  ])("$says", ({ parts, expected }) => {
    expect(lines(parts)).toEqual(expected);
  });

  it("the strictest limit of a tally stands, whichever comes first", () => {
    const tally = (key: string, max: number) =>
      ({ key, rule: { kind: "tally", severity: "P0", max } }) as const;
    const tallies = [{ count: 15 }];
    for (const criteria of [
      [tally("a", 3), tally("b", 0)],
      [tally("b", 0), tally("a", 3)],
    ]) {
      expect(missing({ tallies, criteria })).toMatchObject([{ kind: "tally", count: 15, max: 0 }]);
    }
  });

  it("the highest maturity stands, whichever comes first", () => {
    const atLeast = (key: string, minPercent: number) =>
      ({ key, rule: { kind: "component", componentKey: "k", minPercent } }) as const;
    const parts = { components: [{ key: "k" }], items: [{ componentKey: "k" }] };
    for (const criteria of [
      [atLeast("a", 50), atLeast("b", 80)],
      [atLeast("b", 80), atLeast("a", 50)],
    ]) {
      expect(missing({ ...parts, criteria })).toMatchObject([{ minPercent: 80, verified: 0 }]);
    }
  });

  it("the earliest day and the first end of a waiver stand", () => {
    const bound = { rule: { kind: "task", taskKey: "t" } } as const;
    const criteria = rows(
      { key: "a", ...bound, dueOn: "2026-03-25" },
      { key: "b", ...bound, dueOn: "2026-03-20" },
      { key: "c", ...bound },
    );
    const waivers = [
      { ...of("a"), expiresOn: "2026-03-31" },
      { ...of("b"), expiresOn: "2026-03-18" },
      of("c"),
    ];
    expect(missing({ tasks: [{ key: "t" }], criteria, waivers })).toMatchObject([
      { dueOn: "2026-03-20", waived: true, until: "2026-03-19T00:00:00.000Z" },
    ]);
  });
});

describe("what is waived stays on the list, marked:", () => {
  it.each<{ says: string; parts: ProjectParts; until: string | null }>([
    {
      says: "a criterion",
      parts: { criteria: rows({ key: "m" }), waivers: [of("m")] },
      until: WAIVED_UNTIL,
    },
    {
      says: "a criterion by the waiver of its task",
      parts: {
        criteria: rows({ key: "m", rule: { kind: "task", taskKey: "t" } }),
        tasks: [{ key: "t" }],
        waivers: [{ subject: subject("task", "t") }],
      },
      until: WAIVED_UNTIL,
    },
    {
      says: "a gate",
      parts: {
        phases: [{ key: "0" }],
        items: [{ key: "e", list: "exit", phaseKey: "0" }],
        waivers: [{ subject: subject("item", "e") }],
      },
      until: WAIVED_UNTIL,
    },
    {
      says: "a blocker, also where a criterion asks for it",
      parts: {
        blockers: [{ key: "b" }],
        criteria: rows({ key: "m", rule: { kind: "blockers", severity: "P0", max: 0 } }),
        waivers: [blocker("b")],
      },
      until: WAIVED_UNTIL,
    },
    {
      says: "an unknown trigger",
      parts: {
        criteria: rows({ key: "m" }, { key: "n", kind: "no-go" }),
        evidence: [of("m")],
        waivers: [of("n")],
      },
      until: WAIVED_UNTIL,
    },
    {
      says: "an unknown trigger that is not applicable, without an end",
      parts: {
        criteria: rows({ key: "m" }, { key: "n", kind: "no-go" }),
        evidence: [of("m")],
        notApplicable: [of("n")],
      },
      until: null,
    },
  ])("$says", ({ parts, until }) => {
    expect(missing(parts)).toMatchObject([{ waived: true, until }]);
  });

  it("a thing is not waived while something else asks for it", () => {
    const criteria = rows({ key: "m", rule: { kind: "gate", phaseKey: "0" } });
    const items = [{ key: "e", list: "exit" as const, phaseKey: "0" }];
    expect(missing({ phases: [{ key: "0" }], items, criteria, waivers: [of("m")] })).toMatchObject([
      { kind: "gate", waived: false, refs: [{ key: "0" }, { key: "m" }] },
    ]);
  });
});

describe("what was refuted or is held true has to be shown beside its rule:", () => {
  const rule = { kind: "tally", severity: "P0", max: 0 } as const;
  const clean = [{ count: 0 }];
  const refuted = [{ ...of("c"), outcome: "failed" as const }];

  it.each<{ says: string; parts: ProjectParts; expected: string[] }>([
    {
      says: "a criterion whose rule is met",
      parts: { criteria: rows({ key: "c", rule }), tallies: clean, evidence: refuted },
      expected: ["criterion"],
    },
    {
      says: "a criterion whose rule is not met either",
      parts: { criteria: rows({ key: "c", rule }), evidence: refuted },
      expected: ["criterion", "tally"],
    },
    {
      says: "a trigger whose rule is met",
      parts: {
        criteria: rows({ key: "c", kind: "no-go", rule }, { key: "m" }),
        tallies: clean,
        claims: [of("c")],
        evidence: [of("m")],
      },
      expected: ["trigger"],
    },
    {
      says: "a trigger whose rule is not met either",
      parts: {
        criteria: rows({ key: "c", kind: "no-go", rule }, { key: "m" }),
        claims: [of("c")],
        evidence: [of("m")],
      },
      expected: ["trigger", "tally"],
    },
  ])("$says", ({ parts, expected }) => {
    expect(missing(parts).map((one) => one.kind)).toEqual(expected);
  });
});
