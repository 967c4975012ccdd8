import { expect, it } from "vitest";
import { nextRow } from "./next-row";

it.each<[string, 1 | -1, string | null]>([
  ["task-1", 1, "item-a"],
  ["item-a", -1, "task-1"],
  ["item-a", 1, null],
  ["task-1", -1, null],
  ["task-9", 1, null],
])("beside %s by %i stands %s", (of, by, expected) => {
  expect(nextRow(["task-1", "item-a"], of, by)).toBe(expected);
});
