import { describe, expect, it } from "vitest";
import { listFindings } from "@/lib/domain/audit/list-findings";
import { auditFigures } from "@/lib/domain/audit/audit-figures";
import { assessEconomics } from "@/lib/domain/economics/assess-economics";
import { valueOf } from "@/lib/domain/economics/outcome";
import { projectDocument } from "@/lib/features/documents/schema";
import { executionPlatform } from "@/prisma/seed/execution-platform";
import { visionflow } from "@/prisma/seed/visionflow";
import { NOW, projectFromDocument } from "./project-builder";

/** A thousand of the currency, in minor units. */
const K = 100_000;
const range = (low: number, high: number, likely: number | null = null) => ({
  lowMinor: low * K,
  likelyMinor: likely === null ? null : likely * K,
  highMinor: high * K,
});
const exactly = (value: number) => range(value, value, value);
const keysOf = ({ inputs }: { inputs: { key: string }[] }) => inputs.map(({ key }) => key);

describe("the money of the execution platform", () => {
  const project = projectFromDocument(projectDocument.parse(executionPlatform));
  const economics = assessEconomics(project);
  const { investment, returns } = economics;

  it("is an investment of 384 000.00 in five lines, a fifth of the others contingency", () => {
    expect(investment.total).toMatchObject({ value: exactly(384), missing: [] });
    expect(keysOf(investment.total)).toEqual([
      "engineering",
      "infrastructure",
      "api-testing",
      "tools",
      "contingency",
    ]);
    expect(investment.work).toMatchObject({ value: exactly(320) });
    expect(investment.contingencyRatio).toMatchObject({
      value: { low: 0.2, likely: 0.2, high: 0.2 },
    });
    expect(investment.byPhase).toMatchObject({
      kind: "unknown",
      reason: { kind: "missing", what: ["phase costs"] },
    });
  });

  it("returns 280 000.00 a year, 840 000.00 in three", () => {
    expect(economics.annualReturn).toMatchObject({ value: exactly(280) });
    expect(returns.gain).toMatchObject({ value: exactly(840) });
  });

  it("pays back in 1.37 years, and returns 118.75 % in three", () => {
    const payback = valueOf(returns.payback);
    expect(payback?.low).toBeCloseTo(1.3714, 4);
    expect(payback).toEqual({ low: payback?.low, likely: payback?.low, high: payback?.low });
    const roi = valueOf(returns.roi);
    expect(roi).toEqual({ low: 1.1875, likely: 1.1875, high: 1.1875 });
    expect(keysOf(returns.roi)).toHaveLength(9);
  });

  it("has an internal rate of 52.3 %, and no present value while nobody sets a rate", () => {
    // 280 × (1 − 1.5226⁻³) ÷ 0.5226 = 384: by hand from the annuity formula.
    const rate = valueOf(returns.irr)?.likely ?? NaN;
    expect((280 * (1 - (1 + rate) ** -3)) / rate).toBeCloseTo(384, 6);
    expect(rate).toBeCloseTo(0.5226, 4);
    expect(returns.npv).toMatchObject({
      kind: "unknown",
      reason: { kind: "missing", what: ["discount rate"] },
    });
  });

  it("is worth 312 318.56 more than it costs at 10 %", () => {
    // The factor of a three-year annuity at 10 % is 2.487 (Brealey, Myers, Allen, appendix table 3).
    const { returns: at10 } = assessEconomics({ ...project, discountRatePercent: 10 });
    expect(at10.npv).toMatchObject({
      value: { lowMinor: 31_231_856, likelyMinor: 31_231_856, highMinor: 31_231_856 },
    });
    // 384 − 280 ÷ 1.1 = 129.4545 are left of 231.4050 in the second year.
    expect(valueOf(at10.discountedPayback)?.likely).toBeCloseTo(1.5594, 4);
  });

  it("stands at nothing at the payback and at 456 000.00 after three years, by quarter", () => {
    const cash = economics.cash ?? [];
    expect(cash).toHaveLength(13);
    expect(cash[0]).toMatchObject({ months: 0, likelyMinor: -384 * K });
    expect(cash[4]).toMatchObject({ months: 12, likelyMinor: -104 * K });
    expect(cash.findIndex(({ likelyMinor }) => (likelyMinor ?? 0) >= 0)).toBe(6);
    expect(cash.at(-1)).toMatchObject({ months: 36, lowMinor: 456 * K, highMinor: 456 * K });
  });

  it("names what its options lack, and that two of them are recommended", () => {
    const { options, recommendation } = economics.comparison;
    expect(options.map(({ expectedTotal }) => expectedTotal)).toEqual(
      Array(3).fill({
        kind: "unknown",
        reason: { kind: "missing", what: ["chance of success", "cost of a failure"] },
      }),
    );
    expect(recommendation).toMatchObject({ agreement: "several stated", optionKeys: [] });
    expect(recommendation.stated.map(({ optionKey }) => optionKey)).toEqual(["1", "2"]);
  });

  it("has spent nobody knows what", () => {
    expect(economics.budget.total).toMatchObject({
      actualMinor: null,
      budget: exactly(384),
      standing: { kind: "unknown" },
    });
  });

  it("contradicts itself in its time, its readiness, a bar, its people and its recommendation", () => {
    const { items } = listFindings(project, NOW);
    const about = (key: string) => items.find(({ ref }) => ref.key === key);
    expect(about("mvp-weeks")).toMatchObject({ stated: { low: 20 }, computed: { low: 18 } });
    expect(about("completion")).toMatchObject({ stated: { low: 35 }, computed: { low: 29.375 } });
    expect(about("core-spi-bar")).toMatchObject({ stated: { low: 60 }, computed: { low: 70 } });
    expect(about("team-named")).toMatchObject({ stated: { low: 4 }, computed: { low: 4.5 } });
    expect(about("roadmap")).toMatchObject({
      kind: "several recommended",
      recommended: [{ key: "1" }, { key: "2" }],
    });
  });
});

