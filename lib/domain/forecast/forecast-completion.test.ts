import { describe, expect, it } from "vitest";
import { NOW, type ProjectParts, buildProject, withRows } from "@/lib/testing/project-builder";
import type { Estimate } from "../project";
import { type ForecastOptions, forecastCompletion } from "./forecast-completion";

const hours = (low: number, likely: number | null, high: number): Estimate => ({
  low,
  likely,
  high,
  unit: "hours",
});
const weeks = (low: number, high: number): Estimate => ({ low, likely: null, high, unit: "weeks" });
const before = (from: string, to: string) => ({
  blocking: { kind: "task" as const, key: from, missing: false },
  dependent: { kind: "task" as const, key: to, missing: false },
});
/** Tasks one after the other, named `<name>0` and on. */
const chain = (name: string, points: Estimate[]) => ({
  tasks: points.map((estimate, at) => ({ key: `${name}${at}`, estimate })),
  dependencies: points.slice(1).map((_, at) => before(`${name}${at}`, `${name}${at + 1}`)),
});
/** As the estimates say, and nothing assumed beyond them. */
const forecast = (parts: ProjectParts, options: ForecastOptions = {}) =>
  forecastCompletion(buildProject({ people: 10, ...parts }), NOW, {
    assumedSpread: null,
    ...options,
  });

const POINTS: [number, number, number][] = [
  [4, 8, 20],
  [10, 12, 30],
  [2, 6, 7],
  [8, 16, 40],
  [5, 5, 25],
  [1, 9, 10],
  [12, 20, 22],
  [6, 10, 26],
  [3, 4, 17],
  [9, 15, 33],
];
const ESTIMATES = POINTS.map(([low, likely, high]) => hours(low, likely, high));
const MEAN = sum(POINTS.map(([low, likely, high]) => (low + 4 * likely + high) / 6));
const VARIANCE = sum(
  POINTS.map(([low, likely, high]) => {
    const mean = (low + 4 * likely + high) / 6;
    return ((mean - low) * (high - mean)) / 7;
  }),
);
const DEVIATION = Math.sqrt(VARIANCE);

describe("where a closed form exists", () => {
  it("a chain has the sum of means and variances, and as many of them are nearly normal", () => {
    const found = forecast(chain("a", ESTIMATES));
    expect(found.meanHours / MEAN).toBeCloseTo(1, 2);
    expect(Math.abs(found.meanHours / MEAN - 1)).toBeLessThan(0.005);
    expect(Math.abs(found.deviationHours / DEVIATION - 1)).toBeLessThan(0.02);
    expect(Math.abs(found.p80.hours / (MEAN + 0.8416 * DEVIATION) - 1)).toBeLessThan(0.01);
    expect(Math.abs(found.p95.hours / (MEAN + 1.6449 * DEVIATION) - 1)).toBeLessThan(0.01);
    expect(Math.abs(found.p50.hours / MEAN - 1)).toBeLessThan(0.01);
  });

  it("two equal chains side by side end like the later of two normals", () => {
    const [one, other] = [chain("a", ESTIMATES), chain("b", ESTIMATES)];
    const found = forecast({
      tasks: [...one.tasks, ...other.tasks],
      dependencies: [...one.dependencies, ...other.dependencies],
    });
    // E max = μ + σ / √π (Clark 1961); the later one is within x with the square of the chance of one.
    const mean = MEAN + DEVIATION / Math.sqrt(Math.PI);
    expect(Math.abs(found.meanHours / mean - 1)).toBeLessThan(0.01);
    expect(Math.abs(found.p80.hours / (MEAN + 1.2503 * DEVIATION) - 1)).toBeLessThan(0.01);
    for (const task of found.tasks) expect(Math.abs(task.criticality - 0.5)).toBeLessThan(0.03);
  });

  it("the share of the variance that a task has in a chain is the square of its sensitivity", () => {
    const { tasks } = forecast(chain("a", ESTIMATES));
    tasks.forEach(({ sensitivity, criticality }, at) => {
      const [low, likely, high] = POINTS[at]!;
      const mean = (low + 4 * likely + high) / 6;
      const share = ((mean - low) * (high - mean)) / 7 / VARIANCE;
      expect(Math.abs(sensitivity! ** 2 - share)).toBeLessThan(0.04);
      expect(criticality).toBe(1);
    });
  });
});

