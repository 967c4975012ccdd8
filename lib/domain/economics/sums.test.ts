import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ProjectParts, buildProject } from "@/lib/testing/project-builder";
import { line, money } from "@/lib/testing/stated-figures";
import { addAcross } from "./add-across";
import { assessEconomics, returnTerms } from "./assess-economics";
import { assessAvoidedFailure } from "./avoided-failure";
import { assessExposure } from "./exposure";
import { valueOf } from "./outcome";
import { schedulePayments } from "./payments";
import { addUpInvestment, addUpPhaseCosts } from "./sums";

const of = (optionKey: string, row: object) => ({ ...row, optionKey });
const invest = (parts: ProjectParts, optionKey?: string) =>
  addUpInvestment(buildProject(parts), optionKey);

describe("the lines of the whole", () => {
  it("are those that name no option", () => {
    const moneyLines = [line("investment", 100), of("1", line("investment", 7))];
    expect(invest({ moneyLines })).toMatchObject({
      value: money(100),
      inputs: [{ key: "moneyLines-1" }],
    });
    expect(invest({ moneyLines }, "1")).toMatchObject({ value: money(7) });
  });

  it("are those of the one option that all of them name, and never of several", () => {
    const moneyLines = [of("1", line("investment", 7)), of("1", line("investment", 8))];
    expect(invest({ moneyLines })).toMatchObject({ value: money(15) });
    const two = invest({ moneyLines: [...moneyLines, of("2", line("investment", 9))] });
    expect(two).toMatchObject({
      kind: "unknown",
      reason: { kind: "several options", optionKeys: ["1", "2"] },
    });
    expect(two.inputs).toHaveLength(3);
  });

  it("miss what a row does not say, and say so", () => {
    const phases = [{ key: "0", cost: money(5, 6) }, { key: "1" }];
    expect(addUpPhaseCosts(buildProject({ phases }))).toMatchObject({
      value: money(5, 6),
      missing: [{ kind: "phase", key: "1" }],
    });
  });
});

describe("the returns of a project", () => {
  const several = ["1", "2"].map((key) => of(key, line("investment", 5)));

  it("say why a sum is unknown where its lines exclude each other", () => {
    const moneyLines = [...several, line("annual-return", 9)];
    const { returns, cash } = assessEconomics(buildProject({ moneyLines }));
    const reason = { kind: "several options", optionKeys: ["1", "2"] };
    expect(returns.payback).toMatchObject({ kind: "unknown", reason });
    expect(returns.gain).toMatchObject({ kind: "known" });
    expect(cash).toBeNull();
  });

  it("say so of returns as well", () => {
    const moneyLines = [
      line("investment", 5),
      ...["1", "2"].map((key) => of(key, line("annual-return", 5))),
    ];
    const { returns } = assessEconomics(buildProject({ moneyLines }));
    expect(returns.gain).toMatchObject({ reason: { kind: "several options" } });
    expect(returns.roi).toMatchObject({ reason: { kind: "several options" } });
  });

  it("are computed from plain terms", () => {
    const moneyLines = [line("investment", 5), line("annual-return", 9)];
    const parts = { moneyLines, returnYears: 4, discountRatePercent: 7.5 };
    expect(returnTerms(buildProject(parts))).toEqual({
      payments: [{ years: 0, amount: money(5) }],
      annualReturn: money(9),
      returnsFromYears: 0,
      returnYears: 4,
      discountRatePercent: 7.5,
    });
  });
});

describe("when the investment is paid", () => {
  const phases = [
    { key: "0", plannedStartOn: "2026-01-01", plannedEndOn: "2026-03-15" },
    { key: "1", plannedStartOn: "2026-03-15", plannedEndOn: "2027-01-01" },
    { key: "2", plannedStartOn: "2027-01-01" },
  ];
  const inPhase = (phaseKey: string | null, amount: number) => ({
    key: `of ${phaseKey}`,
    phaseKey,
    amount: money(amount),
  });
  const schedule = (...moneyLines: object[]) =>
    schedulePayments(buildProject({ phases, moneyLines }));

  it("is as its phases begin, and returns begin when the last of them ends", () => {
    expect(schedule(inPhase("1", 20), inPhase("0", 10))).toEqual({
      kind: "by phase",
      payments: [
        { years: 73 / 365, amount: money(20) },
        { years: 0, amount: money(10) },
      ],
      returnsFromYears: 1,
      undated: [],
    });
  });

  it.each([
    ["has no phase", null],
    ["has a phase without an end", "2"],
    ["has a phase that is not there", "9"],
  ])("is all at the start while one line %s", (_, phaseKey) => {
    expect(schedule(inPhase("0", 10), inPhase(phaseKey, 5))).toEqual({
      kind: "at start",
      payments: [
        { years: 0, amount: money(10) },
        { years: 0, amount: money(5) },
      ],
      returnsFromYears: 0,
      undated: [{ kind: "money line", key: `of ${phaseKey}` }],
    });
  });

  it("is never where nothing is invested", () => {
    expect(schedule()).toEqual({
      kind: "at start",
      payments: [],
      returnsFromYears: 0,
      undated: [],
    });
  });
});

