import { describe, expect, it } from "vitest";
import { counted, detailText, nameText, nested, readNumber, shorten } from "./report-text";

const ESC = "\u001b";

describe("a name", () => {
  it.each([
    ["keeps its words", "adds two", "adds two"],
    ["is on one line", "adds\r\n\ttwo  more ", "adds two more"],
    ["has no colours", `${ESC}[31mred${ESC}[0m`, "red"],
    ["has nothing that a database cannot hold", "a\u0000b\ud800c", "abc"],
    ["keeps whole characters", "👍 ok", "👍 ok"],
    ["may be left with nothing", " \u0000 ", ""],
  ])("%s", (_, written, name) => {
    expect(nameText(written)).toBe(name);
  });

  it("ends in … where it is too long", () => {
    const name = nameText("x".repeat(100_000));
    expect(name).toHaveLength(500);
    expect(name.endsWith("x…")).toBe(true);
  });
});

describe("a detail", () => {
  it.each([
    ["keeps its lines", " a\r\n  b\rc\n", "a\n  b\nc"],
    ["of blanks is none", " \n ", null],
    ["that is missing is none", undefined, null],
  ])("%s", (_, written, detail) => {
    expect(detailText(written)).toBe(detail);
  });

  it("has at most 2,000 characters", () => {
    expect(detailText("line\n".repeat(10_000))).toHaveLength(2000);
  });
});

it("no character is halved", () => {
  expect(shorten("ab👍cd", 4)).toBe("ab…");
  expect(shorten("ab👍cd", 5)).toBe("ab👍…");
  expect(shorten("ab👍", 4)).toBe("ab👍");
});

it("what stands within others is named with them", () => {
  expect(nested(["a", "", "b"])).toBe("a > b");
  expect(nested([])).toBe("");
});

it.each([
  ["0", 0],
  ["-1.5", -1.5],
  ["+3", 3],
  [".5", 0.5],
  ["5.", 5],
  ["1e-3", 0.001],
  ["1.2E+06", 1_200_000],
  ["1e999", null],
  ["NaN", null],
  ["Infinity", null],
  ["+Inf", null],
  ["0x10", null],
  ["1,5", null],
  ["", null],
  [" 1", null],
  ["1 s", null],
  [undefined, null],
])("of %j the number is %j", (written, value) => {
  expect(readNumber(written)).toBe(value);
});

it("counts are written with their noun", () => {
  expect([counted(1, "test"), counted(0, "test"), counted(1234567, "test")]).toEqual([
    "1 test",
    "0 tests",
    "1,234,567 tests",
  ]);
});
