import { describe, expect, it } from "vitest";
import { projectDocument } from "@/lib/features/documents/schema";
import { executionPlatform } from "./execution-platform";

const document = projectDocument.parse(executionPlatform);
const { components, criteria, metrics, moneyLines, options, phases, statedFigures } = document;

const sum = (numbers: number[]) => numbers.reduce((total, value) => total + value, 0);
const criteriaOf = (kind: string) => criteria.filter((row) => row.kind === kind);
const totalOf = (lines: typeof moneyLines) =>
  sum(lines.map(({ amount }) => amount.likelyMinor ?? Number.NaN));

describe("the execution platform example", () => {
  it("has eight maturity bars that average 29.4 % against a stated 35 %", () => {
    const stated = components.map((row) => row.statedPercent ?? Number.NaN);
    expect(stated).toEqual([70, 50, 30, 10, 15, 20, 25, 15]);
    expect(sum(stated) / stated.length).toBeCloseTo(29.375);
    expect(statedFigures.find((figure) => figure.computes === "readiness.overall")).toMatchObject({
      low: 35,
      high: 35,
    });
    expect(statedFigures.find((figure) => figure.computes === "component.stated")).toMatchObject({
      low: 60,
      subjectKey: "core-spi",
    });
    expect(components.filter((row) => row.hardStop).map((row) => row.key)).toEqual(["security"]);
  });

  it("has five P0 blockers raised on the report's day", () => {
    expect(document.blockers).toHaveLength(5);
    for (const blocker of document.blockers) {
      expect(blocker).toMatchObject({ severity: "P0", raisedOn: "2025-10-11", resolvedOn: null });
    }
  });

  it("runs through six phases in 26 weeks without a gap, and its MVP adds up to 18", () => {
    const weeks = phases.map((phase) => phase.estimate?.likely ?? Number.NaN);
    expect(phases.map((phase) => phase.key)).toEqual(["0", "0.5", "1", "2", "3", "4"]);
    expect(sum(weeks)).toBe(26);
    expect(sum(weeks.slice(0, 4))).toBe(18);
    expect(phases.slice(1).map((phase) => phase.plannedStartOn)).toEqual(
      phases.slice(0, -1).map((phase) => phase.plannedEndOn),
    );
    expect(phases.at(-1)?.plannedEndOn).toBe(document.project.targetOn);
    for (const phase of phases) {
      const days =
        (Date.parse(phase.plannedEndOn ?? "") - Date.parse(phase.plannedStartOn ?? "")) / 864e5;
      expect(days).toBe((phase.estimate?.likely ?? 0) * 7);
    }
    expect(phases.map((phase) => phase.priority)).toEqual(["P0", "P0", "P0", "P1", "P2", "P2"]);
    expect(phases.some((phase) => phase.deferred)).toBe(false);
  });

  it("invests 384 K in five lines, of which 20 % of the others is contingency", () => {
    const lines = moneyLines.filter(({ kind }) => kind === "investment" || kind === "contingency");
    const contingency = lines.filter((line) => line.kind === "contingency");
    expect(lines).toHaveLength(5);
    expect(totalOf(lines)).toBe(38_400_000);
    expect(totalOf(contingency) * 6).toBe(totalOf(lines));
  });

  it("returns 280 K a year in four lines", () => {
    const lines = moneyLines.filter((line) => line.kind === "annual-return");
    expect(lines).toHaveLength(4);
    expect(totalOf(lines)).toBe(28_000_000);
    expect(lines.every((line) => line.per === "year")).toBe(true);
  });

  it("has eight metrics, and no current value where the report knows none", () => {
    const sampled = document.samples.map((row) => row.metricKey);
    expect(metrics).toHaveLength(8);
    expect(metrics.map((row) => row.key).filter((key) => !sampled.includes(key))).toEqual([
      "availability",
      "latency-p95",
      "error-rate",
    ]);
    expect(document.samples.every((row) => row.basis === "stated")).toBe(true);
  });

  it("has five risks, and a price on the cost runaway", () => {
    expect(document.risks).toHaveLength(5);
    expect(document.risks[0]?.loss).toMatchObject({ lowMinor: 1_000_000, highMinor: 10_000_000 });
  });

  it("frames the decision by 7 must-haves, 3 deferrable, 3 go and 3 no-go criteria", () => {
    expect(criteriaOf("must-have")).toHaveLength(7);
    expect(criteriaOf("can-defer")).toHaveLength(3);
    expect(criteriaOf("go")).toHaveLength(3);
    expect(criteriaOf("no-go").map((row) => row.consequence)).toMatchObject([
      { kind: "switch plan" },
      { kind: "extend", weeks: 4 },
      { kind: "defer phase", phaseKey: "2" },
    ]);
    const due = ["2025-10-25", "2025-10-18", "2025-10-18"];
    expect(criteriaOf("go").map((row) => row.dueOn)).toEqual(due);
    expect(criteriaOf("no-go").map((row) => row.dueOn)).toEqual(due);
  });

  it("takes each ticked must-have as one claim and proves nothing", () => {
    expect(document.claims.map((claim) => claim.subject)).toEqual(
      criteriaOf("must-have").map(({ key }) => ({ kind: "criterion", key })),
    );
    expect(document.evidence).toEqual([]);
  });

  it("has four milestones, each ending with the last of its phases", () => {
    expect(document.milestones).toHaveLength(4);
    for (const milestone of document.milestones) {
      const last = phases.find((phase) => phase.key === milestone.phaseKeys.at(-1));
      expect(milestone.endsOn).toBe(last?.plannedEndOn);
      expect(milestone.baselineOn).toBe(milestone.endsOn);
    }
  });

  it("has three options, two of them recommended in different places", () => {
    expect(options.map((row) => row.cost?.likelyMinor)).toEqual([38_400_000, 30_000_000, 0]);
    expect(options.map((row) => row.weeks?.high)).toEqual([26, 20, undefined]);
    expect(options.map((row) => row.recommendedBy.length)).toEqual([1, 1, 0]);
    expect(document.decisions[0]).toMatchObject({ confidencePercent: 85, outcome: null });
  });

  it("asks leadership for seven things and four owners for an action each", () => {
    const { items } = document;
    expect(items.filter((item) => item.list === "leadership")).toHaveLength(7);
    expect(
      items.filter((item) => item.list === "action").map((item) => [item.owner, item.dueOn]),
    ).toEqual([
      ["Engineering Lead", "2025-10-25"],
      ["Engineering Manager", "2025-10-18"],
      ["Engineering VP", "2025-10-18"],
      ["Technical Lead", "2025-10-18"],
    ]);
  });
});
