import { describe, expect, it } from "vitest";
import { readTap } from "./tap";

const read = (text: string) => {
  const result = readTap(text);
  if (!result.ok) throw new Error(result.problem);
  return result.readings;
};
const rows = (text: string) =>
  read(text).cases.map(({ suite, name, outcome, detail }) => [suite, name, outcome, detail]);
const lines = (...all: string[]) => all.join("\n");

describe("a test point", () => {
  it.each([
    ["ok 1 - adds", "adds", "passed", null],
    ["ok adds", "adds", "passed", null],
    ["ok", "test without a number", "passed", null],
    ["ok 1", "test 1", "passed", null],
    ["not ok 1 - adds", "adds", "failed", null],
    ["ok 1 - adds # SKIP no disk", "adds", "skipped", "no disk"],
    ["ok 1 - adds # skipped: no disk", "adds", "skipped", "no disk"],
    ["not ok 1 # skip", "test 1", "skipped", null],
    ["not ok 1 - adds # TODO later", "adds", "skipped", "To do: later"],
    ["ok 1 - adds # todo", "adds", "skipped", "To do"],
    ["ok 1 - issue #3 is gone", "issue #3 is gone", "passed", null],
    ["ok 1 - takes \\# SKIP for text", "takes # SKIP for text", "passed", null],
    ["ok 1 - takes \\\\ for one", "takes \\ for one", "passed", null],
    ["ok 1 - opens a { ", "opens a {", "passed", null],
  ])("%s", (point, name, outcome, detail) => {
    expect(rows(`${point}\n1..1`)).toEqual([["TAP", name, outcome, detail]]);
  });

  it("tells its diagnosis, and its time", () => {
    const text = lines(
      "1..1",
      "not ok 1 - adds",
      "  ---",
      "  duration_ms: 20",
      "",
      "  error: 'no'",
      "  ...",
      "# more",
    );
    expect(read(text).cases[0]).toMatchObject({
      seconds: 0.02,
      detail: "duration_ms: 20\n\nerror: 'no'\nmore",
    });
  });

  it("that passed tells none", () => {
    expect(rows(lines("ok 1 - a", "# fine", "  ---", "  x: 1", "  ...", "1..1"))).toEqual([
      ["TAP", "a", "passed", null],
    ]);
  });

  it("tells the time in its line", () => {
    expect(read("ok 1 - a # time=1500ms\n1..1").cases[0]?.seconds).toBe(1.5);
  });
});

describe("other lines", () => {
  it.each([
    ["words", "okay then"],
    ["a plan that is none", "1..x"],
    ["a line of blanks", "   "],
    ["a pragma", "pragma +strict"],
    ["a point at a depth that is none", "   not ok 7"],
    ["a comment before any test", "# hello"],
    ["three dashes behind no test", "    ---"],
  ])("%s are passed over", (_, line) => {
    expect(rows(lines("TAP version 14", line, "ok 1 - a", "1..1"))).toEqual([
      ["TAP", "a", "passed", null],
    ]);
  });

  it("may end in any way", () => {
    expect(rows("ok 1 - a\r\n1..1\r\n")).toEqual([["TAP", "a", "passed", null]]);
  });
});

describe("a plan", () => {
  it.each([
    [
      "that is missing",
      "ok 1 - a",
      "There is no plan, so nothing says how many tests there are; 1 test came",
    ],
    ["of more than came", "1..3\nok 1 - a", "The plan announces 3 tests, and 1 test came"],
    ["of fewer", "1..1\nok - a\nok - b", "The plan announces 1 test, and 2 tests came"],
    ["without the number of a test", "1..1\nok 2 - a", "Test 2 is beyond the plan 1..1"],
    ["with a test twice", "1..2\nok 1 - a\nok 1 - a", "Test 1 came twice"],
    ["of which nothing came", "1..2", "The plan announces 2 tests, and 0 tests came"],
  ])("%s is an error, and the report is not whole", (_, text, problem) => {
    const { cases, incomplete } = read(text);
    expect(incomplete).toBe(problem);
    expect(cases.at(-1)).toMatchObject({
      suite: "TAP",
      name: "plan",
      outcome: "error",
      detail: problem,
    });
  });

  it.each([
    ["1..0 # SKIP no database here", "no database here"],
    ["1..0", null],
  ])("of none (%s) is skipped", (text, detail) => {
    expect(rows(text)).toEqual([["TAP", "all of it", "skipped", detail]]);
    expect(read(text).incomplete).toBeNull();
  });

  it("counts once, the first time", () => {
    expect(read("1..1\nok 1\n1..7").incomplete).toBeNull();
  });
});

