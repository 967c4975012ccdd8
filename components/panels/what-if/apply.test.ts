import { describe, expect, it } from "vitest";
import { compareOptions } from "@/lib/domain/economics/compare-options";
import { assessReturns } from "@/lib/domain/economics/returns";
import { FOUR_OPTIONS, PLATFORM_RETURNS, RANGED_RETURNS } from "../words/money-fixtures";
import { readChanges, writeChanges } from "./address";
import { applyChanges } from "./apply";
import type { WhatIfTerms } from "./contract";
import { listInputs } from "./inputs";
import { compareWhatIf } from "./results";

const terms: WhatIfTerms = {
  currency: "USD",
  options: FOUR_OPTIONS,
  stated: [],
  returns: PLATFORM_RETURNS,
};
const inputs = listInputs(terms);
const tried = (search: string, of = terms) =>
  applyChanges(of, readChanges(search, listInputs(of), of.currency));

describe("what may be tried", () => {
  it("is what a failure costs, once; of each option chance and cost; investment, returns, years, rate", () => {
    expect(inputs.map(({ id }) => id)).toEqual([
      "loss.1.low",
      "loss.1.high",
      "chance.1",
      "cost.1",
      "chance.2",
      "cost.2.low",
      "cost.2.high",
      "chance.3",
      "cost.3.low",
      "cost.3.high",
      "chance.4",
      "cost.4.low",
      "cost.4.high",
      "investment",
      "return",
      "years",
      "rate",
    ]);
    expect(inputs.find(({ id }) => id === "rate")?.value).toBeNull();
  });

  it("is also what nobody has said", () => {
    const unsaid: WhatIfTerms = {
      ...terms,
      options: FOUR_OPTIONS.slice(0, 2).map((one) => ({
        ...one,
        cost: null,
        probabilityPercent: null,
        failureLoss: null,
        lossFrom: { kind: "nobody" },
      })),
      returns: { ...PLATFORM_RETURNS, payments: [], annualReturn: null },
    };
    const { options, returns } = tried(
      "?if.loss-unsaid=500000&if.chance.1=10&if.cost.1=0&if.investment=384000&if.return=280000",
      unsaid,
    );
    expect(options[0]).toMatchObject({
      probabilityPercent: 10,
      cost: { lowMinor: 0, likelyMinor: 0, highMinor: 0 },
      failureLoss: { lowMinor: 50_000_000 },
    });
    expect(options[1]).toMatchObject({ probabilityPercent: null, cost: null });
    const { payback } = assessReturns(returns);
    expect(payback.kind === "known" && payback.value.low).toBeCloseTo(1.3714, 4);
  });
});

describe("the address", () => {
  it("holds what differs from the record alone, and leaves what else stands in it", () => {
    const changes = readChanges(
      "?tab=x&if.chance.4=70&if.chance.3=75&if.cost.4.high=400,000",
      inputs,
      "USD",
    );
    expect([...changes]).toEqual([
      ["chance.4", 70],
      ["cost.4.high", 40_000_000],
    ]);
    const search = writeChanges("?tab=x&if.rate=3", changes, inputs, "USD");
    expect(search).toBe("?tab=x&if.chance.4=70&if.cost.4.high=400000.00");
    expect(readChanges(search, inputs, "USD")).toEqual(changes);
    expect(writeChanges(search, new Map(), inputs, "USD")).toBe("?tab=x");
    expect(writeChanges("?if.rate=3", new Map(), inputs, "USD")).toBe("");
  });

  it.each([
    "if.chance.4=101",
    "if.chance.4=-1",
    "if.chance.4=x",
    "if.rate=101",
    "if.years=0",
    "if.years=2.5",
    "if.cost.4.high=-5",
    "if.cost.4.high=€5 K",
    "if.cost.4.high=10.000",
    "if.chance.4=0x10",
    "if.nothing=1",
  ])("does not believe %s", (written) => {
    expect(readChanges(`?${written}`, inputs, "USD").size).toBe(0);
  });
});

describe("what is tried", () => {
  it("moves the recommendation by the same rules", () => {
    const { options } = tried("?if.chance.4=80");
    expect(compareOptions(options).recommendation.optionKeys).toEqual(["3"]);
    expect(compareOptions(tried("").options)).toEqual(compareOptions(FOUR_OPTIONS));
  });

  it("is one failure for all whom it concerns", () => {
    const { options } = tried("?if.loss.1.low=100000&if.loss.1.high=200000");
    expect(options.map(({ failureLoss }) => failureLoss?.highMinor)).toEqual(
      Array(4).fill(20_000_000),
    );
  });

  it("cannot have its ends the wrong way round: then the record counts, and it is said", () => {
    const { options, problems } = tried("?if.cost.4.low=900000");
    expect(options[3]?.cost).toEqual(FOUR_OPTIONS[3]?.cost);
    expect(problems).toEqual(["Cost of option 4: low is above high. It is counted as on record."]);
  });

  it("pays another investment at the same moments, in proportion", () => {
    const ranged = { ...terms, returns: RANGED_RETURNS };
    const { returns } = tried(
      "?if.investment.low=400000&if.investment.high=750000&if.rate=0&if.years=4",
      ranged,
    );
    expect(returns.payments).toEqual([
      { years: 0, amount: { lowMinor: 30_000_000, likelyMinor: null, highMinor: 50_000_000 } },
      { years: 0.5, amount: { lowMinor: 10_000_000, likelyMinor: null, highMinor: 25_000_000 } },
    ]);
    expect(returns).toMatchObject({ returnYears: 4, discountRatePercent: 0 });
  });

  it("of nothing invested is paid at the start", () => {
    const free = { lowMinor: 0, likelyMinor: 0, highMinor: 0 };
    const { returns } = tried("?if.investment=1000", {
      ...terms,
      returns: { ...PLATFORM_RETURNS, payments: [{ years: 2, amount: free }] },
    });
    expect(returns.payments).toMatchObject([{ years: 0, amount: { lowMinor: 100_000 } }]);
  });

  it("stands beside the record", () => {
    const results = compareWhatIf(terms, tried("?if.chance.4=80&if.rate=10"));
    expect(results.recommendation).toMatchObject({ changed: true });
    const row = (name: string) => results.rows.find((one) => one.name === name);
    expect(row("Recommended")).toMatchObject({ recorded: "option 4", tried: "option 3" });
    expect(row("Net present value")).toMatchObject({
      recorded: "unknown: no rate set",
      tried: "$312,318.56",
    });
    expect(row("Payback")).toMatchObject({ recorded: "1.37\u00a0years", tried: "1.37\u00a0years" });
    expect(results.costs).not.toBeNull();
  });

  it("says nothing of options where there are none", () => {
    const bare = { ...terms, options: [] };
    const { recommendation, rows, costs } = compareWhatIf(bare, tried("", bare));
    expect([recommendation, costs]).toEqual([null, null]);
    expect(rows.map(({ name }) => name)[0]).toBe("Payback");
  });
});
