import { describe, expect, it } from "vitest";
import { readAutocannon } from "./autocannon";

const figures = (value: unknown) => {
  const read = readAutocannon(value);
  if (!read.ok) throw new Error(read.problem);
  return read.readings.figures.map(({ name, value: number, unit }) => [name, number, unit]);
};

describe("a result", () => {
  it("has its latencies, rates and counts", () => {
    const result = {
      title: "health",
      latency: {
        average: 19.8,
        p99: 44,
        p97_5: 31,
        p999: 50,
        p99_9: 51,
        totalCount: 10,
        "p99%": 1,
      },
      requests: { average: 5, max: 7, total: 10, sent: 11 },
      throughput: { mean: 100, total: 1000 },
      errors: 0,
      non2xx: 1,
      "2xx": 9,
      duration: 2,
      connections: 10,
    };
    expect(figures(result)).toEqual([
      ["latency.average", 19.8, "ms"],
      ["latency.p99", 44, "ms"],
      ["latency.p97_5", 31, "ms"],
      ["latency.p999", 50, "ms"],
      ["latency.p99_9", 51, "ms"],
      ["requests.average", 5, "/s"],
      ["requests.max", 7, "/s"],
      ["requests.total", 10, null],
      ["requests.sent", 11, null],
      ["throughput.mean", 100, "B/s"],
      ["throughput.total", 1000, "B"],
      ["errors", 0, null],
      ["non2xx", 1, null],
      ["2xx", 9, null],
      ["duration", 2, "s"],
    ]);
  });

  it.each([
    ["that nothing answered", { totalCount: 0, p99: 0 }, { total: 0 }],
    ["that does not say how many answered", { p99: 0 }, {}],
    ["of which nothing was counted", { p99: 0 }, { total: 0 }],
  ])("%s has no latency, and never 0", (_, latency, requests) => {
    const names = figures({ latency, requests, errors: 9 }).map(([name]) => name);
    expect(names.filter((name) => String(name).startsWith("latency"))).toEqual([]);
    expect(names).toContain("errors");
  });

  it("of an older version counts its answers among the requests", () => {
    expect(figures({ latency: { p99: 7 }, requests: { total: 3 } })).toEqual([
      ["latency.p99", 7, "ms"],
      ["requests.total", 3, null],
    ]);
  });
});

it.each([
  ["another shape", { latency: 3, requests: {} }, /not a result of autocannon/],
  ["no object", "text", /not a result of autocannon/],
  ["no requests", { latency: {} }, /not a result of autocannon/],
  ["no figure", { latency: { p99: null }, requests: {} }, /no figure/],
])("a file of %s is refused", (_, value, problem) => {
  const read = readAutocannon(value);
  expect(read.ok ? "" : read.problem).toMatch(problem);
});
