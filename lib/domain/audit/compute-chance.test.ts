import { describe, expect, it } from "vitest";
import type { ProjectParts } from "@/lib/testing/project-builder";
import { about, compareStated as compare, said, weeks } from "@/lib/testing/stated-figures";
import type { FigureUnit } from "../vocabulary";

const PHASES = [
  { key: "0", estimate: weeks(2) },
  { key: "1", estimate: weeks(6, 8) },
  { key: "2", estimate: weeks(4) },
];
const extending = (count: number | null) => ({
  key: "x",
  consequence: {
    kind: "extend" as const,
    text: "More",
    weeks: count,
    phaseKey: null,
    optionKey: null,
  },
});
const hours = { ...weeks(3), unit: "hours" as const };

describe("a chance, the people and the time of a milestone", () => {
  it.each([
    ["option.probability", "percent", 95, 95, { options: [{ key: "x", probabilityPercent: 95 }] }],
    ["option.failure", "percent", 5, 5, { options: [{ key: "x", probabilityPercent: 95 }] }],
    ["risk.probability", "percent", 90, 90, { risks: [{ key: "x", probabilityPercent: 90 }] }],
    [
      "decision.confidence",
      "percent",
      85,
      85,
      { decisions: [{ key: "x", confidencePercent: 85 }] },
    ],
    ["people.total", "count", 4.5, 4.5, { people: 4.5 }],
    [
      "timeline.milestone",
      "weeks",
      8,
      10,
      { phases: PHASES, milestones: [{ key: "x", phaseKeys: ["0", "1"] }] },
    ],
    ["timeline.extended", "weeks", 16, 18, { phases: PHASES, criteria: [extending(4)] }],
  ] satisfies [string, FigureUnit, number, number, ProjectParts][])(
    "%s is what its row says",
    (computes, unit, low, high, parts) => {
      const { outcome, computed } = compare(about("x", said(computes, unit, low, high)), parts);
      expect(outcome).toBe("equal");
      expect(computed?.inputs.length).toBeGreaterThan(0);
    },
  );

  it.each([
    ["option.probability", { options: [{ key: "x" }] }],
    ["option.failure", { options: [{ key: "x" }] }],
    ["risk.probability", { risks: [{ key: "x" }] }],
    ["decision.confidence", { decisions: [{ key: "x" }] }],
    ["timeline.milestone", { milestones: [{ key: "x" }] }],
    ["timeline.extended", { phases: PHASES, criteria: [{ key: "x" }] }],
    ["timeline.extended", { phases: PHASES, criteria: [extending(null)] }],
    ["timeline.extended", { criteria: [extending(4)] }],
  ] satisfies [string, ProjectParts][])(
    "%s is unknown where its row does not say",
    (computes, parts) => {
      expect(compare(about("x", said(computes, "percent", 1)), parts).reason).toEqual({
        kind: "nothing to compute from",
      });
    },
  );

  it.each([
    ["option.probability", "option"],
    ["option.failure", "option"],
    ["risk.probability", "risk"],
    ["decision.confidence", "decision"],
    ["timeline.milestone", "milestone"],
    ["timeline.extended", "criterion"],
  ])("%s of a row that is not there names it", (computes, kind) => {
    expect(compare(about("x", said(computes, "percent", 1)), {}).reason).toEqual({
      kind: "no such row",
      row: { kind, key: "x" },
    });
  });

  it("does not add weeks to phases in hours", () => {
    const parts = { phases: [{ key: "0", estimate: hours }], criteria: [extending(4)] };
    expect(compare(about("x", said("timeline.extended", "weeks", 7)), parts).reason).toEqual({
      kind: "other unit",
      units: ["hours"],
    });
  });
});
