import { describe, expect, it } from "vitest";
import { plotCash } from "./cash-plot";
import { PLATFORM_RETURNS, RANGED_RETURNS } from "./money-fixtures";

describe("the drawing of cumulative cash", () => {
  it("rises from the investment to what is left, and rings the payback", () => {
    const drawn = plotCash(PLATFORM_RETURNS, "USD")!;
    expect(drawn.plot.y.ticks.map(({ text }) => text)).toEqual([
      "−400",
      "−200",
      "0",
      "200",
      "400",
      "600",
    ]);
    expect(drawn.plot.marks).toHaveLength(1);
    // 384 ÷ 280 years of three.
    expect(drawn.plot.marks[0]?.x).toBeCloseTo(1.3714 / 3, 3);
    expect(drawn.plot.lines).toHaveLength(1);
    expect(drawn.rows[0]).toEqual({ when: "start", worst: "−384", likely: "−384", best: "−384" });
    expect(drawn.rows.at(-1)).toMatchObject({ when: "3 years", worst: "456" });
    expect(drawn.hasLikely).toBe(false);
  });

  it("shows the best and the worst case of ranges, each with its payback", () => {
    const drawn = plotCash(RANGED_RETURNS, "USD")!;
    expect(drawn.plot.lines.map(({ id }) => id)).toEqual(["worst", "best"]);
    expect(drawn.plot.marks).toHaveLength(2);
    expect(drawn.plot.labels.map(({ text }) => text)).toEqual(["best case", "worst case"]);
    expect(drawn.rows.map(({ when }) => when)).toEqual(
      ["start", "1 year", "2 years", "3 years", "4 years", "5 years"].concat(
        drawn.rows.length > 6 ? ["6 years"] : [],
      ),
    );
  });

  it("draws likely amounts heavy where all have one", () => {
    const likely = { lowMinor: 10_000, likelyMinor: 20_000, highMinor: 40_000 };
    const terms = {
      ...PLATFORM_RETURNS,
      payments: [{ years: 0, amount: likely }],
      annualReturn: likely,
    };
    const drawn = plotCash(terms, "USD")!;
    expect(drawn.plot.lines.map(({ weight }) => weight)).toEqual(["thin", "thin", "heavy"]);
    expect(drawn.hasLikely).toBe(true);
    expect(drawn.rows[0]?.likely).toBe("−0.2");
  });

  it("has no ring where nothing is ever paid back", () => {
    const nothing = { lowMinor: 0, likelyMinor: 0, highMinor: 0 };
    expect(plotCash({ ...PLATFORM_RETURNS, annualReturn: nothing }, "USD")?.plot.marks).toEqual([]);
  });

  it("is none without an investment or a return", () => {
    expect(plotCash({ ...PLATFORM_RETURNS, payments: [] }, "USD")).toBeNull();
    expect(plotCash({ ...PLATFORM_RETURNS, annualReturn: null }, "USD")).toBeNull();
  });
});
