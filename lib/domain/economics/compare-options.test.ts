import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryOptions, option } from "@/lib/testing/option-terms";
import { buildProject } from "@/lib/testing/project-builder";
import { money } from "@/lib/testing/stated-figures";
import { compareOptions } from "./compare-options";
import { optionTerms } from "./option-terms";
import { valueOf } from "./outcome";

const three = (low: number, likely: number, high: number) => ({
  lowMinor: low,
  likelyMinor: likely,
  highMinor: high,
});
const missing = (...what: string[]) => ({ kind: "unknown", reason: { kind: "missing", what } });

describe("the expected total cost of an option", () => {
  const [only] = compareOptions([
    option("1", { cost: money(100, 200), probabilityPercent: 75 }),
  ]).options;

  it("is its cost and its chance of failure times what a failure costs, end by end", () => {
    expect(only?.expectedFailure).toEqual({ kind: "known", value: money(125, 500) });
    expect(only?.expectedTotal).toEqual({ kind: "known", value: money(225, 700) });
    expect(only?.expectedMiddleMinor).toBe(463);
    expect(only?.worstCaseMinor).toEqual({ kind: "known", value: 2200 });
  });

  it("carries all it was computed from", () => {
    expect(only?.terms).toMatchObject({ cost: money(100, 200), probabilityPercent: 75 });
  });

  it("has a likely amount where both amounts have one", () => {
    const terms = option("1", { cost: three(1, 2, 3), failureLoss: three(10, 20, 30) });
    expect(compareOptions([terms]).options[0]?.expectedTotal).toMatchObject({
      value: three(6, 12, 18),
    });
  });

  it("takes a chance to a hundredth of a percent", () => {
    const terms = option("1", { probabilityPercent: 87.5, failureLoss: money(800) });
    expect(compareOptions([terms]).options[0]).toMatchObject({
      expectedFailure: { value: money(100) },
      expectedTotal: { value: money(100) },
    });
  });

  it.each([
    [{ cost: null }, ["cost"], ["cost"], []],
    [{ probabilityPercent: null }, ["chance of success"], [], ["chance of success"]],
    [{ failureLoss: null }, ["cost of a failure"], ["cost of a failure"], ["cost of a failure"]],
    [
      { cost: null, probabilityPercent: null, failureLoss: null },
      ["cost", "chance of success", "cost of a failure"],
      ["cost", "cost of a failure"],
      ["chance of success", "cost of a failure"],
    ],
  ])("names what it lacks: %j", (lack, total, worst, failure) => {
    const [row] = compareOptions([option("1", lack)]).options;
    expect(row?.expectedTotal).toEqual(missing(...total));
    expect(row?.regret).toEqual(missing(...total));
    expect(row?.expectedMiddleMinor).toBeNull();
    expect(row?.worstCaseMinor).toEqual(
      worst.length > 0 ? missing(...worst) : { kind: "known", value: 2000 },
    );
    if (failure.length > 0) expect(row?.expectedFailure).toEqual(missing(...failure));
  });

  it("asks nothing of a failure that cannot come", () => {
    const sure = option("1", { cost: money(7, 9), probabilityPercent: 100, failureLoss: null });
    expect(compareOptions([sure]).options[0]).toMatchObject({
      expectedTotal: { value: money(7, 9) },
      worstCaseMinor: { value: 9 },
    });
  });
});

describe("options side by side", () => {
  it("cannot be regretted alone", () => {
    const { options, recommendation, sensitivity } = compareOptions([option("1")]);
    expect(options[0]?.regret).toEqual({
      kind: "unknown",
      reason: { kind: "nothing to compare with" },
    });
    expect(recommendation).toMatchObject({ optionKeys: [], holdsThroughout: false });
    expect(sensitivity).toEqual({ kind: "nothing to compare" });
  });

  it("of none are none", () => {
    expect(compareOptions([])).toMatchObject({
      options: [],
      breakEvens: [],
      cheapestByLoss: { spans: [] },
      leastRegret: [],
      leastWorstCase: [],
    });
  });

  it("are regretted in every state for what the best one there would have saved", () => {
    const dear = option("1", { cost: three(10, 20, 90), failureLoss: three(0, 0, 0) });
    const steady = option("2", { cost: three(30, 30, 30), failureLoss: three(0, 0, 0) });
    const { options, leastRegret } = compareOptions([dear, steady]);
    const regrets = options.map(({ regret }) => valueOf(regret));
    expect(regrets[0]).toEqual({
      mostMinor: 60,
      states: [
        { point: "low", minor: 0 },
        { point: "likely", minor: 0 },
        { point: "high", minor: 60 },
      ],
    });
    expect(regrets[1]).toMatchObject({ mostMinor: 20 });
    expect(leastRegret).toEqual(["2"]);
  });

  it("leave out those that lack a figure", () => {
    const terms = [option("1"), option("2", { cost: money(5) }), option("3", { cost: null })];
    const { options, recommendation } = compareOptions(terms);
    expect(options.map(({ regret }) => regret.kind)).toEqual(["known", "known", "unknown"]);
    expect(options.map(({ everCheapest }) => everCheapest)).toEqual([true, false, null]);
    expect(recommendation.optionKeys).toEqual(["1"]);
  });
});

