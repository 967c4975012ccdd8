import { describe, expect, it } from "vitest";
import { buildProject } from "@/lib/testing/project-builder";
import { withoutAmounts, withoutMoney } from "./without-money";

const range = { lowMinor: 4_711_001, likelyMinor: 4_711_002, highMinor: 4_711_003 };

const project = buildProject({
  summary: "Costs $4711K a year.",
  phases: [{ key: "0", cost: range }],
  options: [{ key: "a", cost: range, incidentCost: range, riskNote: "Up to 4711 EUR" }],
  risks: [{ key: "R1", loss: range, impactNote: "A bill of $4711–4712." }],
  moneyLines: [{ key: "m", amount: range, actualMinor: 4_711_004 }],
  tasks: [{ key: "1", title: "Nothing of it" }],
  statedFigures: [
    { key: "total", unit: "money", low: 4711, high: 4711 },
    { key: "back", unit: "years", low: 4711, high: 4711, computes: "payback.years" },
    { key: "times", unit: "ratio", low: 4711, high: 4711, computes: "avoided-failure.ratio" },
    { key: "reserve", unit: "percent", low: 4711, high: 4711, computes: "contingency.percent" },
    { key: "hours", unit: "hours", low: 28, high: 38, computes: "effort.total" },
  ],
});

describe("a project without its money", () => {
  it("holds no amount, neither as a figure nor in words, and says so", () => {
    const stripped = withoutMoney(project);
    expect(JSON.stringify(stripped)).not.toMatch(/471[12]/);
    expect(stripped.hidesMoney).toBe(true);
    expect(stripped.summary).toBe("Costs [amount] a year.");
  });

  it("holds everything else, and leaves the project as it was", () => {
    const stripped = withoutMoney(project);
    expect(stripped.tasks).toBe(project.tasks);
    expect(stripped.statedFigures).toEqual([project.statedFigures.at(-1)]);
    expect(stripped.risks).toMatchObject([{ key: "R1", loss: null }]);
    expect(project.moneyLines).toHaveLength(1);
    expect(withoutMoney(project)).toBe(stripped);
  });
});

it("an event without its amounts keeps what else it tells", () => {
  const inputs = [
    { id: "cost", measure: "money", value: 4711 },
    { id: "speed", measure: "figure", value: 4711 },
  ];
  const list = [{ actualMinor: 4711 }];
  const event = { after: { loss: range, title: "A bill of $4711", list, inputs } };
  expect(withoutAmounts(event)).toEqual({
    after: {
      ...{ loss: {}, title: "A bill of [amount]", list: [{}] },
      inputs: [{ id: "cost", measure: "money" }, inputs[1]],
    },
  });
});
