import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePattern, mayBegin } from "./match-pattern";

const matches = (pattern: string, text: string) => compilePattern(pattern)(text);

describe("a pattern", () => {
  it.each([
    ["without a star is the text itself", "login", ["login"], ["Login", "login ", "my login", ""]],
    ["may be empty, as a text may", "", [""], ["a"]],
    ["of one star is any text", "*", ["", "a", "a\nb"], []],
    ["may begin with a star", "*.test.ts", ["a.test.ts", ".test.ts"], ["a.test.tsx", "test.ts"]],
    ["may end with one", "src/*", ["src/", "src/a/b"], ["src", "lib/src/"]],
    ["may have one in the middle", "a*b", ["ab", "axb", "abb"], ["a", "b", "aba", "ba"]],
    ["may have several", "a*b*c", ["abc", "axbxc", "abcbc"], ["acb", "ac", "abcd"]],
    ["takes two stars for one", "a**b", ["ab", "axb"], ["a"]],
    ["finds no piece twice in the same place", "ab*ba", ["abba", "abxba"], ["aba"]],
    ["finds its pieces in their order", "*one*two*", ["one two", "xonetwox"], ["two one"]],
    ["goes back in a piece, not in the text", "*aab*", ["aaab", "aaaab"], ["aba", "aa"]],
    ["goes back by more than one", "*abab!*", ["abababab!", "ababab!x"], ["abab", "aba!"]],
    ["knows no other signs", "a.c|[x]$^(?)\\d+", ["a.c|[x]$^(?)\\d+"], ["abc", "a.cx"]],
  ])("%s", (_, pattern, yes, no) => {
    expect(yes.filter((text) => !matches(pattern, text))).toEqual([]);
    expect(no.filter((text) => matches(pattern, text))).toEqual([]);
  });

  it("finds what any run of characters between its pieces makes of it", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "*", ".") });
    fc.assert(
      fc.property(letters, letters, (pattern, text) => {
        expect(matches(pattern, text)).toBe(asRegExp(pattern).test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("matches what it was made from", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (pieces, runs) => {
        const pattern = pieces.join("*");
        const text = pieces.map((piece, index) => (index ? (runs[index] ?? "") : "") + piece);
        expect(matches(pattern, text.join(""))).toBe(true);
      }),
    );
  });

  it("may begin like whatever it matches, and like nothing else where it says so", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "*") });
    fc.assert(
      fc.property(
        letters,
        fc.string({ unit: fc.constantFrom("a", "b") }),
        fc.nat(5),
        (pattern, text, at) => {
          fc.pre(matches(pattern, text));
          expect(mayBegin(pattern, text.slice(0, at))).toBe(true);
        },
      ),
    );
    expect(mayBegin("suite", "suite > ")).toBe(false);
    expect(mayBegin("suite > one", "suite > ")).toBe(true);
    expect(mayBegin("other*", "suite > ")).toBe(false);
    expect(mayBegin("s*", "suite > ")).toBe(true);
  });

  it("that would take an expression ages ends", () => {
    const pattern = `${"*a".repeat(200)}*b`;
    expect(matches(pattern, "a".repeat(100_000))).toBe(false);
    expect(matches(`*${"a".repeat(1000)}b*`, "a".repeat(100_000))).toBe(false);
  });
});

/** The same by the engine of the language, for short texts only. */
function asRegExp(pattern: string): RegExp {
  const pieces = pattern.split("*").map((piece) => piece.replaceAll(".", "\\."));
  return new RegExp(`^${pieces.join("[^]*")}$`);
}