describe("what is recommended", () => {
  const cheap = option("1");
  const dear = option("2", { cost: money(5, 500) });
  const by = [{ by: "Ana", section: null }];
  const stated = (...keys: string[]) => keys.map((optionKey) => ({ optionKey, by }));

  it.each([
    ["agrees", [cheap, dear], stated("1")],
    ["differs", [cheap, dear], stated("2")],
    ["several stated", [cheap, dear], stated("1", "2")],
    ["none stated", [cheap, dear], []],
    ["not computable", [cheap, option("3", { cost: null })], stated("1")],
  ])("%s", (agreement, terms, recommendations) => {
    expect(compareOptions(terms, recommendations).recommendation).toMatchObject({
      agreement,
      stated: recommendations,
    });
  });

  it("is several where they cost the same", () => {
    const { recommendation, sensitivity } = compareOptions([cheap, { ...cheap, key: "2" }]);
    expect(recommendation).toMatchObject({ optionKeys: ["1", "2"], holdsThroughout: false });
    expect(sensitivity).toEqual({ kind: "tie", optionKeys: ["1", "2"] });
  });

  it("may be another at an end", () => {
    const wide = option("1", { cost: money(0, 100) });
    const narrow = option("2", { cost: money(60) });
    expect(compareOptions([wide, narrow]).recommendation).toMatchObject({
      optionKeys: ["1"],
      atLow: ["1"],
      atHigh: ["2"],
      holdsThroughout: false,
    });
  });
});

describe("the terms of a project's options", () => {
  const lossOf = (parts: Parameters<typeof buildProject>[0]) =>
    optionTerms(buildProject(parts)).map(({ failureLoss, lossFrom }) => [
      failureLoss?.highMinor ?? null,
      lossFrom,
    ]);
  const lines = [{ kind: "annual-loss" as const, amount: money(7) }];

  it("have the failure that one of them prices", () => {
    expect(lossOf({ options: [{ key: "1" }, { key: "2", incidentCost: money(9) }] })).toEqual([
      [9, { kind: "option", key: "2" }],
      [9, { kind: "option", key: "2" }],
    ]);
  });

  it("have each its own where they price their own", () => {
    const options = [
      { key: "1", incidentCost: money(8) },
      { key: "2", incidentCost: money(9) },
      { key: "3" },
    ];
    expect(lossOf({ options, moneyLines: lines })).toEqual([
      [8, { kind: "option", key: "1" }],
      [9, { kind: "option", key: "2" }],
      [null, { kind: "several options", keys: ["1", "2"] }],
    ]);
  });

  it("have what the lines of exposure add up to where none does, or nobody's word", () => {
    expect(lossOf({ options: [{}], moneyLines: lines })).toEqual([[7, { kind: "exposure lines" }]]);
    expect(lossOf({ options: [{}] })).toEqual([[null, { kind: "nobody" }]]);
  });
});

describe("for all options before the same failure", () => {
  it("nothing is regretted less than nothing, and in each state one is regretted for nothing", () => {
    fc.assert(
      fc.property(arbitraryOptions, (terms) => {
        const regrets = compareOptions(terms).options.map(({ regret }) => valueOf(regret));
        for (const at of [0, 1]) {
          const state = regrets.map((regret) => regret?.states[at]?.minor ?? NaN);
          expect(Math.min(...state)).toBe(0);
        }
      }),
    );
  });

  it("the cheapest by what a failure costs is the one with the least expected total there", () => {
    fc.assert(
      fc.property(arbitraryOptions, fc.nat(5e6), (terms, loss) => {
        const { spans, point } = compareOptions(terms).cheapestByLoss;
        const span = spans.find(
          ({ fromMinor, toMinor }) => fromMinor <= loss && (toMinor === null || loss <= toMinor),
        );
        const totals = compareOptions(terms.map((one) => ({ ...one, failureLoss: money(loss) })));
        const middle = (key: string | undefined) =>
          totals.options.find((one) => one.key === key)?.expectedMiddleMinor ?? NaN;
        const least = Math.min(...terms.map(({ key }) => middle(key)));
        expect(point).toBe("middle");
        expect(middle(span?.optionKey) - least).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("spans follow each other from nothing to whatever", () => {
    fc.assert(
      fc.property(arbitraryOptions, (terms) => {
        const { spans } = compareOptions(terms).cheapestByLoss;
        expect(spans[0]?.fromMinor).toBe(0);
        expect(spans.at(-1)?.toMinor).toBeNull();
        spans.slice(1).forEach((span, at) => expect(span.fromMinor).toBe(spans[at]?.toMinor));
      }),
    );
  });
});
