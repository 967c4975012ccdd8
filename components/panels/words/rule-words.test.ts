import { describe, expect, it } from "vitest";
import type { RuleFigure } from "@/lib/domain/verdict/reasons";
import { FIXED_SPACE } from "@/lib/format/marks";
import { wordDemand, wordReading } from "./metric-words";
import { wordRule } from "./rule-words";

const NOW = "2025-12-02T09:40:00.000Z";
const plain = (words: string) => words.replaceAll(FIXED_SPACE, " ");

type Of<Kind extends RuleFigure["kind"]> = Extract<RuleFigure, { kind: Kind }>;

const coverage: Of<"metric"> = {
  kind: "metric",
  metricKey: "coverage",
  name: "Test coverage",
  target: { unit: "%", comparator: ">", target: 80, targetHigh: null, targetText: null },
  current: {
    basis: "measured",
    low: 89,
    high: 89,
    outOf: null,
    text: null,
    takenOn: "2025-11-01",
  },
  compared: "met",
  stale: false,
};
const providers: Of<"metric"> = {
  ...coverage,
  target: { ...coverage.target, unit: null, comparator: ">=", target: 3 },
  current: { ...coverage.current!, low: 0, high: 0, outOf: 3 },
};
const gate: Of<"gate"> = {
  kind: "gate",
  phaseKey: "0",
  name: "Repair",
  result: "unknown",
  verified: 2,
  refuted: 1,
  deciding: 6,
  waivedUntil: null,
};
const blockers: Of<"blockers"> = {
  kind: "blockers",
  severity: "P1",
  max: 0,
  open: ["a", "b"],
  claimedResolved: [],
  covered: [],
};
const component: Of<"component"> = {
  kind: "component",
  componentKey: "api",
  name: "API",
  minPercent: 80,
  verified: 29.4,
  claimed: 50,
};

it.each<[string, RuleFigure]>([
  ["0 of 3, at least 3", providers],
  ["89 %, above 80 %", coverage],
  [
    "89 %, only stated, above 80 %",
    { ...coverage, current: { ...coverage.current!, basis: "stated" } },
  ],
  ["89 % on 1 Nov, out of date, above 80 %", { ...coverage, stale: true }],
  ["never measured, above 80 %", { ...coverage, current: null }],
  [
    "15 open, at most 0",
    { kind: "tally", severity: "P0", count: 15, max: 0, asOfOn: "2025-12-01" },
  ],
  [
    "P0 never counted, at most 0",
    { kind: "tally", severity: "P0", count: null, max: 0, asOfOn: null },
  ],
  ["2 open, at most 0", blockers],
  [
    "3 open, of them 1 claimed resolved, 1 waived, at most 0",
    { ...blockers, claimedResolved: ["c"], covered: ["d"] },
  ],
  ["gate 0 has not passed, 2 of 6 verified", gate],
  ["gate 0 has failed, 2 of 6 verified", { ...gate, result: "fail" }],
  ["gate 0 has passed", { ...gate, result: "pass" }],
  [
    "gate 0 is waived until 19 Dec",
    { ...gate, result: "waived", waivedUntil: "2025-12-20T00:00:00.000Z" },
  ],
  ["gate 0 is waived", { ...gate, result: "waived" }],
  ["gate 0 has no criteria to pass", { ...gate, deciding: 0 }],
  ["task 2.1 is to do", { kind: "task", taskKey: "2.1", title: "Supervise", state: "to do" }],
  ["29.4 % verified, at least 80 %", component],
  ["nothing to measure, at least 80 %", { ...component, verified: null }],
  ["task 9 is not defined", { kind: "missing", noun: "task", key: "9" }],
])("%s", (words, figure) => {
  expect(plain(wordRule(figure, NOW))).toBe(words);
});

describe("what a metric asks for", () => {
  const { target } = coverage;
  it.each([
    ["below 80 %", { ...target, comparator: "<" as const }],
    ["at most 80 %", { ...target, comparator: "<=" as const }],
    ["exactly 80 %", { ...target, comparator: "=" as const }],
    ["within ± 80 %", { ...target, comparator: "within" as const }],
    ["between 80 and 90 %", { ...target, comparator: "between" as const, targetHigh: 90 }],
    ["at least 80 %", { ...target, comparator: "between" as const }],
    ["wanted: full", { ...target, comparator: "is" as const, targetText: "full" }],
    ["no target", { ...target, comparator: "is" as const }],
    ["no target", { ...target, target: null }],
  ])("%s", (words, one) => {
    expect(plain(wordDemand(one))).toBe(words);
  });
});

describe("what a metric was read as", () => {
  const { target } = coverage;
  const reading = { low: 10, high: 20, outOf: null, text: null };
  it.each([
    ["10–20 %", target, reading],
    ["± 2 %", { ...target, comparator: "within" as const }, { ...reading, low: 2, high: 2 }],
    ["partly", target, { ...reading, low: null, text: "partly" }],
    ["unknown", target, { ...reading, high: null }],
  ])("%s", (words, of, one) => {
    expect(plain(wordReading(of, one))).toBe(words);
  });
});
