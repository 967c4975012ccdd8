import { describe, expect, it } from "vitest";
import { readLcov } from "./lcov";

const record = (path: string, ...lines: string[]) =>
  [`SF:${path}`, ...lines, "end_of_record"].join("\n");
const figures = (text: string) => {
  const read = readLcov(text);
  if (!read.ok) throw new Error(read.problem);
  return Object.fromEntries(read.readings.figures.map(({ name, value }) => [name, value]));
};

describe("a tracefile", () => {
  it.each([
    [
      "states its totals",
      record("a", "LF:4", "LH:3", "BRF:2", "BRH:1", "FNF:5", "FNH:5"),
      { lines: 75, branches: 50, functions: 100 },
    ],
    [
      "is all of its records together",
      [record("a", "LF:1", "LH:1"), record("b", "LF:3", "LH:0")].join("\n"),
      { lines: 25 },
    ],
    [
      "without totals is counted from its lines",
      record("a", "DA:1,2", "DA:2,0", "DA:3,-1", "DA:4,1,abc"),
      { lines: 50 },
    ],
    [
      "is counted where one total is missing",
      record("a", "DA:1,2", "DA:2,0", "LF:9"),
      { lines: 50 },
    ],
    ["states what its lines do not show", record("a", "DA:1,2", "LF:4", "LH:1"), { lines: 25 }],
    [
      "counts its branches",
      record("a", "BRDA:1,0,0,1", "BRDA:1,0,1,0", "BRDA:2,0,0,-", "BRDA:2,e0,1,2"),
      { branches: 50 },
    ],
    [
      "counts its functions",
      record("a", "FN:1,f", "FN:5,9,g<a,b>", "FNDA:2,f", "FNDA:0,g<a,b>"),
      { functions: 50 },
    ],
    [
      "counts functions that are numbered",
      record("a", "FNL:0,1,4", "FNA:0,3,f", "FNL:1,5", "FNA:1,0,g"),
      { functions: 50 },
    ],
    ["counts a function that nothing tells of as missed", record("a", "FN:1,f"), { functions: 0 }],
    [
      "counts the lines of a file once, in however many records",
      [
        record("a", "DA:1,1", "DA:2,0", "LF:2", "LH:1"),
        record("a", "DA:1,0", "DA:2,1", "LF:2", "LH:1"),
      ].join("\n"),
      { lines: 100 },
    ],
    [
      "adds totals of one file where it shows no lines",
      [record("a", "LF:2", "LH:1"), record("a", "LF:2", "LH:0")].join("\n"),
      { lines: 25 },
    ],
    [
      "may have comments, blank lines and lines of other kinds",
      `# made\r\n\r\nTN:unit\r\n${record("a", "VER:1", "LF:1", "LH:1")}\r\n`,
      { lines: 100 },
    ],
    [
      "has no figure of what it does not count",
      record("a", "LF:2", "LH:1", "BRF:0", "BRH:0"),
      { lines: 50 },
    ],
  ])("%s", (_, text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it("has its figures in percent", () => {
    const read = readLcov(record("a", "LF:3", "LH:1"));
    expect(read.ok && read.readings.figures).toEqual([
      { name: "lines", value: (1 / 3) * 100, unit: "%" },
    ]);
  });
});

it.each([
  ["is something else", "<html>", /^Line 1 is no line of an LCOV file: "<html>"$/],
  [
    "says something else in the middle",
    `${record("a", "LF:1", "LH:1")}\nhello`,
    /^Line 5 is no line/,
  ],
  [
    "has a total that is no number",
    record("a", "LF:many"),
    /^Line 2 of the LCOV file is not understood: "LF:many"$/,
  ],
  ["has a negative total", record("a", "LF:-1"), /^Line 2/],
  ["has a line without a number", record("a", "DA:x,1"), /^Line 2/],
  ["has a line without its hits", record("a", "DA:1"), /^Line 2/],
  ["has a branch that is cut", record("a", "BRDA:1"), /^Line 2/],
  ["has a branch without a count", record("a", "BRDA:1,0,0,x"), /^Line 2/],
  ["has a function without a count", record("a", "FNDA:f"), /^Line 2/],
  [
    "reaches more than there is",
    record("a", "LF:1", "LH:2"),
    /more lines, branches or functions reached/,
  ],
  ["ends within a record", "SF:src/a.ts\nDA:1,1", /^It ends within the record of src\/a.ts$/],
  ["has no record", "TN:\n", /no record of a source file/],
  ["has nothing to cover", record("a", "LF:0", "LH:0"), /no line, branch or function to cover/],
])("a file that %s is refused", (_, text, problem) => {
  const read = readLcov(text);
  expect(read.ok ? "" : read.problem).toMatch(problem);
});
