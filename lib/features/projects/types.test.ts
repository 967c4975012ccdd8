import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { summariseProject } from "@/lib/domain/summary/summarise-project";
import { buildProject, NOW, type ProjectParts } from "@/lib/testing/project-builder";
import { FIGURES_FORMAT } from "./constants";
import { toPortfolioLine } from "./types";

function lineOf(parts: ProjectParts = {}) {
  const project = buildProject(parts);
  return toPortfolioLine(project, summariseProject(project, NOW));
}

const amount = (lowMinor: number, likelyMinor: number | null, highMinor: number) => ({
  lowMinor,
  likelyMinor,
  highMinor,
});

describe("the line of a project in the portfolio", () => {
  it("of an empty project says that nothing is known", () => {
    expect(lineOf()).toMatchObject({
      verdict: "NO-GO",
      reason: { kind: "nothing to judge by" },
      readiness: { verified: null, claimed: null, stated: null },
      openIssues: { P0: { blockers: 0, tally: null } },
      phases: 0,
      gate: null,
      trigger: null,
      investment: null,
      payback: null,
    });
  });

  it("has the first reason of the verdict, with the first of what lies behind it", () => {
    const { reason, trigger } = lineOf({
      criteria: [
        { key: "n", kind: "no-go", text: "It has lost data", dueOn: "2026-03-01" },
        { key: "m", kind: "must-have", text: "A restore has been tried" },
      ],
    });
    expect(reason).toMatchObject({ kind: "trigger fired", text: "It has lost data" });
    expect(reason && "because" in reason ? reason.because : []).toHaveLength(1);
    expect(trigger).toMatchObject({
      text: "It has lost data",
      state: "fired",
      dueOn: "2026-03-01",
    });
  });

  it.each([
    ["no-go", "2026-03-01", { part: 2, whole: 2 }],
    ["must-have", null, { part: 0, whole: 2 }],
    ["go", null, { part: 0, whole: 2 }],
  ] as const)(
    "has how many there are of the kind of its first reason: %s",
    (kind, dueOn, share) => {
      const criteria = ["a", "b"].map((key) => ({ key, kind, dueOn }));
      expect(lineOf({ criteria }).share).toEqual(share);
    },
  );

  it("has no share of what stands alone", () => {
    expect(lineOf().share).toBeNull();
  });

  it("has the current gate with the states there are", () => {
    const { gate, phases } = lineOf({
      phases: [{ key: "0" }, { key: "1" }],
      items: [{ key: "a", list: "exit", phaseKey: "0" }],
    });
    expect(phases).toBe(2);
    expect(gate).toEqual({
      phaseKey: "0",
      result: "unknown",
      locked: false,
      counts: { "to do": 1 },
    });
  });

  it.each([
    { unit: "percent", low: 70, stated: 70 },
    { unit: "score", low: 2.3, stated: 23 },
  ] as const)("has what a document states of the whole as a percentage: $unit", (figure) => {
    const { stated, ...row } = figure;
    const line = lineOf({
      statedFigures: [{ ...row, high: row.low, computes: "readiness.overall" }],
    });
    expect(line.readiness.stated).toBeCloseTo(stated);
  });

  it("says in hundredths of a year when the investment is paid back, at the soonest and at the latest", () => {
    const lines = (low: number, high: number) => [
      { kind: "investment", amount: amount(384, 384, 384) } as const,
      { kind: "annual-return", amount: amount(low, null, high) } as const,
    ];
    expect(lineOf({ moneyLines: lines(280, 280) }).payback).toEqual([1.37, 1.37]);
    expect(lineOf({ moneyLines: lines(0, 100) }).payback).toEqual([3.84, null]);
    expect(lineOf({ moneyLines: lines(0, 0) }).payback).toBeNull();
  });

  it("adds up investment and contingency, without the lines of an option", () => {
    const { investment } = lineOf({
      moneyLines: [
        { kind: "investment", amount: amount(100, 150, 200) },
        { kind: "contingency", amount: amount(10, 15, 20) },
        { kind: "investment", amount: amount(1, 1, 1), optionKey: "a" },
        { kind: "annual-return", amount: amount(5, 5, 5) },
      ],
    });
    expect(investment).toEqual(amount(110, 165, 220));
  });

  it("has no likely sum where one of its lines has none", () => {
    const { investment } = lineOf({
      moneyLines: [
        { kind: "investment", amount: amount(100, 150, 200) },
        { kind: "contingency", amount: amount(10, null, 20) },
      ],
    });
    expect(investment).toEqual(amount(110, null, 220));
  });
});

describe("the figures that are kept", () => {
  it("have the shape that their number stands for: whoever changes it raises FIGURES_FORMAT", () => {
    const project = buildProject({
      phases: [{ key: "0" }],
      items: [{ key: "a", list: "exit", phaseKey: "0" }],
      blockers: [{ severity: "P0" }],
      tallies: [{ severity: "P0" }],
      criteria: [
        { key: "n", kind: "no-go", dueOn: "2026-03-01" },
        { key: "m", kind: "must-have" },
      ],
      moneyLines: [{ kind: "investment", amount: amount(1, 2, 3) }],
    });
    const summary = summariseProject(project, NOW);
    const figures = { summary, line: toPortfolioLine(project, summary) };
    const shape = createHash("sha256").update(pathsIn(figures).join("\n")).digest("hex");
    expect([FIGURES_FORMAT, shape.slice(0, 12)]).toEqual([12, "53761ef92e30"]);
  });
});

/** Where something stands, whatever it is. */
function pathsIn(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return pathsIn(value[0], `${path}[]`);
  if (value === null || typeof value !== "object") return [path];
  return Object.entries(value).flatMap(([name, part]) => pathsIn(part, `${path}.${name}`));
}
