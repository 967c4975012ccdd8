import { describe, expect, it } from "vitest";
import { readSarif } from "./sarif";

type Json = Record<string, unknown>;

const log = (...runs: Json[]): Json => ({ version: "2.1.0", runs });
const run = (rules: Json[], results: Json[], more: Json = {}): Json => ({
  tool: { driver: { name: "Lint", rules } },
  results,
  ...more,
});
const ERROR = { id: "e", defaultConfiguration: { level: "error" } };
const rows = (value: unknown) => {
  const read = readSarif(value);
  if (!read.ok) throw new Error(read.problem);
  return read.readings.cases.map(({ suite, name, outcome, detail }) => [
    suite,
    name,
    outcome,
    detail,
  ]);
};
const outcomeOf = (rule: Json, ...results: Json[]) => rows(log(run([rule], results)))[0]?.[2];
const result = (more: Json = {}): Json => ({ ruleId: "e", message: { text: "found" }, ...more });

describe("a rule", () => {
  it.each([
    ["without a result has passed", ERROR, [], "passed"],
    ["with an error has failed", ERROR, [result()], "failed"],
    ["with a warning has passed", { id: "e" }, [result()], "passed"],
    ["with a note has passed", ERROR, [result({ level: "note" })], "passed"],
    [
      "with a warning that this result makes an error has failed",
      { id: "e" },
      [result({ level: "error" })],
      "failed",
    ],
    [
      "with an error that was there before has failed",
      ERROR,
      [result({ baselineState: "unchanged" })],
      "failed",
    ],
    [
      "with an error that is gone has passed",
      ERROR,
      [result({ baselineState: "absent" })],
      "passed",
    ],
    [
      "with a suppressed error has passed",
      ERROR,
      [result({ suppressions: [{ kind: "inSource" }] })],
      "passed",
    ],
    [
      "with an error whose suppression was accepted has passed",
      ERROR,
      [result({ suppressions: [{ status: "accepted" }] })],
      "passed",
    ],
    [
      "with an error whose suppression is under review has failed",
      ERROR,
      [result({ suppressions: [{ status: "underReview" }] })],
      "failed",
    ],
    [
      "with an error whose suppression was rejected has failed",
      ERROR,
      [result({ suppressions: [{ status: "accepted" }, { status: "rejected" }] })],
      "failed",
    ],
    [
      "with an empty list of suppressions has failed",
      ERROR,
      [result({ suppressions: [] })],
      "failed",
    ],
    ["that was looked at and holds has passed", ERROR, [result({ kind: "pass" })], "passed"],
    ["that only informs has passed", ERROR, [result({ kind: "informational" })], "passed"],
    ["that does not apply is skipped", ERROR, [result({ kind: "notApplicable" })], "skipped"],
    ["that is not decided is an error", ERROR, [result({ kind: "open" })], "error"],
    ["that somebody has to review is an error", ERROR, [result({ kind: "review" })], "error"],
    [
      "with an error beside what is not decided has failed",
      ERROR,
      [result({ kind: "open" }), result()],
      "failed",
    ],
    [
      "with a result of an unknown kind counts it",
      ERROR,
      [result({ kind: "constructor" })],
      "failed",
    ],
    [
      "that is switched off is skipped",
      { id: "e", defaultConfiguration: { enabled: false } },
      [],
      "skipped",
    ],
  ])("%s", (_, rule, results, outcome) => {
    expect(outcomeOf(rule, ...results)).toBe(outcome);
  });

  it.each([
    ["by its id", { descriptor: { id: "e" }, configuration: { level: "note" } }, "passed"],
    ["by its place", { descriptor: { index: 0 }, configuration: { level: "note" } }, "passed"],
    ["and another is", { descriptor: { id: "x" }, configuration: { level: "note" } }, "failed"],
    ["without saying which", { configuration: { level: "note" } }, "failed"],
  ])("is set otherwise for this run %s", (_, override, outcome) => {
    const invocations = [{ executionSuccessful: true, ruleConfigurationOverrides: [override] }];
    expect(rows(log(run([ERROR], [result()], { invocations })))[0]?.[2]).toBe(outcome);
  });

  it.each([
    ["by its place", { ruleIndex: 0 }],
    ["by a reference to its place", { rule: { index: 0 } }],
    ["by a reference to its id", { rule: { id: "e" } }],
    ["by its id", { ruleId: "e" }],
    ["by a part of it", { ruleId: "e/1/2" }],
    ["by its id where its place is none", { ruleId: "e", ruleIndex: -1 }],
  ])("is named by a result %s", (_, how) => {
    expect(rows(log(run([ERROR], [{ ...how, message: { text: "no" } }])))).toEqual([
      ["Lint", "e", "failed", "1 error:\nno"],
    ]);
  });

  it("may be an extension's", () => {
    const tool = {
      driver: { name: "Lint", rules: [{ id: "d" }] },
      extensions: [{ name: "More", rules: [ERROR] }],
    };
    const results = [{ rule: { index: 0, toolComponent: { index: 0 } }, message: { text: "no" } }];
    expect(rows(log({ tool, results })).map(([, name, outcome]) => [name, outcome])).toEqual([
      ["d", "passed"],
      ["e", "failed"],
    ]);
  });

  it("that only a result names is one too", () => {
    const results = [result({ ruleId: "new", level: "error" }), { level: "warning" }];
    expect(rows(log(run([], results)))).toEqual([
      ["Lint", "new", "failed", "1 error:\nfound"],
      ["Lint", "without a rule", "passed", "1 warning or note:"],
    ]);
  });

  it("may lack its id", () => {
    expect(rows(log(run([{}], [])))).toEqual([["Lint", "rule 0", "passed", null]]);
  });

  it("tells what was found and where, ten of each", () => {
    const locations = [
      { physicalLocation: { artifactLocation: { uri: "src/a.ts" }, region: { startLine: 7 } } },
    ];
    const results = [
      result({ locations }),
      result({ locations: [{ physicalLocation: { artifactLocation: { uri: "b.ts" } } }] }),
      result({ level: "note", message: { markdown: "*soft*" } }),
      result({ suppressions: [{}], message: { id: "quiet" } }),
    ];
    expect(rows(log(run([ERROR], results)))[0]?.[3]).toBe(
      "2 errors:\nsrc/a.ts:7: found\nb.ts: found\n1 warning or note:\n*soft*\n1 suppressed result:\nquiet",
    );
    const many = rows(log(run([ERROR], Array<Json>(30).fill(result()))))[0]?.[3];
    expect(many).toBe(`30 errors:${"\nfound".repeat(10)}`);
  });
});

