import { describe, expect, it } from "vitest";
import { type ProjectParts } from "@/lib/testing/project-builder";
import {
  PHASES,
  TASKS,
  about,
  compareStated as compare,
  hours,
  line,
  said,
  weeks,
} from "@/lib/testing/stated-figures";
import type { StatedFigure } from "../project";

type Stated = Partial<StatedFigure>;

describe("equal", () => {
  const total = (low: number, high: number, text: string | null = null) =>
    compare({ ...said("effort.total", "hours", low, high), text }, { tasks: TASKS }).outcome;

  it("is a range only with both its ends", () => {
    expect(total(3.3, 4.6)).toBe("equal");
    expect(total(3.3, 4.5)).toBe("differs");
    expect(total(3, 4.6)).toBe("differs");
  });

  it("is no single figure that lies within a range", () => {
    expect(total(4, 4)).toBe("differs");
  });

  it("is no sum that is merely close", () => {
    expect(total(3, 5)).toBe("differs");
  });

  const mean = (stated: number) =>
    compare(said("readiness.overall", "percent", stated), {
      components: [29, 30, 29].map((statedPercent) => ({ statedPercent })),
    }).outcome;

  it("is a quotient to as many decimals as are stated", () => {
    expect([29, 29.3, 29.33, 29.333].map(mean)).toEqual(["equal", "equal", "equal", "equal"]);
    expect([30, 29.4, 29.34].map(mean)).toEqual(["differs", "differs", "differs"]);
  });

  it("rounds halves up, as a report does", () => {
    const moneyLines = [line("investment", 384), line("annual-return", 280)];
    expect(compare(said("roi.ratio", "percent", 119), { moneyLines }).outcome).toBe("equal");
    expect(compare(said("payback.years", "years", 1.4), { moneyLines }).outcome).toBe("equal");
    expect(compare(said("payback.years", "years", 1.3), { moneyLines }).outcome).toBe("differs");
  });
});

