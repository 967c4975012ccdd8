import { describe, expect, it } from "vitest";
import { readK6 } from "./k6";

type Json = Record<string, unknown>;
const read = (metrics: Json) => {
  const result = readK6({ metrics });
  if (!result.ok) throw new Error(result.problem);
  return result.readings;
};
const figures = (metrics: Json) =>
  read(metrics).figures.map(({ name, value, unit }) => [name, value, unit]);
const cases = (metrics: Json) =>
  read(metrics).cases.map(({ suite, name, outcome, detail }) => [suite, name, outcome, detail]);

describe("the values of a metric", () => {
  it.each([
    [
      "of its own that is a time, in the export",
      { http_req_waiting: { "p(95)": 3 } },
      [["http_req_waiting.p(95)", 3, "ms"]],
    ],
    [
      "of a part of it",
      { "iteration_duration{scenario:a}": { avg: 3 } },
      [["iteration_duration{scenario:a}.avg", 3, "ms"]],
    ],
    [
      "of data",
      { data_sent: { count: 3, rate: 1 } },
      [
        ["data_sent.count", 3, "B"],
        ["data_sent.rate", 1, "B/s"],
      ],
    ],
    [
      "of a counter",
      { orders: { count: 0, rate: 0 } },
      [
        ["orders.count", 0, null],
        ["orders.rate", 0, "/s"],
      ],
    ],
    [
      "of a gauge",
      { vus: { value: 0, min: 0, max: 4 } },
      [
        ["vus.value", 0, null],
        ["vus.min", 0, null],
        ["vus.max", 4, null],
      ],
    ],
    [
      "of a rate",
      { errors: { passes: 0, fails: 9, value: 0 } },
      [
        ["errors.passes", 0, null],
        ["errors.fails", 9, null],
        ["errors.value", 0, null],
      ],
    ],
    [
      "of somebody's own",
      { stock: { avg: 3, max: 0 } },
      [
        ["stock.avg", 3, null],
        ["stock.max", 0, null],
      ],
    ],
    [
      "that says it is a time",
      { mine: { type: "trend", contains: "time", values: { avg: 3 } } },
      [["mine.avg", 3, "ms"]],
    ],
    [
      "that says it is data",
      { mine: { type: "gauge", contains: "data", values: { value: 3 } } },
      [["mine.value", 3, "B"]],
    ],
    [
      "without what is no number",
      { http_reqs: { count: null, rate: "9", max: 1 } },
      [["http_reqs.max", 1, null]],
    ],
  ])("%s", (_, metrics, expected) => {
    expect(figures(metrics)).toEqual(expected);
  });

  it.each([
    ["a rate of nothing", { checks: { values: { rate: 0, passes: 0, fails: 0 } } }],
    ["a rate of which half is missing", { checks: { fails: 0, value: 0 } }],
    [
      "a trend that is 0 throughout",
      { http_req_duration: { avg: 0, min: 0, med: 0, max: 0, "p(95)": 0 } },
    ],
    ["a trend of one percentile that is 0", { http_req_duration: { "p(99)": 0 } }],
    ["a metric without values", { http_req_duration: {} }],
    ["what is no metric", { http_req_duration: 7 }],
  ])("are missing of %s, and never 0", (_, metrics) => {
    expect(figures({ ...metrics, vus: { value: 1 } })).toEqual([["vus.value", 1, null]]);
  });
});

describe("a threshold", () => {
  const WAITED = { avg: 200, "p(95)": 300 };
  it.each([
    [
      "of the export that was not crossed has passed",
      { t: { ...WAITED, thresholds: { "avg<250": false } } },
      ["k6", "t: avg<250", "passed", null],
    ],
    [
      "of the export that was crossed has failed",
      { t: { ...WAITED, thresholds: { "avg<150": true } } },
      ["k6", "t: avg<150", "failed", "avg 200, p(95) 300"],
    ],
    [
      "that is ok has passed",
      { t: { values: WAITED, thresholds: { "avg<250": { ok: true } } } },
      ["k6", "t: avg<250", "passed", null],
    ],
    [
      "that is not has failed",
      { t: { values: WAITED, thresholds: { "avg<150": { ok: false } } } },
      ["k6", "t: avg<150", "failed", "avg 200, p(95) 300"],
    ],
    [
      "that says nothing has failed",
      { t: { values: WAITED, thresholds: { "avg<150": {} } } },
      ["k6", "t: avg<150", "failed", "avg 200, p(95) 300"],
    ],
    [
      "over nothing proves nothing",
      { t: { values: { passes: 0, fails: 0, rate: 0 }, thresholds: { "rate>0.9": { ok: true } } } },
      ["k6", "t: rate>0.9", "error", "Nothing was measured"],
    ],
    [
      "over nothing that was crossed has failed",
      { t: { thresholds: { "rate>0.9": true } } },
      ["k6", "t: rate>0.9", "failed", null],
    ],
  ])("%s", (_, metrics, expected) => {
    expect(cases(metrics)).toEqual([expected]);
  });
});

it.each([
  ["a list", [], /no summary of k6/],
  ["metrics in a list", { metrics: [] }, /no summary of k6/],
  ["no metric", { metrics: {} }, /Nothing was measured/],
])("a file of %s is refused", (_, value, problem) => {
  const result = readK6(value);
  expect(result.ok ? "" : result.problem).toMatch(problem);
});
