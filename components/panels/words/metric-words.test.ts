import { describe, expect, it } from "vitest";
import { evaluateMetric } from "@/lib/domain/metrics/evaluate-metric";
import { metricTrend } from "@/lib/domain/metrics/metric-trend";
import type { Metric, Sample } from "@/lib/domain/project";
import { buildProject, NOW } from "@/lib/testing/project-builder";
import {
  countStandings,
  wordDemand,
  wordFreshness,
  wordProved,
  wordReading,
  wordStatus,
  wordTarget,
  wordTrend,
} from "./metric-words";

const base = { unit: null, comparator: ">", target: null, targetHigh: null, targetText: null };
const target = (part: object) => ({ ...base, ...part }) as Parameters<typeof wordTarget>[0];
const nothing = { low: null, high: null, outOf: null, text: null };

describe("what is asked for", () => {
  it.each([
    [{ target: 80, unit: "%" }, "> 80\u00a0%", "above 80\u00a0%"],
    [{ comparator: ">=", target: 99.95, unit: "%" }, "≥ 99.95\u00a0%", "at least 99.95\u00a0%"],
    [{ comparator: "<", target: 0.05 }, "< 0.05", "below 0.05"],
    [{ comparator: "<=", target: 3 }, "≤ 3", "at most 3"],
    [{ comparator: "=", target: 1200 }, "1,200", "exactly 1,200"],
    [{ comparator: ">=", target: 3, targetHigh: 3 }, "≥ 3 of 3", "at least 3 of 3"],
    [{ comparator: "between", target: 4, targetHigh: 6 }, "4–6", "between 4 and 6"],
    [{ comparator: "between", target: 4 }, "≥ 4", "at least 4"],
    [{ comparator: "within", target: 5, unit: "%" }, "± 5\u00a0%", "within ± 5\u00a0%"],
    [{ comparator: "is", targetText: "full" }, "full", "wanted: full"],
    [{ comparator: "is" }, "no target", "no target"],
    [{}, "no target", "no target"],
  ])("%j", (part, short, long) => {
    expect(wordTarget(target(part))).toBe(short);
    expect(wordDemand(target(part))).toBe(long);
  });
});

describe("what was read", () => {
  it.each([
    [{ unit: "%" }, { ...nothing, low: 99.85, high: 99.85 }, "99.85\u00a0%"],
    [{ unit: "ms" }, { ...nothing, low: 10, high: 20 }, "10–20\u00a0ms"],
    [{}, { ...nothing, low: 0, high: 0, outOf: 3 }, "0 of 3"],
    [{ comparator: "within" }, { ...nothing, low: 0.5, high: 0.5 }, "± 0.5"],
    [{ comparator: "is" }, { ...nothing, text: "leaks" }, "leaks"],
    [{}, nothing, "unknown"],
  ])("%j read as %j", (part, reading, words) => {
    expect(wordReading(target(part), reading)).toBe(words);
  });
});

function evaluate(metric: Partial<Metric>, ...samples: Partial<Sample>[]) {
  const project = buildProject({
    metrics: [{ key: "m", target: 80, comparator: ">", ...metric }],
    samples: samples.map((row) => ({ metricKey: "m", low: 89, high: 89, ...row })),
  });
  const [one] = project.metrics;
  return { result: evaluateMetric(project, one!, NOW), trend: metricTrend(project, one!) };
}

describe("how a metric stands", () => {
  it.each<[Partial<Metric>, Partial<Sample>[], string, string | null]>([
    [{}, [], "unknown", null],
    [{ cadenceDays: 7 }, [], "unknown", "due every 7 days"],
    [{ cadenceDays: 1 }, [], "unknown", "due every day"],
    [{}, [{}], "met", "fresh until 29 Mar"],
    [{}, [{ proof: null }], "met, without proof", "fresh until 29 Mar"],
    [{ cadenceDays: 7 }, [{ takenOn: "2026-03-14" }], "met", "fresh until 21 Mar"],
    [
      { cadenceDays: 7 },
      [{ takenOn: "2026-02-28", basis: "stated" }],
      "met, stated, stale",
      "16 days old, fresh for 7",
    ],
    [{ target: 90 }, [{ basis: "projected" }], "not met, projected", "fresh until 29 Mar"],
  ])("%j with %j", (metric, samples, status, freshness) => {
    const { result } = evaluate(metric, ...samples);
    expect(wordStatus(result)).toBe(status);
    expect(wordFreshness(result, NOW)).toBe(freshness);
  });

  it("with its trend, and what that rests on", () => {
    const [before, after] = [
      { low: 70, high: 70, takenOn: "2026-03-01" },
      { takenOn: "2026-03-09" },
    ];
    expect(wordTrend(evaluate({}, before, after).trend!, NOW)).toBe("improving since 1 Mar");
    const stated = { basis: "stated" } as const;
    expect(
      wordTrend(evaluate({}, { ...before, ...stated }, { ...after, ...stated }).trend!, NOW),
    ).toBe("improving since 1 Mar, as stated");
  });

  it("is counted: only the proved count as met", () => {
    const counts = countStandings([
      evaluate({}, {}).result,
      evaluate({}, { basis: "stated" }).result,
      evaluate({ cadenceDays: 1 }, { takenOn: "2026-01-01" }).result,
      evaluate({ target: 90 }, {}).result,
      evaluate({}).result,
    ]);
    expect(counts).toEqual({ proved: 1, said: 1, stale: 1, "not met": 1, unknown: 1, total: 5 });
    expect(wordProved(counts)).toBe("1 of 5 proved, 1 met by word only, 1 met once, and stale");
    expect(wordProved(countStandings([]))).toBe("0 of 0 proved");
  });
});
