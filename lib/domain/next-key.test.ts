import { expect, it } from "vitest";
import { nextKey } from "./next-key";

it.each([
  ["the first where there is none", [], "R1"],
  ["the next after the highest, gaps or not", ["R2", "R10", "R4"], "R11"],
  ["the first beside keys of another kind", ["cost-runaway", "B3", "R", "R2b", "Rx"], "R1"],
  ["the next after one with zeros before it", ["R007"], "R8"],
])("a new key is %s", (_, keys, next) => {
  expect(nextKey("R", keys)).toBe(next);
});
