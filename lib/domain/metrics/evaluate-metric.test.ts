import { describe, expect, it } from "vitest";
import { NOW, buildProject } from "@/lib/testing/project-builder";
import type { Metric, Sample } from "../project";
import { evaluateMetric, type MetricResult, metricStanding } from "./evaluate-metric";

const M = { key: "m" };

function evaluate(metric: Partial<Metric>, ...samples: Partial<Sample>[]) {
  const project = buildProject({
    metrics: [{ ...M, ...metric }],
    samples: samples.map((row) => ({ metricKey: "m", ...row })),
  });
  return evaluateMetric(project, project.metrics[0]!, NOW);
}

const at = (value: number, row: Partial<Sample> = {}) => ({ low: value, high: value, ...row });
const between = (low: number, high: number) => ({ low, high });

describe("a metric meets its target", () => {
  it.each<[string, Partial<Metric>, Partial<Sample>, string]>([
    ["89 is more than 80", { comparator: ">", target: 80 }, at(89), "met"],
    ["80 is not more than 80", { comparator: ">", target: 80 }, at(80), "not met"],
    ["80 is at least 80", { comparator: ">=", target: 80 }, at(80), "met"],
    ["200 is not less than 100", { comparator: "<", target: 100 }, at(200), "not met"],
    ["100 is not less than 100", { comparator: "<", target: 100 }, at(100), "not met"],
    [
      "4 is at the lower end of 4 to 6",
      { comparator: "between", target: 4, targetHigh: 6 },
      at(4),
      "met",
    ],
    ["6 is at the upper end", { comparator: "between", target: 4, targetHigh: 6 }, at(6), "met"],
    ["2 of 10 broken is less than 3", { comparator: "<", target: 3 }, at(2, { outOf: 10 }), "met"],
    ["2 is less than 3", { comparator: "<", target: 3 }, at(2), "met"],
    ["3 is at most 3", { comparator: "<=", target: 3 }, at(3), "met"],
    ["13 agents are 13 agents", { comparator: "=", target: 13 }, at(13), "met"],
    ["12 agents are not 13", { comparator: "=", target: 13 }, at(12), "not met"],
    ["5 lies between 4 and 6", { comparator: "between", target: 4, targetHigh: 6 }, at(5), "met"],
    ["7 does not", { comparator: "between", target: 4, targetHigh: 6 }, at(7), "not met"],
    ["3 does not either", { comparator: "between", target: 4, targetHigh: 6 }, at(3), "not met"],
    [
      "without an upper end all above is between",
      { comparator: "between", target: 4 },
      at(9),
      "met",
    ],
    ["±5 is within ±5", { comparator: "within", target: 5 }, between(-5, 5), "met"],
    ["±50 is not within ±5", { comparator: "within", target: 5 }, between(-50, 50), "not met"],
    [
      "a range meets when both its ends do",
      { comparator: ">", target: 50 },
      between(60, 70),
      "met",
    ],
    [
      "a range with one end short does not",
      { comparator: ">", target: 65 },
      between(60, 70),
      "not met",
    ],
    [
      "0 of 3 is not 3 of 3",
      { comparator: ">=", target: 3, targetHigh: 3 },
      at(0, { outOf: 3 }),
      "not met",
    ],
    ["3 of 3 is", { comparator: ">=", target: 3, targetHigh: 3 }, at(3, { outOf: 3 }), "met"],
    [
      "3 of 3 is, also where the target is written as equal",
      { comparator: "=", target: 3 },
      at(3, { outOf: 3 }),
      "met",
    ],
    ["4 of 3 wanted is enough", { comparator: "=", target: 3 }, at(4, { outOf: 4 }), "met"],
    [
      "3 of 5 is not 3 of 3: there is more to do",
      { comparator: "=", target: 3, targetHigh: 3 },
      at(3, { outOf: 5 }),
      "not met",
    ],
    ["full is full", { comparator: "is", targetText: "Full" }, { text: " full " }, "met"],
    ["none is not full", { comparator: "is", targetText: "Full" }, { text: "None" }, "not met"],
    [
      "words cannot meet a figure",
      { comparator: ">=", target: 99.9 },
      { text: "unknown" },
      "unknown",
    ],
    ["a figure cannot meet words", { comparator: "is", targetText: "Full" }, at(3), "unknown"],
    ["without a target nothing is met", { comparator: ">=" }, at(3), "unknown"],
    ["without a word to reach nothing is met", { comparator: "is" }, { text: "Full" }, "unknown"],
  ])("%s", (_, metric, sample, state) => {
    expect(evaluate(metric, sample).state).toBe(state);
  });

  it("no sample is unknown, never met", () => {
    const { metric, ...result } = evaluate({ comparator: "<", target: 1 });
    expect(metric).toMatchObject(M);
    expect(result).toEqual({
      state: "unknown",
      sample: null,
      basis: null,
      stale: false,
      reasons: [{ kind: "no sample" }],
      holdsUntil: null,
    });
  });

  it("the newest sample decides, of one day the one recorded last", () => {
    const result = evaluate(
      { comparator: ">", target: 80 },
      at(90, { takenOn: "2026-03-10" }),
      at(70, { takenOn: "2026-03-12" }),
      at(95, { takenOn: "2026-03-01" }),
      at(85, { takenOn: "2026-03-12" }),
    );
    expect(result).toMatchObject({ state: "met", sample: { low: 85 } });
  });

  it("says how a range stands to the target", () => {
    const target: Partial<Metric> = { comparator: ">", target: 65 };
    expect(evaluate(target, between(60, 70)).reasons).toEqual([
      { kind: "compared", comparator: ">", ends: "one" },
    ]);
    expect(evaluate(target, between(10, 20)).reasons[0]).toMatchObject({ ends: "none" });
  });
});

describe("what only was said", () => {
  it.each(["stated", "projected"] as const)("a %s figure that meets says so", (basis) => {
    const result = evaluate({ comparator: ">", target: 80 }, at(89, { basis }));
    expect(result).toMatchObject({ state: "met", basis });
    expect(result.reasons).toContainEqual({ kind: "said, not measured", basis });
  });
});

describe("a sample ages by the metric's cadence", () => {
  const weekly: Partial<Metric> = { comparator: ">", target: 80, cadenceDays: 7 };

  it("is fresh through the last day of the cadence", () => {
    const result = evaluate(weekly, at(89, { takenOn: "2026-03-09" }));
    expect(result).toMatchObject({ stale: false, holdsUntil: "2026-03-17T00:00:00.000Z" });
  });

  it("is stale after it, and still says what was read", () => {
    const result = evaluate(weekly, at(89, { takenOn: "2026-03-08" }));
    expect(result).toMatchObject({ state: "met", stale: true, holdsUntil: null });
    expect(result.reasons).toContainEqual({
      kind: "past cadence",
      takenOn: "2026-03-08",
      days: 8,
      cadenceDays: 7,
    });
  });
});

describe("a metric stands", () => {
  it.each<[string, MetricResult["state"], Sample["basis"] | null, boolean]>([
    ["proved", "met", "measured", false],
    ["said", "met", "stated", false],
    ["said", "met", "projected", true],
    ["stale", "met", "measured", true],
    ["not met", "not met", "measured", true],
    ["not met", "not met", "stated", false],
    ["unknown", "unknown", null, false],
  ])(
    "%s where its newest sample is %s, %s, past its cadence: %s",
    (standing, state, basis, stale) => {
      expect(metricStanding({ state, basis, stale })).toBe(standing);
    },
  );
});