describe("the same seed", () => {
  const parts = chain("a", ESTIMATES);

  it("gives the same figures, on every engine", () => {
    const { p50, p80, p95, meanHours, deviationHours } = forecast(parts, { seed: 7 });
    expect({ p50, p80, p95, meanHours, deviationHours }).toEqual({
      p50: { hours: 117.84, on: "2026-04-03" },
      p80: { hours: 126.64, on: "2026-04-06" },
      p95: { hours: 135.33, on: "2026-04-07" },
      meanHours: 118.27,
      deviationHours: 9.92,
    });
  });

  it("draws the same for each task, whatever else the plan holds and wherever it stands", () => {
    const found = forecast(parts);
    const reversed = { ...parts, tasks: parts.tasks.toReversed() };
    expect(forecast(reversed)).toEqual({ ...found, tasks: found.tasks.toReversed() });
    const project = withRows(buildProject({ people: 10, ...parts }), "tasks", {
      key: "beside",
      estimate: hours(1, 1, 2),
    });
    const options = { assumedSpread: null };
    expect(forecastCompletion(project, NOW, options).quantileHours).toEqual(found.quantileHours);
  });

  it("is not another seed, which gives nearly the same", () => {
    const [one, other] = [forecast(parts, { seed: 1 }), forecast(parts, { seed: 2 })];
    expect(one.quantileHours).not.toEqual(other.quantileHours);
    expect(Math.abs(one.p80.hours / other.p80.hours - 1)).toBeLessThan(0.01);
  });

  it("runs as many trials as asked for", () => {
    const found = forecast(parts, { trials: 100, seed: 3 });
    expect(found).toMatchObject({ trials: 100, seed: 3 });
    expect(found.tasks.every(({ criticality }) => criticality === 1)).toBe(true);
    expect(found.quantileHours).toHaveLength(101);
    expect(found.quantileHours).toEqual(found.quantileHours.toSorted((a, b) => a - b));
    expect(found.quantileHours[50]).toBe(found.p50.hours);
  });
});