describe("a run", () => {
  it.each([
    [
      "that found nothing and names no rule has passed",
      run([], []),
      ["Lint", "no result", "passed", "It found nothing"],
    ],
    [
      "of a tool without a name has one",
      { results: [] },
      ["SARIF", "no result", "passed", "It found nothing"],
    ],
    [
      "without a list of results proves nothing",
      { tool: { driver: { name: "Lint" } } },
      [
        "Lint",
        "no result",
        "error",
        "The run has no list of results, so nothing says what the tool found",
      ],
    ],
    [
      "that did not run to its end proves nothing",
      run([ERROR], [], { invocations: [{ executionSuccessful: false }] }),
      ["Lint", "e", "error", "The tool did not run to its end"],
    ],
    [
      "says why it did not",
      run([], [], {
        invocations: [{ executionSuccessful: false, exitCodeDescription: "no memory" }],
      }),
      ["Lint", "no result", "error", "The tool did not run to its end: no memory"],
    ],
    [
      "that was ended by a signal says so",
      run([], [], { invocations: [{ executionSuccessful: false, exitSignalName: "SIGKILL" }] }),
      ["Lint", "no result", "error", "The tool did not run to its end: SIGKILL"],
    ],
    [
      "shows what it found until then",
      run([ERROR], [result()], { invocations: [{ executionSuccessful: false }] }),
      ["Lint", "e", "failed", "1 error:\nfound"],
    ],
  ])("%s", (_, one, expected) => {
    expect(rows(log(one))).toEqual([expected]);
  });

  it("stands beside others", () => {
    expect(
      rows(log(run([ERROR], []), run([ERROR], [result()]))).map(([, , outcome]) => outcome),
    ).toEqual(["passed", "failed"]);
  });
});

it.each([
  ["another shape", [], /not a SARIF log/],
  ["no runs", { version: "2.1.0" }, /not a SARIF log/],
  ["another version", { version: "2.0.0", runs: [] }, /is 2.0.0, and 2.1.0 is read/],
  ["no version", { runs: [] }, /is none, and/],
  ["an empty list of runs", log(), /no run of a tool/],
])("a file of %s is refused", (_, value, problem) => {
  const read = readSarif(value);
  expect(read.ok ? "" : read.problem).toMatch(problem);
});
