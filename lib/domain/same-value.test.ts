import { expect, it } from "vitest";
import { isSameValue } from "./same-value";

it.each<[unknown, unknown, boolean]>([
  [1, 1, true],
  [1, "1", false],
  [null, null, true],
  [null, {}, false],
  [[1, 2], [1, 2], true],
  [[1, 2], [2, 1], false],
  [[1], [1, 2], false],
  [{ low: 1, high: null }, { high: null, low: 1 }, true],
  [{ low: 1 }, { low: 2 }, false],
  [{ low: undefined }, { high: undefined }, false],
  [[{ by: "Ada", of: ["1"] }], [{ by: "Ada", of: ["1"] }], true],
  [[{ by: "Ada", of: ["1"] }], [{ by: "Ada", of: ["2"] }], false],
])("%j and %j", (one, other, isSame) => {
  expect(isSameValue(one, other)).toBe(isSame);
});
