import { describe, expect, it } from "vitest";
import { readCobertura } from "./cobertura";
import type { XmlElement } from "./xml-element";

const element = (
  name: string,
  attributes: Record<string, string>,
  children: XmlElement[] = [],
): XmlElement => ({ name, attributes, children, text: "" });
const line = (number: number, hits: string, conditions?: string) =>
  element("line", {
    number: String(number),
    hits,
    ...(conditions ? { branch: "true", "condition-coverage": conditions } : {}),
  });
const classOf = (...lines: XmlElement[]) =>
  element("class", { name: "a" }, [
    element("methods", {}, [element("method", {}, [element("lines", {}, lines)])]),
    element("lines", {}, lines),
  ]);
const coverage = (attributes: Record<string, string>, ...classes: XmlElement[]) =>
  element("coverage", attributes, [
    element("packages", {}, [element("package", {}, [element("classes", {}, classes)])]),
  ]);
const ONE_OF_TWO = classOf(line(1, "3", "50% (1/2)"), line(2, "0"));

describe("a report", () => {
  it.each([
    [
      "states its totals",
      coverage({
        "lines-valid": "8",
        "lines-covered": "6",
        "line-rate": "0.1",
        "branches-valid": "4",
        "branches-covered": "1",
      }),
      { lines: 75, branches: 25 },
    ],
    [
      "states its rates",
      coverage({ "line-rate": "0.75", "branch-rate": "0.25" }, ONE_OF_TWO),
      { lines: 75, branches: 25 },
    ],
    ["is counted where it states nothing", coverage({}, ONE_OF_TWO), { lines: 50, branches: 50 }],
    [
      "is counted where its rate is no number",
      coverage({ "line-rate": "NaN" }, ONE_OF_TWO),
      { lines: 50, branches: 50 },
    ],
    [
      "is counted class by class, each line once",
      coverage({}, ONE_OF_TWO, classOf(line(1, "1"), line(1, "1"), line(2, "1"))),
      { lines: 75, branches: 50 },
    ],
    [
      "has no branches where it states none, whatever the rate",
      coverage({
        "lines-valid": "1",
        "lines-covered": "1",
        "branches-valid": "0",
        "branches-covered": "0",
        "branch-rate": "1",
      }),
      { lines: 100 },
    ],
    [
      "has no branches where it shows none, whatever the rate",
      coverage({ "branch-rate": "0" }, classOf(line(1, "1"))),
      { lines: 100 },
    ],
    [
      "counts a line without hits as missed",
      coverage({}, classOf(line(1, "many"), line(2, "1"))),
      { lines: 50 },
    ],
  ])("%s", (_, root, expected) => {
    const read = readCobertura(root);
    const figures = read.ok ? read.readings.figures : [];
    expect(Object.fromEntries(figures.map(({ name, value }) => [name, value]))).toEqual(expected);
  });
});

it.each([
  ["another root", element("report", {}), /begins with <report>/],
  [
    "no line, whatever its rate",
    coverage({ "line-rate": "1", "branch-rate": "1" }),
    /no line, branch or function to cover/,
  ],
  [
    "more lines covered than there are",
    coverage({ "lines-valid": "1", "lines-covered": "2" }),
    /states 2 of 1 lines/,
  ],
  [
    "more branches covered than there are",
    coverage({ "branches-valid": "1", "branches-covered": "2" }),
    /2 of 1 branches/,
  ],
  [
    "fewer than none covered",
    coverage({ "lines-valid": "1", "lines-covered": "-1" }),
    /states -1 of 1/,
  ],
  [
    "a rate above one",
    coverage({ "line-rate": "75" }, ONE_OF_TWO),
    /line-rate is 75, which is not between 0 and 1/,
  ],
  ["a rate below none", coverage({ "branch-rate": "-1" }, ONE_OF_TWO), /branch-rate is -1/],
])("a file with %s is refused", (_, root, problem) => {
  const read = readCobertura(root);
  expect(read.ok ? "" : read.problem).toMatch(problem);
});
