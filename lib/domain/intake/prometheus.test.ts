import { describe, expect, it } from "vitest";
import { readPrometheus } from "./prometheus";

const answer = (resultType: string, result: unknown) => ({
  status: "success",
  data: { resultType, result },
});
const vector = (...values: [metric: unknown, value: unknown][]) =>
  answer(
    "vector",
    values.map(([metric, value]) => ({ metric, value: [1764410464.7, value] })),
  );
const figures = (value: unknown) => {
  const read = readPrometheus(value);
  if (!read.ok) throw new Error(read.problem);
  return read.readings.figures.map(({ name, value: number }) => [name, number]);
};

describe("a series", () => {
  it.each([
    ["by its labels in order", { b: "2", a: "1" }, '{a="1",b="2"}'],
    ["by its name and labels", { __name__: "up", job: "api" }, 'up{job="api"}'],
    ["by its name alone", { __name__: "up" }, "up"],
    ["by nothing", {}, "{}"],
    ["with quotes in a label", { a: 'x"y\\z\n' }, '{a="x\\"y\\\\z\\n"}'],
    ["without labels that can be read", "labels", "{}"],
  ])("is named %s", (_, metric, name) => {
    expect(figures(vector([metric, "1"]))).toEqual([[name, 1]]);
  });

  it.each([
    ["1", 1],
    ["-0.5", -0.5],
    ["1.25e-03", 0.00125],
    ["1.5e+06", 1_500_000],
    ["0", 0],
  ])("of value %s is %d", (written, value) => {
    expect(figures(vector([{}, written]))).toEqual([["{}", value]]);
  });

  it.each(["NaN", "+Inf", "-Inf", "", "much", 7, null, ["1"]])(
    "of value %j is left out",
    (value) => {
      expect(figures(vector([{ a: "1" }, value], [{ a: "2" }, "3"]))).toEqual([['{a="2"}', 3]]);
    },
  );
});

describe("an answer", () => {
  it("may be one number", () => {
    expect(figures(answer("scalar", [1764410464, "12"]))).toEqual([["scalar", 12]]);
  });

  it("over time counts by the newest value, wherever it stands", () => {
    const values = [[10, "1"], [30, "3"], [20, "2"], "noise"];
    expect(figures(answer("matrix", [{ metric: {}, values }]))).toEqual([["{}", 3]]);
  });

  it("over time whose newest value is unknown is unknown", () => {
    const series = [
      {
        metric: { a: "1" },
        values: [
          [10, "1"],
          [20, "NaN"],
        ],
      },
      { metric: { a: "2" }, values: [[10, "1"]] },
      { metric: { a: "3" }, values: [] },
      { metric: { a: "4" } },
    ];
    expect(figures(answer("matrix", series))).toEqual([['{a="2"}', 1]]);
  });
});

it.each([
  ["another shape", [], /no answer of Prometheus/],
  ["no data", { status: "success" }, /no answer of Prometheus/],
  ["another status", { status: "fine", data: {} }, /no answer of Prometheus/],
  [
    "an error",
    { status: "error", error: "parse error: unexpected end" },
    /^The query failed: parse error/,
  ],
  ["an error without a word", { status: "error" }, /no reason is given/],
  ["words", answer("string", [1, "x"]), /type of result is string/],
  ["no type", { status: "success", data: {} }, /type of result is not named/],
  ["no series", answer("vector", []), /found no series/],
  ["no number", vector([{}, "NaN"]), /No series of it has a number/],
  ["a scalar that is none", answer("scalar", "12"), /No series of it has a number/],
])("a file of %s is refused", (_, value, problem) => {
  const read = readPrometheus(value);
  expect(read.ok ? "" : read.problem).toMatch(problem);
});
