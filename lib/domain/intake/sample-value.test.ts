import { expect, it } from "vitest";
import { sampleValue } from "./sample-value";

it.each([
  ["a whole number stays", 42, 42],
  ["four decimals stay", 0.1234, 0.1234],
  ["more are rounded", 66.66666666, 66.6667],
  ["below zero too", -0.12345, -0.1235],
  ["what is not quite all is not all", 99.99999, 99.9999],
  ["what is next to nothing is not nothing", 0.000001, 0.0001],
  ["nor below zero", -0.000001, -0.0001],
  ["what is just above a whole number is not that", 5.00001, 5.0001],
  ["what arithmetic leaves is nothing", 12.000000000000002, 12],
  ["minus zero is zero", -0, 0],
  ["ten trillion is the most", 1e13, 1e13],
  ["more is no sample", 1e13 + 1, null],
  ["nor is less", -2e13, null],
  ["nor what is no number", Number.NaN, null],
])("%s", (_, value, sample) => {
  expect(sampleValue(value)).toBe(sample);
});