describe("exposure", () => {
  const incident = (amount: number, probabilityPercent: number | null) => ({
    kind: "incident-cost" as const,
    per: "incident" as const,
    amount: money(amount, 2 * amount),
    probabilityPercent,
  });

  it("is one of each, incidents by their chance, and a year of loss", () => {
    const moneyLines = [
      incident(100, 10),
      incident(50, null),
      { kind: "annual-loss" as const, amount: money(7) },
    ];
    const exposure = assessExposure(buildProject({ moneyLines }));
    expect(exposure.oneOfEach).toMatchObject({ value: money(157, 307) });
    expect(exposure.incidents).toEqual({ loss: money(10, 20), computed: 1, of: 2 });
    expect(exposure.annualLoss).toMatchObject({ value: money(7) });
    expect(exposure.lines.map(({ expected }) => expected)).toEqual([money(10, 20), null, null]);
  });
});

describe("a failure that is avoided", () => {
  const idle = { key: "1", cost: money(0), probabilityPercent: 10, incidentCost: money(1000) };
  const fix = { key: "2", cost: money(300), probabilityPercent: 60, phaseKeys: ["0"] };
  const put = (parts: ProjectParts) =>
    valueOf(assessAvoidedFailure(buildProject({ options: [idle, fix], ...parts }), "2"))
      ?.investment;

  it("is bought with the lines of the option", () => {
    expect(put({ moneyLines: [of("2", line("investment", 40)), line("investment", 9)] })).toEqual(
      money(40),
    );
  });

  it("or with those of the whole where it comes with every phase", () => {
    const moneyLines = [line("investment", 50)];
    expect(put({ phases: [{ key: "0" }], moneyLines })).toEqual(money(50));
    expect(put({ phases: [{ key: "0" }, { key: "1" }], moneyLines })).toEqual(money(300));
    expect(put({ moneyLines })).toEqual(money(300));
  });

  it("or with what the option says it costs", () => {
    const moneyLines = [of("1", line("investment", 50))];
    expect(put({ phases: [{ key: "0" }], moneyLines })).toEqual(money(300));
  });

  it.each([
    ["there is no such option", [idle], { kind: "no such row", row: { kind: "option", key: "2" } }],
    ["it does not say what it costs", [idle, { key: "2" }], { kind: "missing", what: ["cost"] }],
    ["every option costs something", [fix], { kind: "no option of doing nothing", optionKeys: [] }],
    [
      "several cost nothing",
      [idle, { ...idle, key: "3" }, fix],
      { kind: "no option of doing nothing", optionKeys: ["1", "3"] },
    ],
    [
      "neither chance is known, nor what a failure costs",
      [{ key: "1", cost: money(0) }, fix],
      { kind: "missing", what: ["chance of success", "cost of a failure"] },
    ],
    [
      "its own chance is unknown",
      [idle, { key: "2", cost: money(300) }],
      { kind: "missing", what: ["chance of success"] },
    ],
    [
      "nobody says what a failure costs",
      [{ key: "1", cost: money(0), probabilityPercent: 10 }, fix],
      { kind: "missing", what: ["cost of a failure"] },
    ],
    [
      "it succeeds no more often",
      [idle, { ...fix, probabilityPercent: 10 }],
      { kind: "avoids nothing" },
    ],
    ["it may cost nothing", [idle, { ...fix, cost: money(0, 5) }], { kind: "nothing invested" }],
  ])("is unknown where %s", (_, options, reason) => {
    expect(assessAvoidedFailure(buildProject({ options }), "2")).toMatchObject({
      kind: "unknown",
      reason,
    });
  });
});

describe("money of several projects", () => {
  it("adds up by currency, and names who says nothing", () => {
    expect(
      addAcross([
        { key: "a", currency: "USD", amount: money(1, 2) },
        { key: "b", currency: "EUR", amount: money(10) },
        { key: "c", currency: "USD", amount: money(3, 4) },
        { key: "d", currency: "JPY", amount: null },
        { key: "e", currency: "EUR", amount: null },
      ]),
    ).toEqual({
      sums: [
        { currency: "EUR", amount: money(10), keys: ["b"] },
        { currency: "USD", amount: money(4, 6), keys: ["a", "c"] },
      ],
      missing: ["d", "e"],
    });
    expect(addAcross([])).toEqual({ sums: [], missing: [] });
  });

  it("never mixes two currencies, and loses no project", () => {
    const row = fc.record({
      key: fc.uuid(),
      currency: fc.constantFrom("USD", "EUR", "JPY"),
      amount: fc.option(fc.nat(1e9).map((minor) => money(minor))),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { sums, missing } = addAcross(rows);
        expect(sums.flatMap(({ keys }) => keys).length + missing.length).toBe(rows.length);
        for (const { currency, amount, keys } of sums) {
          const own = rows.filter((one) => keys.includes(one.key));
          expect(new Set(own.map((one) => one.currency))).toEqual(new Set([currency]));
          expect(amount.lowMinor).toBe(
            own.reduce((sum, one) => sum + (one.amount?.lowMinor ?? 0), 0),
          );
        }
      }),
    );
  });
});
