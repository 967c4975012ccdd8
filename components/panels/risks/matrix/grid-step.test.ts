import { expect, it } from "vitest";
import { stepInGrid } from "./grid-step";

const size = { rows: 4, columns: 5 };

it.each([
  ["ArrowRight", 1, 1, 1, 2],
  ["ArrowRight", 1, 4, 1, 4],
  ["ArrowLeft", 1, 1, 1, 0],
  ["ArrowLeft", 1, 0, 1, 0],
  ["ArrowDown", 1, 1, 2, 1],
  ["ArrowDown", 3, 1, 3, 1],
  ["ArrowUp", 1, 1, 0, 1],
  ["ArrowUp", 0, 1, 0, 1],
  ["Home", 2, 3, 2, 0],
  ["End", 2, 3, 2, 4],
])("%s leads from %i, %i to %i, %i", (key, row, column, toRow, toColumn) => {
  expect(stepInGrid({ row, column }, { key, far: false }, size)).toEqual({
    row: toRow,
    column: toColumn,
  });
});

it("far Home and End lead to the corners", () => {
  const here = { row: 2, column: 2 };
  expect(stepInGrid(here, { key: "Home", far: true }, size)).toEqual({ row: 0, column: 0 });
  expect(stepInGrid(here, { key: "End", far: true }, size)).toEqual({ row: 3, column: 4 });
});

it("other keys lead nowhere", () => {
  expect(stepInGrid({ row: 0, column: 0 }, { key: "j", far: false }, size)).toBeNull();
});
