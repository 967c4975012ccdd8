import { expect, it } from "vitest";
import { packRows, unpackRows } from "./pack";
import { portfolioFixtures, portfolioRows } from "./fixtures";

it("gives back the rows that were packed, broken ones among them", () => {
  expect(portfolioRows.some((row) => "broken" in row)).toBe(true);
  expect(unpackRows(packRows(portfolioRows))).toEqual(portfolioRows);
  expect(unpackRows(portfolioFixtures.empty.rows)).toEqual([]);
});
