import { expect, it } from "vitest";
import { metricKey } from "./metric-key";

it.each([
  ["Test coverage", [], "test-coverage"],
  ["Latency, P95 (ms)", [], "latency-p95-ms"],
  ["Verf\u00fcgbarkeit", [], "verfugbarkeit"],
  ["Test coverage", ["test-coverage", "test-coverage-2"], "test-coverage-3"],
  ["\u53ef\u7528\u6027", [], "metric"],
  ["\u53ef\u7528\u6027", ["metric"], "metric-2"],
  ["--", [], "metric"],
  ["x".repeat(59) + " y", [], "x".repeat(59)],
])("%s, beside %j, has the key %s", (name, taken, key) => {
  expect(metricKey(name, new Set(taken))).toBe(key);
});
