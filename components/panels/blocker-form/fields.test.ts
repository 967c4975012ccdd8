import { describe, expect, it } from "vitest";
import type { BlockerFacts } from "@/lib/features/blockers/schema";
import { type Fields, toFacts, toFields, whyUnread } from "./fields";

const facts: BlockerFacts = {
  title: "No key",
  severity: "P0",
  actualState: "blocked",
  finding: "Nobody has it",
  risk: null,
  cause: null,
  impact: null,
  requiredActions: ["Ask", "Wait"],
  owner: "Lena",
  estimate: { low: 0.5, likely: null, high: 2, unit: "weeks" },
  resolvingTaskKey: "0.2",
  resolvingPhaseKey: null,
  holdsUp: [
    { kind: "task", key: "0.1" },
    { kind: "phase", key: "2" },
  ],
};
const typed = (part: Partial<Fields>) => toFacts({ ...toFields(facts), ...part });

it("what is written comes back from the form as it was", () => {
  expect(toFacts(toFields(facts))).toEqual(facts);
  expect(toFields(facts)).toMatchObject({ holdsUp: "0.1, phase 2", requiredActions: "Ask\nWait" });
});

describe("what is typed", () => {
  it("says nothing where there are only blanks", () => {
    const { finding, owner, requiredActions } = typed({
      finding: "  ",
      owner: "",
      requiredActions: "\n \n",
    });
    expect([finding, owner, requiredActions]).toEqual([null, null, []]);
  });

  it.each<[Partial<Fields>, BlockerFacts["estimate"]]>([
    [{ low: "", likely: "", high: "" }, null],
    [
      { low: "2", likely: "", high: "" },
      { low: 2, likely: null, high: 2, unit: "weeks" },
    ],
    [
      { low: "", likely: "3", high: "" },
      { low: 3, likely: 3, high: 3, unit: "weeks" },
    ],
    [
      { low: "1,5", likely: "2", high: "4" },
      { low: 1.5, likely: 2, high: 4, unit: "weeks" },
    ],
    [
      { low: "1", likely: "2", high: "" },
      { low: 1, likely: 2, high: 2, unit: "weeks" },
    ],
    [
      { low: "1", high: "2", unit: "days" },
      { low: 1, likely: null, high: 2, unit: "hours" },
    ],
    [
      { low: "soon", likely: "", high: "" },
      { low: Number.NaN, likely: null, high: Number.NaN, unit: "weeks" },
    ],
  ])("%j is an estimate of %j", (part, estimate) => {
    expect(typed(part).estimate).toEqual(estimate);
  });

  it("is told why a figure cannot be read, and nothing of what can", () => {
    const part = { ...toFields(facts), low: "0.001", likely: "2.500", high: "4" };
    expect(whyUnread(part)).toEqual({
      "estimate.low": "The smallest step is 0.01",
      "estimate.likely": "2.500 can mean 2.5 or 2,500: write 2.5 or 2,500",
    });
  });

  it.each<[string, BlockerFacts["holdsUp"]]>([
    ["", []],
    ["0.1", [{ kind: "task", key: "0.1" }]],
    [
      "task 0.1; Phase 2,",
      [
        { kind: "task", key: "0.1" },
        { kind: "phase", key: "2" },
      ],
    ],
    ["phase", [{ kind: "task", key: "phase" }]],
  ])("%j names %j", (holdsUp, ends) => {
    expect(typed({ holdsUp }).holdsUp).toEqual(ends);
  });

  it("is no other word than those there are", () => {
    expect(typed({ severity: "P9", actualState: "gone" })).toMatchObject({
      severity: "P1",
      actualState: "not started",
    });
  });
});
