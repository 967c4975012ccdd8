import { describe, expect, it } from "vitest";
import { C, I, criterionTable, judgeCriterion } from "@/lib/testing/criterion-cases";
import { type ProjectParts, daysAgo, subject } from "@/lib/testing/project-builder";
import type { CriterionRule } from "../project";

describe("a criterion bound to a metric is", () => {
  const metrics = [{ key: "m", comparator: ">=", target: 10, cadenceDays: 7 }] as const;
  const sample = (row: object) => ({ samples: [{ metricKey: "m", low: 12, high: 12, ...row }] });
  const measured = (row: object = {}) => ({ metrics: [...metrics], ...sample(row) });
  criterionTable({ kind: "metric", metricKey: "m" }, [
    { says: "met by a fresh measurement", parts: measured(), state: "met", shown: "verified" },
    {
      says: "unmet by one that misses",
      parts: measured({ low: 9 }),
      state: "unmet",
      shown: "refuted",
    },
    {
      says: "unmet when the figure was only stated",
      parts: measured({ basis: "stated" }),
      state: "unmet",
      shown: "claimed",
    },
    {
      says: "unmet when the figure is a projection",
      parts: measured({ basis: "projected" }),
      state: "unmet",
      shown: "claimed",
    },
    {
      says: "unmet when the measurement is past its cadence",
      parts: measured({ takenOn: "2026-03-01" }),
      state: "unmet",
      shown: "stale",
    },
    {
      says: "unknown without a sample",
      parts: { metrics: [...metrics] },
      state: "unknown",
      shown: "unknown",
    },
    {
      says: "unknown without a figure, drawn as claimed where somebody claims it",
      parts: { ...measured({ low: null, high: null, text: "a lot" }), claims: [{ subject: C }] },
      state: "unknown",
      shown: "claimed",
    },
    { says: "unknown without the metric", parts: {}, state: "unknown", shown: "unknown" },
  ]);

  it("told with its figure and its target", () => {
    const result = judgeCriterion(
      { kind: "metric", metricKey: "m" },
      measured({ low: 3, high: 3 }),
    );
    expect(result.reasons).toEqual([
      {
        kind: "metric",
        metricKey: "m",
        name: "metrics-1",
        target: { unit: null, comparator: ">=", target: 10, targetHigh: null, targetText: null },
        current: {
          basis: "measured",
          low: 3,
          high: 3,
          outOf: null,
          text: null,
          takenOn: "2026-03-15",
        },
        compared: "not met",
        stale: false,
      },
    ]);
    expect(result.holdsUntil).toBe("2026-03-23T00:00:00.000Z");
  });
});

describe("a criterion bound to a tally is", () => {
  const tallies = (...counts: number[]) => ({
    tallies: counts.map((count, day) => ({ count, asOfOn: `2026-03-0${day + 1}` })),
  });
  const atMost: CriterionRule = { kind: "tally", severity: "P0", max: 2 };
  criterionTable(atMost, [
    { says: "met at the limit", parts: tallies(2), state: "met", shown: "verified" },
    { says: "unmet above it", parts: tallies(3), state: "unmet", shown: "refuted" },
    { says: "judged by the newest count", parts: tallies(9, 1), state: "met" },
    { says: "unknown while nobody counted", parts: {}, state: "unknown", shown: "unknown" },
    {
      says: "unknown when only another severity was counted",
      parts: { tallies: [{ severity: "P1", count: 0 }] },
      state: "unknown",
    },
  ]);

  it("told with the count, its day and the limit", () => {
    expect(judgeCriterion(atMost, tallies(4, 15)).reasons).toEqual([
      { kind: "tally", severity: "P0", count: 15, max: 2, asOfOn: "2026-03-02" },
    ]);
  });
});

describe("a criterion bound to blockers is", () => {
  const one: CriterionRule = { kind: "blockers", severity: "P1", max: 1 };
  const blockers = [
    { key: "a", severity: "P1" as const },
    { key: "b", severity: "P1" as const },
    { key: "z", severity: "P0" as const },
  ];
  const about = (key: string) => ({ subject: subject("blocker", key) });
  criterionTable(one, [
    { says: "met without any of that severity", parts: {}, state: "met" },
    {
      says: "met at the limit, whatever is open of another severity",
      parts: { blockers: blockers.slice(1) },
      state: "met",
      shown: "verified",
    },
    { says: "unmet above it", parts: { blockers }, state: "unmet", shown: "refuted" },
    {
      says: "met when enough are verified gone",
      parts: { blockers, evidence: [about("a")] },
      state: "met",
    },
    {
      says: "unmet, drawn as claimed, when enough are only claimed to be gone",
      parts: { blockers, claims: [about("a")] },
      state: "unmet",
      shown: "claimed",
    },
    {
      says: "waived when what is too many is waived",
      parts: { blockers, waivers: [about("a")] },
      state: "waived",
      shown: "waived",
    },
  ]);

  it("told with the keys by how they stand", () => {
    const result = judgeCriterion(
      { ...one, max: 0 },
      {
        blockers: [...blockers, { key: "c", severity: "P1" }],
        claims: [about("b")],
        waivers: [about("c")],
      },
    );
    expect(result.reasons).toEqual([
      {
        kind: "blockers",
        severity: "P1",
        max: 0,
        open: ["a"],
        claimedResolved: ["b"],
        covered: ["c"],
      },
    ]);
  });

  it("judged until the first of them changes by time alone", () => {
    const proved = { ...about("a"), at: daysAgo(4) };
    expect(judgeCriterion(one, { blockers, evidence: [proved] }).holdsUntil).toBe(daysAgo(-10));
  });
});

