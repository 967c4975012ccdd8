import { expect, it } from "vitest";
import { typed } from "./typed-ahead";

it.each([
  ["letters, signs and blanks", ["d", "o", " ", "4", ".", "é"], "do 4.é"],
  ["what stands after something was taken back", ["a", "b", "Backspace", "c"], "ac"],
  ["nothing where nothing is left to take back", ["a", "Backspace", "Backspace"], ""],
  ["no key that writes nothing", ["a", "ArrowLeft", "Shift", "F5", "Dead", "b"], "ab"],
  ["a sign of two units as one", ["🙂", "🙃", "Backspace"], "🙂"],
  ["what ends with Enter, and nothing after it", ["4", ".", "3", "Enter", "x", "Enter"], "4.3\n"],
])("of keys typed ahead it keeps %s", (_, keys, text) => {
  expect(keys.reduce(typed, "")).toBe(text);
});
