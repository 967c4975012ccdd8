import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OUTCOMES } from "../vocabulary";
import { type Known, type MappingRule, mapReadings } from "./map-readings";
import { type CaseReading, type FigureReading, FORMATS, type Readings } from "./readings";

const METRICS = [
  { key: "coverage", unit: "%", comparator: "<=" as const },
  { key: "p95", unit: "s", comparator: "<=" as const },
  { key: "errors", unit: null, comparator: "<=" as const },
  { key: "drill", unit: null, comparator: "is" as const },
];
const KNOWN: Known = { checkKeys: ["login", "orders", "tap"], metrics: METRICS };

const caseOf = (suite: string, name: string, outcome: CaseReading["outcome"] = "passed") => ({
  suite,
  name,
  outcome,
  seconds: null,
  detail: null,
});
const figure = (name: string, value: number, unit: string | null = null): FigureReading => ({
  name,
  value,
  unit,
});
const readings = (cases: CaseReading[], figures: FigureReading[] = []): Readings => ({
  format: "junit",
  cases,
  figures,
  incomplete: null,
});
const rule = (
  id: string,
  pattern: string,
  key: string,
  more: Partial<MappingRule> = {},
): MappingRule => ({ id, format: "any", pattern, target: { kind: "check", key }, ...more });
const toMetric = (id: string, pattern: string, key: string) =>
  rule(id, pattern, key, { target: { kind: "metric", key } });

describe("cases", () => {
  it.each([
    ["by its suite", "src/login.test.ts", "login"],
    ["by the beginning of its suite", "src/*", "login"],
    ["by its suite and name", "src/login.test.ts > asks *", "login"],
    ["by any suite and its name", "* > asks twice", "login"],
  ])("a rule takes a case %s", (_, pattern, key) => {
    const mapping = mapReadings(
      readings([caseOf("src/login.test.ts", "asks twice")]),
      [rule("r1", pattern, key)],
      KNOWN,
    );
    expect(mapping.checks).toEqual([
      {
        checkKey: key,
        outcome: "passed",
        counts: { passed: 1, failed: 0, error: 0, skipped: 0 },
        excerpt: "1 of 1 passed",
        reasons: [{ reason: { kind: "rule", ruleId: "r1", pattern }, cases: 1 }],
      },
    ]);
    expect(mapping.unmatched).toEqual({ suites: [], figures: [] });
  });

  it("the first rule that matches takes a case, and the others what is left", () => {
    const { checks } = mapReadings(
      readings([caseOf("a", "one"), caseOf("a", "two", "failed"), caseOf("b", "three")]),
      [rule("r1", "a > one", "login"), rule("r2", "a", "orders"), rule("r3", "*", "login")],
      KNOWN,
    );
    expect(checks.map(({ checkKey, outcome, counts }) => [checkKey, outcome, counts])).toEqual([
      ["login", "passed", { passed: 2, failed: 0, error: 0, skipped: 0 }],
      ["orders", "failed", { passed: 0, failed: 1, error: 0, skipped: 0 }],
    ]);
    expect(checks[0]?.reasons.map(({ reason }) => reason)).toMatchObject([
      { ruleId: "r1" },
      { ruleId: "r3" },
    ]);
  });

  it.each([
    ["for another format", rule("r", "*", "login", { format: "tap" })],
    ["for a check that there is not", rule("r", "*", "gone")],
    ["for a metric", toMetric("r", "*", "coverage")],
    ["that matches something else", rule("r", "b*", "login")],
  ])("a rule %s takes none", (_, one) => {
    const { checks, unmatched } = mapReadings(
      readings([caseOf("a", "one", "failed")]),
      [one],
      KNOWN,
    );
    expect(checks).toEqual([]);
    expect(unmatched.suites).toEqual([
      {
        suite: "a",
        outcome: "failed",
        counts: { passed: 0, failed: 1, error: 0, skipped: 0 },
        excerpt: "0 of 1 passed, 1 failed\n\nFailed: a > one",
      },
    ]);
  });

  it("a rule for its format takes it", () => {
    const rules = [rule("r", "*", "login", { format: "junit" })];
    expect(mapReadings(readings([caseOf("a", "one")]), rules, KNOWN).checks).toHaveLength(1);
  });

  it("what is called like a check counts for it, the case before its suite", () => {
    const { checks, unmatched } = mapReadings(
      readings([caseOf("orders", "one"), caseOf("orders", "login"), caseOf("Login", "two")]),
      [],
      KNOWN,
    );
    expect(checks.map(({ checkKey, reasons }) => [checkKey, reasons])).toEqual([
      ["orders", [{ reason: { kind: "own key", of: "suite" }, cases: 1 }]],
      ["login", [{ reason: { kind: "own key", of: "case" }, cases: 1 }]],
    ]);
    expect(unmatched.suites.map(({ suite }) => suite)).toEqual(["Login"]);
  });

  it("a rule goes before what is called like a check", () => {
    const rules = [rule("r", "login", "orders")];
    const { checks } = mapReadings(readings([caseOf("login", "login")]), rules, KNOWN);
    expect(checks.map(({ checkKey }) => checkKey)).toEqual(["orders"]);
  });

  it("nothing has passed in a report that is not whole", () => {
    const cut = {
      ...readings([caseOf("login", "one"), caseOf("other", "two")]),
      incomplete: "Cut off",
    };
    const { checks, unmatched } = mapReadings(cut, [], KNOWN);
    expect([checks[0]?.outcome, unmatched.suites[0]?.outcome]).toEqual(["error", "error"]);
  });
});

