import { describe, expect, it } from "vitest";
import {
  nextOptionKey,
  whyNotLine,
  whyNotOption,
  whyNotRemoveOption,
  whyNotUnlink,
} from "./access";

const line = { kind: "investment", name: "Engineering", optionKey: null } as const;

describe("a line of money", () => {
  it.each([
    ["the same", line, true],
    ["the same, written otherwise", { ...line, name: " engineering  " }, true],
    ["another kind", { ...line, kind: "annual-return" as const }, false],
    ["another name", { ...line, name: "Testing" }, false],
    ["that of an option", { ...line, optionKey: "1" }, false],
  ])("beside one that is %s", (_, other, isRefused) => {
    expect(whyNotLine(line, [{ key: "M1", ...other }])).toBe(
      isRefused ? "M1 is a line of this kind and name already" : null,
    );
  });
});

it("two options have two names", () => {
  const others = [{ key: "1", name: "Deploy now" }];
  expect(whyNotOption({ name: "deploy  NOW" }, others)).toBe("Option 1 has this name already");
  expect(whyNotOption({ name: "Wait" }, others)).toBeNull();
});

it("an option stays while something rests on it", () => {
  expect(whyNotRemoveOption({ decisions: [], criteria: [] })).toBeNull();
  expect(whyNotRemoveOption({ decisions: ["D1"], criteria: ["no-go-1"] })).toBe(
    "Not removed. Decision D1 asks about it and criterion no-go-1 leads to it.",
  );
});

it("what loses its link is what its remover was told, in any order", () => {
  expect(whyNotUnlink(["money line M1", "impact users"], ["impact users", "money line M1"])).toBe(
    null,
  );
  expect(whyNotUnlink(["money line M1"], [])).toMatch(/has changed since you looked/);
  expect(whyNotUnlink([], ["money line M1"])).toMatch(/has changed since you looked/);
});

it.each([
  [[], "O1"],
  [["1", "2", "4"], "5"],
  [["now", "later"], "O1"],
  [["1", "O3"], "O4"],
])("after the options %j comes %s", (keys, key) => {
  expect(nextOptionKey(keys)).toBe(key);
});