describe("the money of VisionFlow", () => {
  const project = projectFromDocument(projectDocument.parse(visionflow));
  const economics = assessEconomics(project);
  const { options, breakEvens, recommendation, cheapestByLoss, sensitivity } = economics.comparison;

  it("fixes first for 225–375 K by line and 225–300 K by phase", () => {
    expect(economics.investment.total).toMatchObject({ value: range(225, 375) });
    expect(economics.investment.byPhase).toMatchObject({ value: range(225, 300) });
    const sums = listFindings(project, NOW).items.find(({ kind }) => kind === "sums differ");
    expect(sums).toMatchObject({
      stated: { low: 225 * K, high: 300 * K },
      computed: { low: 225 * K, high: 375 * K },
    });
  });

  it("may lose 375–1,650 K by its lines, against 500–2,000 K that are stated", () => {
    expect(economics.exposure.oneOfEach).toMatchObject({ value: range(375, 1650) });
    expect(keysOf(economics.exposure.oneOfEach)).toEqual([
      "downtime",
      "data-recovery",
      "breach",
      "churn",
    ]);
    expect(economics.exposure.annualLoss).toMatchObject({ value: range(200, 1000) });
    expect(economics.exposure.incidents).toEqual({ loss: null, computed: 0, of: 3 });
  });

  it("returns 1.1 to 7.6 times what fixing costs, by the failure it avoids", () => {
    const full = economics.avoided.find(({ optionKey }) => optionKey === "4");
    const avoided = full && valueOf(full.failure);
    expect(avoided).toMatchObject({ chance: { before: 10, after: 95 }, loss: range(500, 2000) });
    expect(avoided?.ratio.low).toBeCloseTo(1.1333, 4);
    expect(avoided?.ratio.high).toBeCloseTo(7.5556, 4);
    const stated = auditFigures(project, NOW).find(({ figure }) => figure.key === "roi");
    expect(stated).toMatchObject({ outcome: "differs", stated: { low: 3, high: 5 } });
  });

  it.each([
    ["1", range(450, 1800), 1125, 2000, 1400, true],
    ["2", range(375, 1300), 837.5, 2100, 900, false],
    ["3", range(275, 700), 487.5, 2200, 300, true],
    ["4", range(250, 400), 325, 2300, 0, true],
  ])("option %s is weighed", (key, expected, middle, worst, regret, everCheapest) => {
    expect(options.find((one) => one.key === key)).toMatchObject({
      expectedTotal: { value: expected },
      expectedMiddleMinor: middle * K,
      worstCaseMinor: { value: worst * K },
      regret: { value: { mostMinor: regret * K } },
      everCheapest,
    });
  });

  it("is better hardened in full only if a failure costs more than 375–500 K, 437.5 K in the middle", () => {
    expect(breakEvens).toHaveLength(6);
    const of = (option: string, against: string) =>
      breakEvens.find((one) => one.option === option && one.against === against);
    expect(of("4", "3")).toEqual({
      kind: "above a loss",
      option: "4",
      against: "3",
      loss: range(375, 500),
      middleMinor: 437.5 * K,
    });
    expect(of("3", "2")).toMatchObject({
      loss: { lowMinor: 21_428_571, highMinor: 28_571_429 },
    });
    expect(of("2", "1")).toMatchObject({ loss: { lowMinor: 250 * K, highMinor: 33_333_333 } });
  });

  it("is cheapest deployed now, founded or hardened, by what a failure costs", () => {
    expect(cheapestByLoss).toEqual({
      point: "middle",
      spans: [
        { optionKey: "1", fromMinor: 0, toMinor: 26_923_077 },
        { optionKey: "3", fromMinor: 26_923_077, toMinor: 437.5 * K },
        { optionKey: "4", fromMinor: 437.5 * K, toMinor: null },
      ],
    });
  });

  it("is recommended hardened in full, by the report and by the figures, over the whole range", () => {
    expect(recommendation).toMatchObject({
      optionKeys: ["4"],
      point: "middle",
      holdsThroughout: true,
      agreement: "agrees",
    });
    expect(economics.comparison.leastRegret).toEqual(["4"]);
    expect(economics.comparison.leastWorstCase).toEqual(["1"]);
  });

  it("would be recommended otherwise first if option 4 succeeded less often", () => {
    const tippings = sensitivity.kind === "known" ? sensitivity.tippings : [];
    // Behind by 162.5 K: 13 points of a failure of 1,250 K.
    expect(tippings[0]).toMatchObject({
      input: { kind: "chance of success", optionKey: "4" },
      from: 95,
      to: 82,
      becomes: "3",
    });
    expect(tippings[0]?.movePercent).toBeCloseTo(-13.684, 3);
    expect(tippings.map(({ movePercent }) => Math.abs(movePercent ?? Infinity))).toEqual(
      tippings
        .map(({ movePercent }) => Math.abs(movePercent ?? Infinity))
        .toSorted((a, b) => a - b),
    );
  });

  it("has no return, so no payback, no rate and no present value", () => {
    const missing = { kind: "unknown", reason: { kind: "missing", what: ["annual return"] } };
    expect(economics.returns.payback).toMatchObject(missing);
    expect(economics.returns.irr).toMatchObject(missing);
    expect(economics.cash).toBeNull();
  });
});

describe("the stated figures of the examples", () => {
  it.each([
    ["execution-platform", executionPlatform, ["payback", "roi", "savings", "contingency"]],
    ["execution-platform", executionPlatform, ["engineering-cost", "cost-runaway", "confidence"]],
    ["execution-platform", executionPlatform, ["extended-weeks", "milestone-tooling-weeks"]],
    ["visionflow", visionflow, ["failure-probability", "final-failure-probability"]],
    ["visionflow", visionflow, ["final-confidence", "option-4-cost"]],
  ])("of %s agree with what is computed", (_, input, keys) => {
    const project = projectFromDocument(projectDocument.parse(input));
    const outcomes = auditFigures(project, NOW)
      .filter(({ figure }) => keys.includes(figure.key))
      .map(({ outcome }) => outcome);
    expect(outcomes).toEqual(keys.map(() => "equal"));
  });
});
