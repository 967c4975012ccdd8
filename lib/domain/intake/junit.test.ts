import { describe, expect, it } from "vitest";
import { readJunit } from "./junit";
import type { CaseReading } from "./readings";
import type { XmlElement } from "./xml-element";

type Inside = XmlElement | string;
const element = (
  name: string,
  attributes: Record<string, string> = {},
  ...inside: Inside[]
): XmlElement => ({
  name,
  attributes,
  children: inside.filter((one) => typeof one !== "string"),
  text: inside.filter((one) => typeof one === "string").join(""),
});
const suite = (name: string, ...inside: XmlElement[]) => element("testsuite", { name }, ...inside);
const test = (attributes: Record<string, string>, ...inside: XmlElement[]) =>
  element("testcase", { name: "one", ...attributes }, ...inside);

const casesOf = (root: XmlElement): CaseReading[] => {
  const read = readJunit(root);
  if (!read.ok) throw new Error(read.problem);
  return read.readings.cases;
};
const only = (root: XmlElement) => casesOf(root)[0];

describe("the suite of a case", () => {
  it.each([
    ["is its class", suite("s", test({ classname: "com.x.Test" })), "com.x.Test"],
    ["is the suite around it without one", suite("s", test({})), "s"],
    [
      "is the suite where the class says no more than the name",
      suite("s", test({ classname: "one" })),
      "s",
    ],
    [
      "is all suites around it, outermost first",
      element("testsuites", { name: "run" }, suite("a", suite("b", test({})))),
      "a > b",
    ],
    ["leaves out those without a name", suite("a", suite("", test({}))), "a"],
    ["is JUnit where nothing has a name", element("testsuites", {}, test({})), "JUnit"],
    [
      "is what could not be loaded, where that has an empty class",
      suite("pytest", test({ classname: "" }, element("error"))),
      "one",
    ],
    ["is the suite where an empty class means nothing", suite("s", test({ classname: "" })), "s"],
  ])("%s", (_, root, expected) => {
    expect(only(root)?.suite).toBe(expected);
  });
});

describe("a case", () => {
  it.each([
    ["with nothing in it has passed", [], "passed", null],
    [
      "that only printed has passed, and that is no detail",
      [element("system-out", {}, "hi")],
      "passed",
      null,
    ],
    ["with a failure has failed", [element("failure", { message: "no" })], "failed", "no"],
    ["with an error is one", [element("error", { message: "no" })], "error", "no"],
    [
      "with both has failed, and tells both",
      [element("error", {}, "late"), element("failure", {}, "early")],
      "failed",
      "late\nearly",
    ],
    [
      "with several failures tells all",
      [element("failure", { message: "a" }), element("failure", { message: "b" })],
      "failed",
      "a\nb",
    ],
    [
      "tells its message once",
      [element("failure", { message: "no" }, "Error: no\n at x")],
      "failed",
      "Error: no\n at x",
    ],
    [
      "tells message and text where they differ",
      [element("failure", { message: "no" }, "at x")],
      "failed",
      "no\nat x",
    ],
    [
      "tells its type where there is nothing else",
      [element("error", { type: "NullPointer" })],
      "error",
      "NullPointer",
    ],
    [
      "tells what it printed where there is nothing else",
      [element("failure"), element("system-out", {}, "out"), element("system-err", {}, "err")],
      "failed",
      "err",
    ],
    ["has no detail where nothing is told", [element("failure")], "failed", null],
    ["is skipped", [element("skipped")], "skipped", null],
    ["is skipped for a reason", [element("skipped", { message: "later" })], "skipped", "later"],
    [
      "has failed, skipped or not",
      [element("skipped"), element("failure", { message: "no" })],
      "failed",
      "no",
    ],
    [
      "that failed in each repeat has failed",
      [element("failure", { message: "no" }), element("rerunFailure", { message: "no" })],
      "failed",
      "Failed in all of 2 attempts: no",
    ],
    [
      "that passed in the end has passed, and says after what",
      [
        element("flakyFailure", { message: "slow" }, element("stackTrace", {}, "at x")),
        element("flakyError", { message: "cut" }),
      ],
      "passed",
      "Passed after 2 failed attempts: slow\nat x\ncut",
    ],
  ])("%s", (_, inside, outcome, detail) => {
    expect(only(suite("s", test({}, ...inside)))).toMatchObject({ outcome, detail });
  });

  it.each([
    ["notrun", "completed", "skipped"],
    ["disabled", "", "skipped"],
    ["run", "suppressed", "skipped"],
    ["run", "completed", "passed"],
  ])("with status %s and result %s is %s", (status, result, outcome) => {
    expect(only(suite("s", test({ status, result })))?.outcome).toBe(outcome);
  });

  it.each([
    ["0.25", 0.25],
    ["1,234.5", 1234.5],
    ["12,345,678", 12_345_678],
    ["0", 0],
    ["0,123", null],
    ["1,23", null],
    ["-1", null],
    ["NaN", null],
    ["", null],
  ])("of time %j took %j seconds", (time, seconds) => {
    expect(only(suite("s", test({ time })))?.seconds).toBe(seconds);
  });

  it("may lack its name and time", () => {
    const root = suite("s", element("testcase"));
    expect(only(root)).toMatchObject({ name: "without a name", seconds: null });
  });
});

describe("a suite", () => {
  const counting = (failures: string, ...inside: XmlElement[]) =>
    element("testsuite", { name: "s", failures, errors: "0" }, ...inside);

  it("that could not run is an error beside its cases", () => {
    const root = suite("s", test({}), element("error", { message: "no database" }));
    expect(casesOf(root)[1]).toEqual({
      suite: "s",
      name: "outside its cases",
      outcome: "error",
      seconds: null,
      detail: "no database",
    });
  });

  it("that counts failures and shows none is an error", () => {
    expect(casesOf(counting("2", test({})))[1]).toMatchObject({
      name: "its own count",
      outcome: "error",
      detail: "The suite counts 2 failures, and no case in it has failed",
    });
  });

  it.each([
    ["shows the failure that it counts", counting("1", test({}, element("failure")))],
    ["counts none", counting("0", test({}))],
    ["has repeated what failed", counting("1", suite("t", test({}, element("flakyError"))))],
    ["counts what is no number", counting("some", test({}))],
  ])("that %s has its cases alone", (_, root) => {
    expect(casesOf(root)).toHaveLength(1);
  });
});

it.each([
  ["another root", element("html"), /begins with <html>/],
  ["no case", element("testsuites", {}, suite("s")), /no test case/],
])("a file with %s is refused", (_, root, problem) => {
  const read = readJunit(root);
  expect(read.ok ? "" : read.problem).toMatch(problem);
});