describe("not computable", () => {
  const why = (figure: Stated, parts: ProjectParts = {}) => {
    const { outcome, reason } = compare(figure, parts);
    expect(outcome).toBe("not computable");
    return reason;
  };
  const PERCENT = said("component.stated", "percent", 70);

  it.each([
    ["effort.phase", "phase"],
    ["effort.task", "task"],
    ["effort.blocker", "blocker"],
    ["component.stated", "component"],
    ["timeline.option", "option"],
    ["phase.cost", "phase"],
    ["option.cost", "option"],
    ["metric.target", "metric"],
    ["count.tasks", "phase"],
    ["count.items", "phase"],
  ])("is %s of a row that is not there", (computes, kind) => {
    expect(why(about("x", said(computes, "count", 1)))).toEqual({
      kind: "no such row",
      row: { kind, key: "x" },
    });
  });

  it.each([
    ["effort.total", {}],
    ["timeline.total", { phases: [{}] }],
    ["readiness.overall", {}],
    ["investment.total", { moneyLines: [line("annual-return", 1)] }],
    ["investment.phases", { phases: [{}] }],
    ["exposure.total", {}],
    ["annual-return.total", {}],
    ["payback.years", { moneyLines: [line("annual-return", 1)] }],
    ["roi.ratio", { moneyLines: [line("investment", 1)] }],
  ] satisfies [string, ProjectParts][])("is %s where no row says anything", (computes, parts) => {
    expect(why(said(computes, "money", 1), parts)).toEqual({ kind: "nothing to compute from" });
  });

  it.each([
    ["effort.task", { tasks: [{ key: "x" }] }],
    ["effort.phase", { phases: [{ key: "x" }] }],
    ["component.stated", { components: [{ key: "x" }] }],
    ["timeline.option", { options: [{ key: "x" }] }],
    ["option.cost", { options: [{ key: "x" }] }],
    ["metric.target", { metrics: [{ key: "x" }] }],
    ["metric.target", { metrics: [{ key: "x", comparator: "is", target: 3 }] }],
    ["tally.count", {}],
  ] satisfies [string, ProjectParts][])("is %s of a row that does not say", (computes, parts) => {
    const reason = why(about("x", said(computes, "count", 1)), parts);
    expect(reason).toEqual({ kind: "nothing to compute from" });
  });

  it("is what no rule computes, whatever it is called", () => {
    expect(why(said("beauty.total", "count", 1))).toEqual({
      kind: "unknown figure",
      computes: "beauty.total",
    });
    expect(why(said("constructor", "count", 1))).toMatchObject({ kind: "unknown figure" });
  });

  it("is a figure of one row that does not say which", () => {
    expect(why(PERCENT)).toEqual({ kind: "no subject" });
  });

  it("are hours where weeks are stated, and both at once", () => {
    expect(why(said("effort.total", "weeks", 1), { tasks: TASKS })).toEqual({
      kind: "other unit",
      units: ["hours"],
    });
    const both = { tasks: [{ estimate: hours(1) }, { estimate: weeks(1) }] };
    expect(why(said("timeline.total", "weeks", 1), { phases: both.tasks })).toEqual({
      kind: "other unit",
      units: ["hours", "weeks"],
    });
  });

  it("is a percentage of what is not measured in percent", () => {
    const metrics = [{ key: "m", target: 80, unit: "pages" }];
    expect(why(about("m", said("metric.target", "percent", 80)), { metrics })).toMatchObject({
      kind: "other unit",
    });
  });

  it("are words where there is a figure", () => {
    const figure = { computes: "timeline.total", unit: "weeks", text: "soon" } as const;
    expect(why(figure, { phases: PHASES })).toEqual({ kind: "words" });
  });

  it("is a sum that misses rows, as long as the others stay within what is stated", () => {
    const tasks = [...TASKS, { key: "d" }];
    const comparison = compare(said("effort.total", "hours", 4, 5), { tasks });
    expect(comparison).toMatchObject({
      outcome: "not computable",
      reason: { kind: "incomplete", missing: [{ kind: "task", key: "d" }] },
      computed: { value: { low: 3.3 }, missing: [{ kind: "task", key: "d" }] },
    });
    expect(compare(said("effort.total", "hours", 1, 3), { tasks }).outcome).toBe("differs");
    expect(compare(said("effort.total", "hours", 1, 9), { tasks }).outcome).toBe("differs");
    expect(compare(said("effort.total", "hours", 4, 9), { tasks }).outcome).toBe("not computable");
  });

  it("is what divides by what may be nothing", () => {
    const nothing = [line("investment", 100), line("annual-return", 0, 50)];
    expect(why(said("payback.years", "years", 1), { moneyLines: nothing })).toEqual({
      kind: "divides by nothing",
    });
    const free = [line("investment", 0, 100), line("annual-return", 50)];
    expect(why(said("roi.ratio", "percent", 1), { moneyLines: free })).toEqual({
      kind: "divides by nothing",
    });
  });

  it("is a sum over lines of several options, of which only one can happen", () => {
    const moneyLines = ["1", "2", "1"].map((optionKey) => ({
      ...line("investment", 1),
      optionKey,
    }));
    expect(why(said("investment.total", "money", 3), { moneyLines })).toEqual({
      kind: "several options",
      optionKeys: ["1", "2"],
    });
  });
});

describe("readiness as it is stated", () => {
  it("has what is verified beside it", () => {
    const parts: ProjectParts = {
      components: [{ key: "c", statedPercent: 60 }],
      items: [
        { key: "i", componentKey: "c" },
        { key: "j", componentKey: "c" },
      ],
      evidence: [{ subject: { kind: "item", key: "i" } }],
    };
    expect(compare(said("readiness.overall", "percent", 60), parts)).toMatchObject({
      outcome: "equal",
      computed: { basis: "mean of stated percents", verified: { low: 50, high: 50 } },
      holdsUntil: null,
    });
  });

  it("holds as long as its evidence where it is what is verified", () => {
    const parts: ProjectParts = {
      components: [{ key: "c" }],
      items: [{ key: "i", componentKey: "c" }],
      evidence: [{ subject: { kind: "item", key: "i" }, expiresAt: "2026-03-20T00:00:00.000Z" }],
    };
    expect(compare(said("readiness.overall", "percent", 100), parts)).toMatchObject({
      outcome: "equal",
      computed: { basis: "verified readiness" },
      holdsUntil: "2026-03-20T00:00:00.000Z",
    });
  });
});