describe("a criterion bound to a gate is", () => {
  const parts: ProjectParts = {
    phases: [{ key: "0", name: "Repair" }],
    items: [
      { key: "i", list: "exit", phaseKey: "0" },
      { key: "j", list: "exit", phaseKey: "0" },
    ],
  };
  const J = subject("item", "j");
  criterionTable({ kind: "gate", phaseKey: "0" }, [
    {
      says: "met when it has passed",
      parts: { ...parts, evidence: [{ subject: I }, { subject: J }] },
      state: "met",
      shown: "verified",
    },
    {
      says: "waived when it is",
      parts: { ...parts, evidence: [{ subject: I }], waivers: [{ subject: J }] },
      state: "waived",
      shown: "waived",
    },
    {
      says: "unmet when it has failed",
      parts: { ...parts, evidence: [{ subject: I, outcome: "failed" }] },
      state: "unmet",
      shown: "refuted",
    },
    {
      says: "unmet while nothing is verified",
      parts,
      state: "unmet",
      shown: "to do",
    },
    {
      says: "unmet while part of it is verified",
      parts: { ...parts, evidence: [{ subject: I }] },
      state: "unmet",
      shown: "in progress",
    },
    {
      says: "unmet when all of its criteria only inform",
      parts: { ...parts, items: parts.items!.map((row) => ({ ...row, blocking: false })) },
      state: "unmet",
    },
    {
      says: "unknown when it has no criteria",
      parts: { phases: [{ key: "0" }] },
      state: "unknown",
      shown: "unknown",
    },
    { says: "unknown without the phase", parts: {}, state: "unknown", shown: "unknown" },
  ]);

  it("told with how many of its criteria are verified, and until when it is waived", () => {
    const { reasons, holdsUntil } = judgeCriterion(
      { kind: "gate", phaseKey: "0" },
      { ...parts, evidence: [{ subject: I }], waivers: [{ subject: J, expiresOn: "2026-03-19" }] },
    );
    expect(reasons).toEqual([
      {
        kind: "gate",
        phaseKey: "0",
        name: "Repair",
        result: "waived",
        verified: 1,
        refuted: 0,
        deciding: 2,
        waivedUntil: "2026-03-20T00:00:00.000Z",
      },
    ]);
    expect(holdsUntil).toBe("2026-03-20T00:00:00.000Z");
  });
});

describe("a criterion bound to the maturity of a component is", () => {
  const components = [{ key: "k", name: "API" }];
  const items = [
    { key: "i", componentKey: "k" },
    { key: "j", componentKey: "k" },
  ];
  const rule: CriterionRule = { kind: "component", componentKey: "k", minPercent: 50 };
  criterionTable(rule, [
    {
      says: "met when enough is verified",
      parts: { components, items, evidence: [{ subject: I }] },
      state: "met",
      shown: "verified",
    },
    {
      says: "unmet while nothing is",
      parts: { components, items },
      state: "unmet",
      shown: "to do",
    },
    {
      says: "unmet, drawn as claimed, while enough is only claimed",
      parts: { components, items, claims: [{ subject: I }] },
      state: "unmet",
      shown: "claimed",
    },
    {
      says: "in progress while too little is verified",
      parts: {
        components,
        items: [...items, { key: "l", componentKey: "k" }],
        evidence: [{ subject: I }],
      },
      state: "unmet",
      shown: "in progress",
    },
    {
      says: "failed when a hard stop caps it",
      parts: {
        components: [{ key: "k", hardStop: true }],
        items,
        evidence: [{ subject: I }, { subject: subject("item", "j"), outcome: "failed" }],
      },
      state: "unmet",
      shown: "refuted",
    },
    {
      says: "unmet by a stated percentage",
      parts: { components: [{ key: "k", statedPercent: 90 }] },
      state: "unmet",
    },
    { says: "unknown where there is nothing to measure", parts: { components }, state: "unknown" },
    { says: "unknown without the component", parts: {}, state: "unknown", shown: "unknown" },
  ]);

  it("told with both percentages", () => {
    expect(judgeCriterion(rule, { components, items, evidence: [{ subject: I }] }).reasons).toEqual(
      [
        {
          kind: "component",
          componentKey: "k",
          name: "API",
          minPercent: 50,
          verified: 50,
          claimed: 50,
        },
      ],
    );
  });
});
