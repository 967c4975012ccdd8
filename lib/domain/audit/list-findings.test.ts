import { describe, expect, it } from "vitest";
import { NOW, type ProjectParts, buildProject } from "@/lib/testing/project-builder";
import type { Dependency, StatedFigure } from "../project";
import { listFindings } from "./list-findings";

const list = (parts: ProjectParts) => listFindings(buildProject({ sources: [{}], ...parts }), NOW);
const names = (parts: ProjectParts) =>
  list(parts).items.map(({ kind, ref }) => `${kind}: ${ref.kind} ${ref.key}`);

const weeks = (count: number) =>
  ({ low: count, likely: null, high: count, unit: "weeks" }) as const;
const money = (low: number, high: number) => ({
  lowMinor: low,
  likelyMinor: null,
  highMinor: high,
});
const figure = (key: string, computes: string, row: Partial<StatedFigure> = {}) => ({
  key,
  computes,
  unit: "weeks" as const,
  low: 20,
  high: 20,
  ...row,
});
const edge = (blocking: string, dependent: string): Partial<Dependency> => ({
  id: `${blocking}${dependent}`,
  blocking: { kind: "task", key: blocking, missing: false },
  dependent: { kind: "task", key: dependent, missing: false },
});
const why = { text: "Two phases overlap", by: "Ana", at: NOW };

describe("findings", () => {
  it("are none in a project that agrees with itself", () => {
    expect(list({})).toEqual({
      items: [],
      total: 0,
      unexplained: 0,
      compared: { equal: 0, differs: 0, "not computable": 0 },
      holdsUntil: null,
    });
  });

  it("stand with what weighs most first, and what is explained last", () => {
    const parts: ProjectParts = {
      phases: [{ key: "0", estimate: weeks(18) }],
      tasks: [{ key: "a" }, { key: "b" }, { key: "c", statedKey: "a" }],
      components: [{ key: "core", statedPercent: 70 }],
      dependencies: [
        { ...edge("a", "c"), statedBy: "blocking" },
        edge("a", "b"),
        edge("b", "a"),
        edge("a", "9"),
        { ...edge("a", "b"), id: "again" },
        { ...edge("a", "c"), id: "gap", dependent: { kind: "task", key: "c", missing: true } },
      ],
      statedFigures: [
        figure("explained", "timeline.total", { explanation: why }),
        figure("tasks", "count.tasks", { unit: "count" }),
        figure("time", "timeline.total"),
        figure("bar", "component.stated", { unit: "percent", subjectKey: "core" }),
        figure("right", "timeline.total", { low: 18, high: 18 }),
        figure("unknown", "annual-return.total"),
      ],
    };
    expect(names(parts)).toEqual([
      "cycle: task a",
      "missing reference: task 9",
      "figure differs: stated figure bar",
      "figure differs: stated figure time",
      "count differs from list: stated figure tasks",
      "key used twice: task a",
      "no longer missing: task c",
      "dependency twice: dependency ac",
      "dependency twice: dependency ab",
      "one-sided dependency: dependency ac",
      "figure differs: stated figure explained",
    ]);
    expect(list(parts)).toMatchObject({
      total: 11,
      unexplained: 10,
      compared: { equal: 1, differs: 4, "not computable": 1 },
    });
  });

  it("have both figures, where each comes from, and who explained it", () => {
    const statedFigures = [
      figure("mvp", "timeline.option", {
        label: "Length of the MVP",
        subjectKey: "2",
        source: { key: "sources-1", section: "Scope" },
        explanation: why,
      }),
    ];
    const phases = ["0", "1", "2"].map((key) => ({ key, estimate: weeks(9) }));
    const options = [{ key: "2", phaseKeys: ["0", "1"], weeks: { low: 20, high: 20 } }];
    expect(list({ statedFigures, phases, options }).items).toEqual([
      {
        kind: "figure differs",
        ref: { kind: "stated figure", key: "mvp" },
        stated: { unit: "weeks", low: 20, high: 20, text: null },
        computed: { unit: "weeks", low: 18, high: 18, text: null },
        explanation: why,
        label: "Length of the MVP",
        computes: "timeline.option",
        subjectKey: "2",
        source: { key: "sources-1", section: "Scope" },
        basis: "estimates of its phases",
        inputs: [
          expect.objectContaining({ kind: "phase", key: "0", value: expect.anything() }),
          expect.objectContaining({ kind: "phase", key: "1" }),
        ],
        missing: [],
        verified: null,
      },
    ]);
  });

  it("hold as long as what is verified does", () => {
    const parts: ProjectParts = {
      components: [{ key: "c" }],
      items: [{ key: "i", componentKey: "c" }],
      evidence: [{ subject: { kind: "item", key: "i" }, expiresAt: "2026-03-20T00:00:00.000Z" }],
      statedFigures: [figure("ready", "readiness.overall", { unit: "percent" })],
    };
    expect(list(parts).holdsUntil).toBe("2026-03-20T00:00:00.000Z");
  });
});

describe("an investment by phase and by line", () => {
  const parts = (low: number, high: number, more: ProjectParts = {}): ProjectParts => ({
    phases: ["1", "2", "3"].map((key) => ({ key, cost: money(75, 100) })),
    moneyLines: [
      { amount: money(150, 250) },
      { amount: money(low - 150, high - 250), kind: "contingency" },
    ],
    ...more,
  });

  it("is told where the two differ", () => {
    expect(list(parts(225, 375)).items).toMatchObject([
      {
        kind: "sums differ",
        stated: { low: 225, high: 300, unit: "money" },
        computed: { low: 225, high: 375, unit: "money" },
        explanation: null,
      },
    ]);
    expect(list(parts(200, 300)).items).toHaveLength(1);
  });

  it("is not told where they agree, or where a phase does not say what it costs", () => {
    expect(list(parts(225, 300)).items).toEqual([]);
    expect(list({ ...parts(225, 375), phases: [{ cost: money(75, 100) }, {}] }).items).toEqual([]);
    expect(list({ ...parts(225, 375), moneyLines: [] }).items).toEqual([]);
    expect(list({ ...parts(225, 375), phases: [] }).items).toEqual([]);
  });

  it.each([
    ["by line, where the lines are compared", "investment.total", 300, why],
    ["by phase, where the phases are compared", "investment.phases", 375, why],
    ["of another sum", "investment.total", 310, null],
    ["of another figure", "option.cost", 300, null],
  ])("is explained by whoever explained the sum %s", (_, computes, high, explanation) => {
    const stated = figure("sum", computes, { unit: "money", low: 225, high, explanation: why });
    const { items } = list(parts(225, 375, { statedFigures: [stated] }));
    expect(items.find((one) => one.kind === "sums differ")?.explanation).toEqual(explanation);
  });
});