describe("figures", () => {
  it("a rule takes one by its name, and one that is called like a metric counts for it", () => {
    const { samples, unmatched } = mapReadings(
      readings(
        [],
        [figure("latency.p95", 262.81234567, "ms"), figure("coverage", 80, "%"), figure("x", 1)],
      ),
      [toMetric("r", "latency.*", "p95")],
      KNOWN,
    );
    expect(samples).toEqual([
      {
        metricKey: "p95",
        value: 0.2628,
        unit: "s",
        figure: "latency.p95",
        reason: { kind: "rule", ruleId: "r", pattern: "latency.*" },
      },
      {
        metricKey: "coverage",
        value: 80,
        unit: "%",
        figure: "coverage",
        reason: { kind: "own key", of: "figure" },
      },
    ]);
    expect(unmatched.figures).toEqual([
      { name: "x", value: 1, unit: null, why: { kind: "no rule" } },
    ]);
  });

  it("two of one metric are neither", () => {
    const { samples, unmatched } = mapReadings(
      readings([], [figure("a", 1), figure("b", 2), figure("p95", 3)]),
      [toMetric("r1", "a", "p95"), toMetric("r2", "b", "p95")],
      KNOWN,
    );
    expect(samples).toEqual([]);
    expect(unmatched.figures.map(({ name, why }) => [name, why])).toEqual(
      ["a", "b", "p95"].map((name) => [name, { kind: "several", metricKey: "p95", figures: 3 }]),
    );
  });

  it("one that no sample holds is left", () => {
    const { samples, unmatched } = mapReadings(readings([], [figure("p95", 1e15)]), [], KNOWN);
    expect(samples).toEqual([]);
    expect(unmatched.figures[0]?.why).toEqual({
      kind: "too large",
      metricKey: "p95",
      asked: "s",
    });
  });

  it("is a sample in the unit of the metric", () => {
    const { samples } = mapReadings(
      readings([], [figure("p95", 412.5, "ms"), figure("coverage", 0.825, "ratio")]),
      [],
      KNOWN,
    );
    expect(samples).toMatchObject([
      { metricKey: "p95", value: 0.4125, unit: "s" },
      { metricKey: "coverage", value: 82.5, unit: "%" },
    ]);
  });

  it.each([
    ["in another unit", figure("p95", 3, "%"), "other unit", "p95", "s"],
    [
      "in a unit where the metric names none",
      figure("errors", 3, "ms"),
      "other unit",
      "errors",
      null,
    ],
    ["of a metric in words", figure("drill", 3), "words", "drill", null],
    ["in a unit of a metric in words", figure("drill", 3, "ms"), "words", "drill", null],
    ["that its unit makes nothing", figure("p95", 0.01, "ms"), "too small", "p95", "s"],
  ])("one %s is left as it came", (_, one, kind, metricKey, asked) => {
    const { samples, unmatched } = mapReadings(readings([], [one]), [], KNOWN);
    expect(samples).toEqual([]);
    expect(unmatched.figures).toEqual([{ ...one, why: { kind, metricKey, asked } }]);
  });

  it("those of one name stand once, without a value where they differ", () => {
    const { unmatched } = mapReadings(
      readings([], [figure("a", 1), figure("a", 2), figure("b", 3), figure("b", 3)]),
      [],
      KNOWN,
    );
    expect(unmatched.figures.map(({ name, value }) => [name, value])).toEqual([
      ["a", null],
      ["b", 3],
    ]);
  });

  it("a rule for a check takes none", () => {
    const { samples } = mapReadings(
      readings([], [figure("p", 1)]),
      [rule("r", "*", "login")],
      KNOWN,
    );
    expect(samples).toEqual([]);
  });
});

