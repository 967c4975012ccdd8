import { describe, expect, it } from "vitest";
import { type CriterionFacts, NOTHING_SAID } from "@/lib/features/criteria/types";
import { asWrong, whyNot } from "./check";
import { type Draft, draftOf, FACTS, readFacts } from "./draft";
import { criterionFormFixtures } from "./fixtures";

const { names } = criterionFormFixtures.added;
const { facts: trigger } = criterionFormFixtures.trigger;
const { facts: ruled } = criterionFormFixtures.rule;

describe("the fields of a criterion", () => {
  it.each<CriterionFacts>([
    NOTHING_SAID,
    ruled,
    trigger,
    { ...NOTHING_SAID, rule: { kind: "gate", phaseKey: "0" } },
    { ...NOTHING_SAID, rule: { kind: "task", taskKey: "0.1" } },
    { ...NOTHING_SAID, rule: { kind: "tally", severity: "P2", max: 15 } },
    { ...NOTHING_SAID, rule: { kind: "component", componentKey: "core", minPercent: 70 } },
  ])("say again what they were filled with", (facts) => {
    expect(readFacts(draftOf(facts))).toEqual(facts);
    expect(whyNot({ ...facts, text: "Safe" }, null, names)).toBeNull();
  });

  it("say nothing of a consequence where it is no trigger", () => {
    const draft = { ...draftOf(trigger), kind: "go" };
    expect(readFacts(draft).consequence).toBeNull();
  });

  it.each<[string, Partial<Draft>, (keyof Draft)[]]>([
    ["no metric", { rule: "metric" }, ["metric"]],
    ["a count that is none", { rule: "blockers", max: "few" }, ["max"]],
    ["more than all", { rule: "component", component: "core", percent: "120" }, ["percent"]],
    ["no consequence", { kind: "no-go" }, ["consequence"]],
    ["a consequence without words", { kind: "no-go", consequence: "stop" }, ["effect"]],
    [
      "weeks that are none",
      { kind: "no-go", consequence: "cut scope", effect: "Less.", weeks: "some" },
      ["weeks"],
    ],
    ["no phase", { kind: "no-go", consequence: "defer phase", effect: "Later." }, ["deferred"]],
    ["no option", { kind: "no-go", consequence: "switch plan", effect: "Else." }, ["option"]],
  ])("are wrong with %s", (_, part, fields) => {
    const facts = readFacts({ ...draftOf(NOTHING_SAID), text: "Safe", ...part });
    expect(Object.keys(whyNot(facts, null, names) ?? {})).toEqual(fields);
  });

  it("each belongs to one fact, and rules and consequences are worded as a whole", () => {
    expect(FACTS.flatMap((fact) => fact.fields).sort()).toEqual(
      Object.keys(draftOf(NOTHING_SAID)).sort(),
    );
    const words = FACTS.flatMap(({ word }) => word?.(draftOf(trigger as CriterionFacts)) ?? []);
    expect(words).toEqual([
      "blockers P1 at most 2",
      "defer phase, 4 weeks, 1, It is shipped without.",
    ]);
  });
});

it("what the server finds wrong is told at its field", () => {
  expect(asWrong({ "changes.rule.to.taskKey": "a", "changes.dueOn": "b", text: "c" })).toEqual({
    task: "a",
    due: "b",
    text: "c",
  });
});
