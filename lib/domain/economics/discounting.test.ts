import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { internalRate } from "./internal-rate";
import { valueOf } from "./outcome";
import { type CashFlow, discountedPayback, presentValue } from "./present-value";

/** One flow a year, the first at the start. */
const yearly = (...minor: number[]): CashFlow[] =>
  minor.map((one, years) => ({ years, minor: one }));
const rateOf = (...minor: number[]) => valueOf(internalRate(yearly(...minor)));

// Where the answers are from. Excel: Microsoft's pages on the functions NPV and IRR, their examples.
// BMA: Brealey, Myers, Allen, Principles of Corporate Finance, the chapter on why NPV beats other criteria.

describe("a present value", () => {
  it.each([
    [
      "Excel NPV, example 1, whose first flow lies a year ahead",
      10,
      yearly(0, -10_000, 3000, 4200, 6800),
      1188.44,
    ],
    ["Excel NPV, example 2", 8, yearly(-40_000, 8000, 9200, 10_000, 12_000, 14_500), 1922.06],
    [
      "Excel NPV, example 2, a loss in the sixth year",
      8,
      yearly(-40_000, 8000, 9200, 10_000, 12_000, 14_500, -9000),
      -3749.47,
    ],
    ["BMA, project A of the payback rule", 10, yearly(-2000, 500, 500, 5000), 2624],
    ["BMA, project B of the payback rule", 10, yearly(-2000, 500, 1800), -58],
    ["BMA, project C of the payback rule", 10, yearly(-2000, 1800, 500), 50],
  ])("is that of %s", (_, rate, flows, worth) => {
    const decimals = Number.isInteger(worth) ? 0 : 2;
    expect(presentValue(flows, rate)).toBeCloseTo(worth, decimals);
  });

  it("at no rate is the plain sum, and of nothing nothing", () => {
    expect(presentValue(yearly(-100, 60, 60), 0)).toBe(20);
    expect(presentValue([], 10)).toBe(0);
  });
});

describe("an internal rate", () => {
  it.each([
    ["Excel IRR, after five years", yearly(-70_000, 12_000, 15_000, 18_000, 21_000, 26_000), 0.087],
    ["Excel IRR, after four years", yearly(-70_000, 12_000, 15_000, 18_000, 21_000), -0.021],
    ["Excel IRR, after two years", yearly(-70_000, 12_000, 15_000), -0.444],
    ["BMA, project F", yearly(-4000, 2000, 4000), 0.281],
    ["BMA, lending", yearly(-1000, 1500), 0.5],
    ["BMA, borrowing, whose value rises with the rate", yearly(1000, -1500), 0.5],
  ])("is that of %s", (_, flows, rate) => {
    expect(valueOf(internalRate(flows))).toBeCloseTo(rate, 3);
  });

  it("is several where the flows turn twice (BMA, pitfall 2: 25 and 400 %)", () => {
    const found = internalRate(yearly(-4000, 25_000, -25_000));
    expect(found).toMatchObject({ kind: "unknown", reason: { kind: "several rates" } });
    const { rates } = (found as { reason: { rates: number[] } }).reason;
    expect(rates.map((rate) => rate.toFixed(6))).toEqual(["0.250000", "4.000000"]);
  });

  it("is none where no rate brings the flows to nothing (BMA, pitfall 2)", () => {
    expect(internalRate(yearly(1000, -3000, 2500))).toEqual({
      kind: "unknown",
      reason: { kind: "no rate" },
    });
  });

  it.each([[[]], [[5]], [[-5, -6]], [[0, 0]]])("is none of flows that never turn: %j", (minor) => {
    expect(internalRate(yearly(...minor))).toEqual({
      kind: "unknown",
      reason: { kind: "no sign change" },
    });
  });

  it("is one although the flows turn more than once", () => {
    expect(rateOf(-100, 300, -20, 5)).toBeCloseTo(1.938, 3);
  });

  it("takes what moves at one moment together, in whatever order it is told", () => {
    const flows = [
      { years: 1, minor: 1500 },
      { years: 0, minor: -400 },
      { years: 0, minor: -600 },
    ];
    expect(valueOf(internalRate(flows))).toBeCloseTo(0.5, 9);
  });

  it("reaches far", () => {
    expect(rateOf(-1, 1_000_000)).toBeCloseTo(999_999, 3);
    expect(rateOf(-1_000_000, 1)).toBeCloseTo(-0.999_999, 9);
  });
});

describe("a discounted payback", () => {
  it.each([
    ["BMA, project A", 0, yearly(-2000, 500, 500, 5000), 2 + 1000 / 5000],
    ["BMA, project B", 0, yearly(-2000, 500, 1800), 1 + 1500 / 1800],
    ["BMA, project B at 10 %", 10, yearly(-2000, 500, 1800), "never"],
    [
      "BMA, project C at 10 %",
      10,
      yearly(-2000, 1800, 500),
      1 + (2000 - 1800 / 1.1) / (500 / 1.21),
    ],
    ["what costs nothing", 10, yearly(0, 500), 0],
    ["what has to be paid again", 0, yearly(-100, 150, -100, 100), 2 + 50 / 100],
  ])("is that of %s", (_, rate, flows, years) => {
    const found = discountedPayback(flows, rate);
    if (typeof years === "number") expect(found).toBeCloseTo(years, 9);
    else expect(found).toBe(years);
  });

  it("lies inside the year of its flow, also where that year begins late", () => {
    const flows = [
      { years: 1.5, minor: 100 },
      { years: 0, minor: -150 },
      { years: 2.5, minor: 100 },
    ];
    expect(discountedPayback(flows, 0)).toBe(2);
  });
});

const amount = fc.integer({ min: 1, max: 1e9 });
/** Out once, then in for some years. */
const conventional = fc
  .tuple(amount, fc.array(amount, { minLength: 1, maxLength: 12 }))
  .map(([out, back]) => yearly(-out, ...back));
const rate = fc.integer({ min: 0, max: 5000 }).map((basis) => basis / 100);

describe("for every investment that is paid once and returns every year", () => {
  it("the present value falls as the rate rises", () => {
    fc.assert(
      fc.property(conventional, rate, rate, (flows, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        if (less === more) return;
        expect(presentValue(flows, more)).toBeLessThan(presentValue(flows, less));
      }),
    );
  });

  it("the internal rate brings it to nothing", () => {
    fc.assert(
      fc.property(conventional, (flows) => {
        const found = valueOf(internalRate(flows)) ?? NaN;
        const out = -(flows[0]?.minor ?? 0);
        expect(Math.abs(presentValue(flows, 100 * found)) / out).toBeLessThan(1e-6);
      }),
    );
  });

  it("it is paid back exactly where it is worth something, and later at a higher rate", () => {
    fc.assert(
      fc.property(conventional, rate, (flows, percent) => {
        const years = discountedPayback(flows, percent);
        expect(years === "never").toBe(presentValue(flows, percent) < 0);
        const plain = discountedPayback(flows, 0);
        if (years !== "never") expect(plain).toBeLessThanOrEqual(years);
      }),
    );
  });
});