describe("a forecast", () => {
  const single = hours(8, null, 8);

  it("says how likely the target and other days are", () => {
    const tasks = [{ key: "a", estimate: hours(8, null, 24) }];
    const found = forecast(
      { tasks, targetOn: "2026-03-17" },
      { days: ["2026-03-16", "2026-03-17", "2026-03-18"] },
    );
    expect(found.chances.map(({ chance }) => chance)).toEqual([0, found.chanceOfTarget, 1]);
    expect(Math.abs(found.chanceOfTarget! - 0.5)).toBeLessThan(0.02);
    expect(found.p50.on).toMatch(/2026-03-1[78]/);
    expect(found.p95.on).toBe("2026-03-18");
  });

  it("has no spread where estimates have none, and says of how many", () => {
    const found = forecast({
      tasks: [
        { key: "a", estimate: single },
        { key: "b", estimate: hours(8, 8, 8) },
        { key: "c", estimate: hours(1, null, 2) },
        { key: "d" },
      ],
      dependencies: [before("a", "b")],
      targetOn: "2026-03-17",
    });
    expect(found).toMatchObject({ withoutSpread: 2, atLeast: true, chanceOfTarget: 1 });
    expect(found.gaps).toMatchObject([{ kind: "unestimated", ref: { key: "d" } }]);
    expect([found.p50.hours, found.p95.hours, found.deviationHours]).toEqual([16, 16, 0]);
    expect(found.tasks).toMatchObject([
      { key: "a", criticality: 1, sensitivity: null },
      { key: "b", criticality: 1, sensitivity: null },
      { key: "c", criticality: 0, sensitivity: 0 },
      { key: "d", criticality: 0, sensitivity: null },
    ]);
  });

  it("takes one figure to vary from nine tenths of it to three tenths more, and says so", () => {
    const tasks = [
      { key: "a", estimate: single },
      { key: "b", estimate: hours(8, 8, 8) },
      { key: "c", estimate: hours(1, null, 2) },
      { key: "d", estimate: hours(0, 0, 0) },
      { key: "e" },
    ];
    const chained = { tasks, dependencies: [before("a", "b")] };
    const found = forecast(chained, { assumedSpread: undefined });
    expect(found.assumedSpread).toEqual({ low: 0.9, high: 1.3, rows: 2 });
    expect(found.withoutSpread).toBe(0);
    expect(found.meanHours).toBeCloseTo(2 * ((8 * (0.9 + 4 + 1.3)) / 6), 1);
    expect(found.quantileHours[0]).toBeGreaterThan(2 * 7.2);
    expect(found.quantileHours[100]).toBeLessThan(2 * 10.4);
    expect(forecast(chained)).toMatchObject({ assumedSpread: null, withoutSpread: 2 });
    const other = forecast(chained, { assumedSpread: { low: 1, high: 2 } });
    expect(other.assumedSpread).toEqual({ low: 1, high: 2, rows: 2 });
    expect(other.meanHours).toBeCloseTo(2 * ((8 * (1 + 4 + 2)) / 6), 0);
  });

  it("assumes the same of phases that say how long they take, and nothing of what a trigger adds", () => {
    const phases = [{ key: "1", estimate: weeks(2, 2) }];
    const longer = { changes: [{ kind: "extend" as const, weeks: 4, phaseKey: null }] };
    const [plain, extended] = [{}, longer].map((options) =>
      forecast({ phases }, { ...options, assumedSpread: undefined }),
    );
    expect([plain, extended].map((one) => one!.assumedSpread!.rows)).toEqual([1, 1]);
    expect(extended!.p95.hours - plain!.p95.hours).toBeCloseTo(160, 5);
  });

  it("says how likely options are by the weeks they state, from the start of the project", () => {
    const parts: ProjectParts = {
      phases: [
        { key: "1", estimate: weeks(1, 3) },
        { key: "2", estimate: weeks(1, 1) },
      ],
      options: [
        { key: "small", phaseKeys: ["1"], weeks: { low: 1, high: 2 } },
        { key: "all", phaseKeys: ["1", "2"], weeks: { low: 4, high: 4 } },
        { key: "undated", phaseKeys: ["1"] },
        { key: "vague", weeks: { low: 2, high: 2 } },
      ],
    };
    const found = forecast(parts);
    expect(found.options).toMatchObject([
      { key: "small", statedOn: "2026-03-29", p50: found.phases[0]!.p50 },
      { key: "all", statedOn: "2026-04-12", chance: 1, p80: found.p80 },
    ]);
    expect(Math.abs(found.options[0]!.chance - 0.5)).toBeLessThan(0.02);
    const late = forecast({ ...parts, startOn: "2026-02-02" });
    expect(late.options.map((one) => one.statedOn)).toEqual(["2026-02-15", "2026-03-01"]);
    expect(late.options.map((one) => one.chance)).toEqual([0, 0]);
  });

  it("takes a week as the week of the project, and of work under way what is behind", () => {
    const calendar = { hoursPerDay: 6, workingDays: [1, 2, 3, 4] };
    expect(forecast({ ...calendar, phases: [{ estimate: weeks(1, 3) }] }).meanHours).toBeCloseTo(
      48,
      0,
    );
    const begun = forecast({
      tasks: [{ estimate: hours(8, null, 16), status: "in progress", actualHours: 12 }],
    });
    expect(begun.quantileHours[0]).toBe(0);
    expect(begun.quantileHours[30]).toBe(0);
    expect(begun.quantileHours[100]).toBeLessThan(4);
    expect(begun.meanHours).toBeGreaterThan(0.3);
  });

  it("lets half a person take twice as long", () => {
    const tasks = [{ estimate: hours(6, null, 10) }];
    expect(forecast({ tasks, people: 0.5 }).meanHours).toBeCloseTo(16, 1);
  });

  it("has of phases and milestones when they may end", () => {
    const found = forecast({
      phases: [
        { key: "1", estimate: weeks(1, 2) },
        { key: "2", estimate: weeks(1, 2) },
        { key: "3", deferred: true, estimate: weeks(9, 9) },
      ],
      milestones: [
        { key: "m", phaseKeys: ["1", "2"], endsOn: "2026-04-03" },
        { key: "n", phaseKeys: ["1"] },
        { key: "o", phaseKeys: ["3"] },
      ],
    });
    const [first, second] = found.phases;
    expect(found.phases.map(({ key }) => key)).toEqual(["1", "2"]);
    expect(first).toMatchObject({ criticality: 1 });
    expect(Math.abs(first!.p50.hours - 60)).toBeLessThan(1);
    expect(second!.p80).toEqual(found.p80);
    expect(found.milestones).toMatchObject([
      { key: "m", p50: found.p50 },
      { key: "n", chance: null, p50: first!.p50 },
    ]);
    expect(Math.abs(found.milestones[0]!.chance! - 0.5)).toBeLessThan(0.02);
  });

  it("of what people wait for each other for is as late as they are", () => {
    const tasks = Array.from({ length: 4 }, (_, at) => ({
      key: `t${at}`,
      estimate: hours(8, 8, 14),
    }));
    const one = forecast({ tasks, people: 1 });
    expect(one.meanHours).toBeCloseTo(36, 0);
    expect(one.tasks.every(({ criticality }) => criticality === 1)).toBe(true);
    expect(forecast({ tasks, people: 4 }).meanHours).toBeLessThan(14);
  });

  it("has nothing to say of what is done", () => {
    const found = forecast({ phases: [], targetOn: "2026-03-20" });
    expect(found).toMatchObject({ p50: { hours: 0, on: null }, chanceOfTarget: null, tasks: [] });
  });

  it("follows a variant, with the same luck", () => {
    const phases = [{ key: "1", estimate: weeks(2, 4) }];
    const longer = { changes: [{ kind: "extend" as const, weeks: 4, phaseKey: null }] };
    expect(forecast({ phases }, longer).p80.hours).toBeCloseTo(
      forecast({ phases }).p80.hours + 160,
      2,
    );
  });

  it("takes claims to hold where asked to", () => {
    const parts: ProjectParts = {
      tasks: [{ key: "a", estimate: single }],
      claims: [{ subject: { kind: "task", key: "a" } }],
    };
    expect(forecast(parts).p50.hours).toBe(8);
    expect(forecast(parts, { claimsHold: true }).p50.hours).toBe(0);
  });
});

function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

describe("a planned day", () => {
  it("is that day in every run, and is no estimate", () => {
    const found = forecastCompletion(
      buildProject({ tasks: [{ key: "t", estimate: null, plannedStartOn: "2026-04-01" }] }),
      NOW,
    );
    expect(found.assumedSpread).toMatchObject({ rows: 0 });
    expect(found.p95.hours).toBe(found.p50.hours);
  });
});
