import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accumulateCash } from "./cash-series";
import { valueOf } from "./outcome";
import { type ReturnTerms, assessReturns } from "./returns";

const range = (lowMinor: number, highMinor: number, likelyMinor: number | null = null) => ({
  lowMinor,
  likelyMinor,
  highMinor,
});
const terms = (more: Partial<ReturnTerms> = {}): ReturnTerms => ({
  payments: [{ years: 0, amount: range(200, 400, 300) }],
  annualReturn: range(100, 200, 150),
  returnsFromYears: 0,
  returnYears: 3,
  discountRatePercent: 10,
  ...more,
});
const missing = (...what: string[]) => ({ kind: "unknown", reason: { kind: "missing", what } });

describe("what an investment returns", () => {
  const returns = assessReturns(terms());

  it("is best where least is put in and most comes back", () => {
    expect(valueOf(returns.gain)).toEqual(range(300, 600, 450));
    expect(valueOf(returns.payback)).toEqual({ low: 1, likely: 2, high: 4 });
    expect(valueOf(returns.roi)).toEqual({ low: -0.25, likely: 0.5, high: 2 });
    expect(valueOf(returns.gainRatio)).toEqual({ low: 0.75, likely: 1.5, high: 3 });
  });

  it("is worth what its flows are, rounded once", () => {
    // An annuity of three years at 10 % is worth 2.48685 times the year.
    expect(valueOf(returns.npv)).toEqual(range(-151, 297, 73));
  });

  it("has a rate for each case", () => {
    const irr = valueOf(returns.irr);
    expect(irr?.low).toBeCloseTo(-0.1311, 3);
    expect(irr?.likely).toBeCloseTo(0.2338, 3);
    expect(irr?.high).toBeCloseTo(0.8393, 3);
  });

  it("pays back later at a rate, where returns go on", () => {
    const payback = valueOf(returns.discountedPayback);
    expect(payback?.low).toBeCloseTo(1 + (200 - 200 / 1.1) / (200 / 1.21), 9);
    expect(payback?.likely).toBeCloseTo(2 + (300 - 150 / 1.1 - 150 / 1.21) / (150 / 1.331), 9);
    expect(payback?.high).toBeGreaterThan(5);
  });

  it("has no likely figure where an amount has none", () => {
    const { npv, irr, payback, roi } = assessReturns(terms({ annualReturn: range(100, 200) }));
    const likely = [valueOf(irr), valueOf(payback), valueOf(roi)].map((one) => one?.likely);
    expect(likely).toEqual([null, null, null]);
    expect(valueOf(npv)?.likelyMinor).toBeNull();
    const one = terms({ payments: [{ years: 0, amount: range(1, 2) }] });
    expect(valueOf(assessReturns(one).payback)?.likely).toBeNull();
  });

  it("names what is missing", () => {
    const nothing = assessReturns(terms({ payments: [], annualReturn: null }));
    expect(nothing.roi).toEqual(missing("investment", "annual return"));
    expect(nothing.gain).toEqual(missing("investment", "annual return"));
    const unpaid = assessReturns(terms({ payments: [] }));
    expect(unpaid.npv).toEqual(missing("investment"));
    expect(valueOf(unpaid.gain)).toEqual(range(300, 600, 450));
    const unrated = assessReturns(terms({ discountRatePercent: null }));
    expect(unrated.npv).toEqual(missing("discount rate"));
    expect(unrated.discountedPayback).toEqual(missing("discount rate"));
    expect(unrated.irr.kind).toBe("known");
  });

  it("may never pay back", () => {
    const { payback, irr } = assessReturns(terms({ annualReturn: range(0, 200) }));
    expect(valueOf(payback)).toEqual({ low: 1, likely: null, high: "never" });
    expect(irr).toEqual({ kind: "unknown", reason: { kind: "no sign change" } });
    const none = assessReturns(terms({ annualReturn: range(0, 0, 0) }));
    expect(none.payback).toEqual({ kind: "unknown", reason: { kind: "never paid back" } });
    // 10 a year at 10 % are worth 100 if they go on for ever.
    const little = assessReturns(terms({ annualReturn: range(10, 21, 15) }));
    expect(valueOf(little.discountedPayback)).toMatchObject({ likely: "never", high: "never" });
  });

  it("has no ratio over nothing, and is paid back at once", () => {
    const free = assessReturns(terms({ payments: [{ years: 0, amount: range(0, 100) }] }));
    expect(free.roi).toEqual({ kind: "unknown", reason: { kind: "nothing invested" } });
    expect(free.irr).toEqual({ kind: "unknown", reason: { kind: "no sign change" } });
    expect(valueOf(free.payback)).toEqual({ low: 0, likely: null, high: 1 });
  });

  it("is worth less the later its returns begin, and more the later it is paid", () => {
    const worth = (more: Partial<ReturnTerms>) => valueOf(assessReturns(terms(more)).npv)?.lowMinor;
    expect(worth({ returnsFromYears: 1 })).toBeLessThan(worth({}) ?? 0);
    const [amount, years] = [range(200, 400), 1];
    expect(worth({ payments: [{ years, amount }] })).toBeGreaterThan(worth({}) ?? 0);
  });
});