describe("a run that bailed out", () => {
  it("is an error, and what came before it stands", () => {
    const { cases, incomplete } = read(
      lines("1..9", "ok 1 - a", "Bail out! No disk", "not ok 2 - never"),
    );
    expect(incomplete).toBe("The run bailed out: No disk");
    expect(cases.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["a", "passed"],
      ["Bail out!", "error"],
    ]);
  });

  it("within a subtest too, without a word of its plans", () => {
    const text = lines("# Subtest: s", "    ok 1 - a", "    bail out!");
    expect(rows(text)).toEqual([
      ["s", "a", "passed", null],
      ["TAP", "Bail out!", "error", "The run bailed out"],
    ]);
  });
});

describe("a subtest", () => {
  it("is a suite, named by the point that sums it up", () => {
    const text = lines(
      "    # Subtest: s",
      "    ok 1 - a",
      "    not ok 2 - b",
      "    1..2",
      "not ok 1 - s",
      "1..1",
    );
    expect(rows(text)).toEqual([
      ["s", "a", "passed", null],
      ["s", "b", "failed", null],
    ]);
  });

  it("may stand in braces behind its point", () => {
    const text = lines(
      "1..2",
      "ok 1 - s {",
      "    1..1",
      "    ok 1 - t {",
      "        1..1",
      "        ok 1 - a",
      "    }",
      "}",
      "ok 2 - b {",
      "}",
    );
    expect(rows(text)).toEqual([
      ["s > t", "a", "passed", null],
      ["TAP", "b {", "passed", null],
    ]);
  });

  it.each([
    [
      "that failed although all in it passed is a case of its own",
      "    ok 1 - a\n    1..1\nnot ok 1 - s",
      [
        ["s", "a", "passed", null],
        ["TAP", "s", "failed", null],
      ],
    ],
    [
      "does not hide what failed in it",
      "    not ok 1 - a\n    1..1\nok 1 - s",
      [["s", "a", "failed", null]],
    ],
    ["without a test is a case", "    1..0\nok 1 - s", [["TAP", "s", "skipped", null]]],
    [
      "that is skipped as a whole says why",
      "    1..0 # SKIP not here\nok 1 - s",
      [["TAP", "s", "skipped", "not here"]],
    ],
    [
      "that is to do has no failures",
      "    not ok 1 - a\n    ok 2 - b\n    1..2\nnot ok 1 - s # TODO later",
      [
        ["s", "a", "skipped", "To do: later"],
        ["s", "b", "passed", null],
      ],
    ],
    [
      "that is skipped has none either",
      "    not ok 1 - a\n    1..1\nok 1 - s # SKIP",
      [["s", "a", "skipped", "Skipped"]],
    ],
    [
      "that does not keep its plan is an error",
      "    ok 1 - a\n    1..2\nok 1 - s",
      [
        ["s", "a", "passed", null],
        ["s", "plan", "error", "The plan announces 2 tests, and 1 test came"],
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(rows(`${text}\n1..1`)).toEqual(expected);
  });

  it("whose own point never came is an error", () => {
    const text = lines(
      "# Subtest: s",
      "    ok 1 - a",
      "    1..1",
      "# Subtest: t",
      "    ok 1 - b",
      "    1..1",
    );
    expect(rows(`1..0\n${text}`)).toEqual([
      ["s", "a", "passed", null],
      ["s", "result", "error", "No test point says how the subtest ended"],
      ["t", "b", "passed", null],
      ["t", "result", "error", "No test point says how the subtest ended"],
    ]);
  });
});

it.each([
  ["no line of TAP", "<html>\nnothing here\n# Subtest: x", /no line of TAP/],
  ["subtests that are too deep", `${" ".repeat(4 * 65)}ok 1`, /more than 64 deep/],
  ["more tests than are read", "ok\n".repeat(100_001), /more than 100,000 tests/],
])("a file with %s is refused", (_, text, problem) => {
  const result = readTap(text);
  expect(result.ok ? "" : result.problem).toMatch(problem);
});