describe("whatever the readings and the rules", () => {
  const word = fc.constantFrom("a", "b", "login", "orders", "coverage", "a > b", "");
  const arbitraryCase = fc.record({
    suite: word,
    name: word,
    outcome: fc.constantFrom(...OUTCOMES),
    seconds: fc.constant(null),
    detail: fc.option(fc.string()),
  });
  const arbitraryFigure = fc.record({
    name: word,
    value: fc.double({ noNaN: true }),
    unit: fc.constantFrom(null, "ms", "%"),
  });
  const arbitraryRule = fc.record({
    id: fc.uuid(),
    format: fc.constantFrom(...FORMATS, "any" as const),
    pattern: fc.constantFrom("*", "a*", "*b", "a > *", "login", "x", "*o*e*"),
    target: fc.record({
      kind: fc.constantFrom("check" as const, "metric" as const),
      key: fc.constantFrom("login", "orders", "coverage", "gone"),
    }),
  });
  const arbitraryReadings = fc.record({
    format: fc.constantFrom(...FORMATS),
    cases: fc.array(arbitraryCase, { maxLength: 30 }),
    figures: fc.array(arbitraryFigure, { maxLength: 10 }),
    incomplete: fc.option(fc.string()),
  });

  it("every case counts exactly once", () => {
    fc.assert(
      fc.property(arbitraryReadings, fc.array(arbitraryRule), (all, rules) => {
        const { checks, unmatched } = mapReadings(all, rules, KNOWN);
        const results = [...checks, ...unmatched.suites];
        for (const outcome of OUTCOMES) {
          const counted = results.reduce((sum, { counts }) => sum + counts[outcome], 0);
          expect(counted).toBe(all.cases.filter((one) => one.outcome === outcome).length);
        }
        for (const { counts, reasons } of checks) {
          const cases = Object.values(counts).reduce((sum, count) => sum + count, 0);
          expect(reasons.reduce((sum, reason) => sum + reason.cases, 0)).toBe(cases);
        }
      }),
    );
  });

  it("what failed is in no result that passed, and every excerpt is short", () => {
    fc.assert(
      fc.property(arbitraryReadings, fc.array(arbitraryRule), (all, rules) => {
        const { checks, unmatched } = mapReadings(all, rules, KNOWN);
        for (const { outcome, counts, excerpt } of [...checks, ...unmatched.suites]) {
          if (outcome === "passed")
            expect([counts.failed, counts.error, all.incomplete]).toEqual([0, 0, null]);
          expect(excerpt.length).toBeLessThanOrEqual(4000);
        }
      }),
    );
  });

  it("every figure is a sample or left, and no metric has two", () => {
    fc.assert(
      fc.property(arbitraryReadings, fc.array(arbitraryRule), (all, rules) => {
        const { samples, unmatched } = mapReadings(all, rules, KNOWN);
        const names = [
          ...samples.map((one) => one.figure),
          ...unmatched.figures.map(({ name }) => name),
        ];
        expect(new Set(names)).toEqual(new Set(all.figures.map(({ name }) => name)));
        const keys = samples.map(({ metricKey }) => metricKey);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it("only checks and metrics that there are get anything", () => {
    fc.assert(
      fc.property(arbitraryReadings, fc.array(arbitraryRule), (all, rules) => {
        const { checks, samples } = mapReadings(all, rules, KNOWN);
        for (const { checkKey } of checks) expect(KNOWN.checkKeys).toContain(checkKey);
        const keys = METRICS.map(({ key }) => key);
        for (const { metricKey } of samples) expect(keys).toContain(metricKey);
      }),
    );
  });
});
