import { describe, expect, it } from "vitest";
import type { Outcome } from "../vocabulary";
import type { CaseReading } from "./readings";
import { LONGEST_EXCERPT, summariseCases } from "./summarise-cases";

const one = (outcome: Outcome, name = "case", detail: string | null = null): CaseReading => ({
  suite: "suite",
  name,
  outcome,
  seconds: null,
  detail,
});
const many = (...outcomes: Outcome[]) => outcomes.map((outcome) => one(outcome));

describe("several cases", () => {
  it.each([
    ["have passed when one has and none says otherwise", many("passed", "skipped"), "passed"],
    ["have failed when one has", many("passed", "failed", "error", "skipped"), "failed"],
    ["are an error when one is and none has failed", many("passed", "error"), "error"],
    ["are skipped when all are", many("skipped", "skipped"), "skipped"],
    ["are skipped when there is none", [], "skipped"],
  ])("%s", (_, cases, outcome) => {
    expect(summariseCases(cases, null).outcome).toBe(outcome);
  });

  it.each([
    ["has not passed", many("passed"), "error"],
    ["has not been skipped", many("skipped"), "error"],
    ["has failed where it has", many("passed", "failed"), "failed"],
  ])("what a report that is not whole shows %s", (_, cases, outcome) => {
    const result = summariseCases(cases, "The run bailed out");
    expect(result.outcome).toBe(outcome);
    expect(result.excerpt).toContain("The report is not whole: The run bailed out");
  });
});

describe("the excerpt", () => {
  it.each([
    ["of one that passed", many("passed"), "1 of 1 passed"],
    [
      "of all kinds",
      many("passed", "failed", "error", "skipped"),
      "1 of 4 passed, 1 failed, 1 in error, 1 skipped",
    ],
    ["of none", [], "0 of 0 passed"],
    ["of many", many(...Array<Outcome>(1200).fill("passed")), "1,200 of 1,200 passed"],
  ])("%s begins with the counts", (_, cases, headline) => {
    expect(summariseCases(cases, null).excerpt.split("\n")[0]).toBe(headline);
  });

  it("tells what failed before all else, and why", () => {
    const cases = [
      one("passed", "quiet"),
      one("passed", "flaky", "Passed after 1 failed attempt"),
      one("skipped", "later", "no archive"),
      one("error", "broken"),
      one("failed", "wrong", "expected 1\nbut got 2"),
    ];
    expect(summariseCases(cases, null).excerpt).toBe(
      [
        "2 of 5 passed, 1 failed, 1 in error, 1 skipped",
        "Failed: suite > wrong\nexpected 1\nbut got 2",
        "Error: suite > broken",
        "Skipped: suite > later\nno archive",
        "Passed: suite > flaky\nPassed after 1 failed attempt",
      ].join("\n\n"),
    );
  });

  it("has at most 4,000 characters and says how many are left out", () => {
    const cases = Array.from({ length: 50 }, (_, index) =>
      one("failed", `case ${index}`, "x".repeat(2000)),
    );
    const { excerpt } = summariseCases(cases, null);
    expect(excerpt.length).toBeLessThanOrEqual(LONGEST_EXCERPT);
    expect(excerpt.match(/Failed: /g)).toHaveLength(3);
    expect(excerpt.endsWith("… and 47 more")).toBe(true);
  });
});