describe("money over time", () => {
  it("crosses nothing at the payback, and ends with what is gained", () => {
    const points = accumulateCash(terms(), 1) ?? [];
    expect(points).toHaveLength(37);
    expect(points[0]).toEqual({ months: 0, lowMinor: -400, likelyMinor: -300, highMinor: -200 });
    expect(points[12]).toEqual({ months: 12, lowMinor: -300, likelyMinor: -150, highMinor: 0 });
    expect(points[24]?.likelyMinor).toBe(0);
    expect(points[36]).toEqual({ months: 36, lowMinor: -100, likelyMinor: 150, highMinor: 400 });
  });

  it("pays each part when it is due, and gains from when returns begin", () => {
    const payments = [
      { years: 0, amount: range(100, 100, 100) },
      { years: 0.3, amount: range(50, 50, 50) },
    ];
    const points = accumulateCash(terms({ payments, returnsFromYears: 0.5, returnYears: 1 }), 3);
    expect(points?.map(({ months, likelyMinor }) => [months, likelyMinor])).toEqual([
      [0, -100],
      [3, -100],
      [6, -150],
      [9, -113],
      [12, -75],
      [15, -38],
      [18, 0],
    ]);
  });

  it("has no likely line where an amount has none, and none at all without both", () => {
    const unsaid = terms({ payments: [{ years: 0, amount: range(1, 2) }] });
    expect(accumulateCash(unsaid, 3)?.every(({ likelyMinor }) => likelyMinor === null)).toBe(true);
    expect(accumulateCash(terms({ annualReturn: range(1, 2) }), 3)?.[4]?.likelyMinor).toBeNull();
    expect(accumulateCash(terms({ annualReturn: null }), 3)).toBeNull();
    expect(accumulateCash(terms({ payments: [] }), 3)).toBeNull();
  });
});

const three = fc
  .tuple(fc.integer({ min: 1, max: 1e8 }), fc.nat(1e8), fc.nat(1e8))
  .map(([low, more, most]) => range(low, low + more + most, low + more));

describe("for every investment", () => {
  it("low ≤ likely ≤ high in every figure", () => {
    fc.assert(
      fc.property(
        three,
        three,
        fc.integer({ min: 1, max: 20 }),
        (amount, annualReturn, returnYears) => {
          const payments = [{ years: 0, amount }];
          const all = assessReturns(terms({ payments, annualReturn, returnYears }));
          const worth = valueOf(all.npv);
          expect(worth?.lowMinor).toBeLessThanOrEqual(worth?.likelyMinor ?? NaN);
          expect(worth?.likelyMinor).toBeLessThanOrEqual(worth?.highMinor ?? NaN);
          for (const figure of [all.roi, all.irr, all.payback, all.discountedPayback]) {
            const known = valueOf<{ low: unknown; likely: unknown; high: unknown }>(figure);
            if (known === null) continue;
            const [low, likely, high] = [known.low, known.likely, known.high].map((end) =>
              end === "never" ? Infinity : Number(end),
            );
            expect(low).toBeLessThanOrEqual((likely ?? NaN) + 1e-9);
            expect(likely).toBeLessThanOrEqual((high ?? NaN) + 1e-9);
          }
        },
      ),
    );
  });

  it("the last point of its line is what is gained less what is put in", () => {
    fc.assert(
      fc.property(
        three,
        three,
        fc.integer({ min: 1, max: 9 }),
        (amount, annualReturn, returnYears) => {
          const given = terms({ payments: [{ years: 0, amount }], annualReturn, returnYears });
          const gain = valueOf(assessReturns(given).gain);
          expect(accumulateCash(given, 3)?.at(-1)).toMatchObject({
            lowMinor: (gain?.lowMinor ?? NaN) - amount.highMinor,
            highMinor: (gain?.highMinor ?? NaN) - amount.lowMinor,
          });
        },
      ),
    );
  });
});
