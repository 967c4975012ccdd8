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

describe("of x of y", () => {
  const share = (x: number, y: number) => at(x, { outOf: y });
  const percent = (metric: Partial<Metric>) => ({ ...metric, unit: "%" });

  it.each<[string, Partial<Metric>, Partial<Sample>, string]>([
    ["9 of 10 is more than 80 %", percent({ comparator: ">", target: 80 }), share(9, 10), "met"],
    ["200 of 1000 is not", percent({ comparator: ">", target: 80 }), share(200, 1000), "not met"],
    ["half is not below 1 %", percent({ comparator: "<", target: 1 }), share(0.5, 1), "not met"],
    [
      "90 of 100 lies beyond 60 to 80 %",
      percent({ comparator: "between", target: 60, targetHigh: 80 }),
      share(90, 100),
      "not met",
    ],
    [
      "7 of 10 lies between them",
      percent({ comparator: "between", target: 60, targetHigh: 80 }),
      share(7, 10),
      "met",
    ],
    [
      "3 of 10 is beyond ±5 %",
      percent({ comparator: "within", target: 5 }),
      share(3, 10),
      "not met",
    ],
    ["all of 4 is 100 %", percent({ comparator: "=", target: 100 }), share(4, 4), "met"],
    [
      "5 of 10 lies between 4 and 6",
      { comparator: "between", target: 4, targetHigh: 6 },
      share(5, 10),
      "met",
    ],
    [
      "7 of 10 does not",
      { comparator: "between", target: 4, targetHigh: 6 },
      share(7, 10),
      "not met",
    ],
    ["3 of 10 deviates from nothing", { comparator: "within", target: 5 }, share(3, 10), "unknown"],
  ])("%s", (_, metric, sample, state) => {
    expect(evaluate(metric, sample).state).toBe(state);
  });
});

describe("what only was said", () => {
  it.each(["stated", "projected"] as const)("a %s figure that meets says so", (basis) => {
    const result = evaluate({ comparator: ">", target: 80 }, at(89, { basis }));
    expect(result).toMatchObject({ state: "met", basis });
    expect(result.reasons).toContainEqual({ kind: "said, not measured", basis });
  });
});

describe("what nothing shows", () => {
  it("meets, and is no proof", () => {
    const result = evaluate({ comparator: ">", target: 80 }, at(89, { proof: null }));
    expect(result).toMatchObject({ state: "met", basis: "measured" });
    expect(result.reasons).toContainEqual({ kind: "without proof" });
    expect(metricStanding(result)).toBe("said");
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
      kind: "past freshness",
      takenOn: "2026-03-08",
      days: 8,
      freshDays: 7,
    });
  });

  it("without a cadence is fresh as long as evidence is in the project", () => {
    const undated: Partial<Metric> = { comparator: ">", target: 80 };
    expect(evaluate(undated, at(89, { takenOn: "2026-03-02" }))).toMatchObject({
      stale: false,
      holdsUntil: "2026-03-17T00:00:00.000Z",
    });
    const late = evaluate(undated, at(89, { takenOn: "2026-03-01" }));
    expect(late).toMatchObject({ stale: true });
    expect(late.reasons).toContainEqual({
      kind: "past freshness",
      takenOn: "2026-03-01",
      days: 15,
      freshDays: 14,
    });
  });
});

describe("a metric stands", () => {
  const CI = { proof: "CI 7" };
  it.each<
    [string, MetricResult["state"], Sample["basis"] | null, boolean, Pick<Sample, "proof"> | null]
  >([
    ["proved", "met", "measured", false, CI],
    ["said", "met", "measured", false, { proof: null }],
    ["said", "met", "stated", false, CI],
    ["said", "met", "projected", true, CI],
    ["stale", "met", "measured", true, CI],
    ["not met", "not met", "measured", true, CI],
    ["not met", "not met", "stated", false, { proof: null }],
    ["unknown", "unknown", null, false, null],
  ])(
    "%s where its newest sample is %s, %s, past its freshness: %s, with %j",
    (standing, state, basis, stale, sample) => {
      expect(metricStanding({ state, basis, stale, sample })).toBe(standing);
    },
  );
});
