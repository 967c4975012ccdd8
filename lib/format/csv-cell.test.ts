import { expect, it } from "vitest";
import { csvCell } from "./csv-cell";

it.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-2+3", "'-2+3"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", "'\r=1"],
  [" =1", "' =1"],
  ["-12.50", "'-12.50"],
  ["'=1", "''=1"],
  ["'tis", "'tis"],
  [-12.5, "-12.5"],
  ["384000.00", "384000.00"],
  ['Engineering, and "more"', 'Engineering, and "more"'],
  ["", ""],
  [null, ""],
  [0, "0"],
])("%j stands in a cell as %j", (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});
