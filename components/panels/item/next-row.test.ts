import { expect, it } from "vitest";
import { nextRow, stepOf } from "./next-row";

it.each([
  ["j", true, 1],
  ["k", true, -1],
  ["ArrowDown", true, undefined],
  ["ArrowUp", true, undefined],
  ["ArrowDown", false, 1],
  ["ArrowUp", false, -1],
  ["x", false, undefined],
])("%s in a panel that is longer than the screen (%j) leads by %j", (key, isLonger, by) => {
  expect(stepOf(key, isLonger)).toBe(by);
});

it.each<[string, 1 | -1, string | null]>([
  ["task-1", 1, "item-a"],
  ["item-a", -1, "task-1"],
  ["item-a", 1, null],
  ["task-1", -1, null],
  ["task-9", 1, null],
])("beside %s by %i stands %s", (of, by, expected) => {
  expect(nextRow(["task-1", "item-a"], of, by)).toBe(expected);
});
