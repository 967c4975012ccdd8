import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEEPEST_JSON, findJsonFault } from "./scan-json";

const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("JSON", () => {
  it.each([
    "{}",
    "[]",
    ' {"a": [1, -2.5e+3, 0, {"b": null}], "c": "\\"\\u00e9\\n"} \r\n\t',
    "true",
    '""',
    "[[],{}]",
  ])("%s is whole", (text) => {
    expect(findJsonFault(text)).toBeNull();
  });

  it.each([
    ["<html>", 1, 1],
    ['{\n  "a": nonsense\n}', 2, 8],
    ["[1,]", 1, 4],
    ['{"a":1,}', 1, 8],
    ["{,}", 1, 2],
    ['{"a" 1}', 1, 6],
    ["{a: 1}", 1, 2],
    ["[1 2]", 1, 4],
    ["[1}", 1, 3],
    ["{]", 1, 2],
    ["{} {}", 1, 4],
    ["[01]", 1, 3],
    ['["\\x12345"]', 1, 4],
    ['["a\nb"]', 1, 4],
    ["[NaN, 1, 2, 3]", 1, 2],
    ["'single quotes'", 1, 1],
  ])("%j is not, at line %d and column %d", (text, line, column) => {
    expect(findJsonFault(text)).toEqual({ kind: "not understood", line, column });
  });

  it.each([
    "",
    " ",
    "{",
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,',
    "[1",
    '["open',
    '["open\\',
    '["\\u12',
    "[tru",
    "[-",
    "[",
  ])("%j is cut off", (text) => {
    expect(findJsonFault(text)).toEqual({ kind: "cut off" });
  });

  it("is at most 64 deep", () => {
    const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
    expect(findJsonFault(deep(DEEPEST_JSON))).toBeNull();
    expect(findJsonFault(`\n${deep(DEEPEST_JSON + 1)}`)).toEqual({
      kind: "too deep",
      line: 2,
      column: 65,
    });
  });

  it("is what the language parses, and nothing else", () => {
    const signs = fc.constantFrom(
      ...'{}[],:"\\ae-01.tn \n\t'.split(""),
      "true",
      "null",
      '"a"',
      "1e5",
      "\\u0041",
    );
    const texts = fc.oneof(
      fc.array(signs).map((all) => all.join("")),
      fc.json({ maxDepth: 5 }),
      fc.tuple(fc.json(), fc.nat(), signs).map(([text, place, sign]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + sign + text.slice(at + 1);
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(findJsonFault(text) === null).toBe(parses(text));
      }),
      { numRuns: 5000 },
    );
  });

  it("that ends too soon is cut off, wherever that is", () => {
    const records = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(records, fc.nat(), (value, place) => {
        const text = JSON.stringify(value);
        expect(findJsonFault(text.slice(0, place % text.length))).toEqual({ kind: "cut off" });
      }),
    );
  });
});
