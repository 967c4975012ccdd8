import { expect, it } from "vitest";
import { nextBlockerKey } from "./next-blocker-key";

it.each<[string[], string]>([
  [[], "B1"],
  [["security"], "B1"],
  [["B0", "B1", "B2"], "B3"],
  [["1", "2", "5"], "6"],
  [["5", "2"], "6"],
  [["BLK-7", "BLK-9"], "BLK-10"],
  [["old-40", "B2"], "B3"],
  [["B2", "security"], "B3"],
])("after %j comes %s", (keys, next) => {
  expect(nextBlockerKey(keys)).toBe(next);
});
