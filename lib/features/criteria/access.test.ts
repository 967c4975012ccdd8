import { describe, expect, it } from "vitest";
import type { Consequence, CriterionRule } from "@/lib/domain/project";
import { type Ground, whyNotFacts } from "./access";
import { NOTHING_SAID } from "./types";

const GROUND: Ground = {
  metrics: [{ key: "coverage" }],
  phases: [{ key: "0" }],
  tasks: [{ key: "0.1" }],
  components: [{ key: "core" }],
  options: [{ key: "O1" }],
};

const STOP: Consequence = {
  kind: "stop",
  text: "Stop",
  weeks: null,
  phaseKey: null,
  optionKey: null,
};

describe("a rule names what there is", () => {
  it.each<[CriterionRule, string[]]>([
    [{ kind: "manual" }, []],
    [{ kind: "blockers", severity: "P0", max: 0 }, []],
    [{ kind: "tally", severity: "P1", max: 3 }, []],
    [{ kind: "metric", metricKey: "coverage" }, []],
    [{ kind: "gate", phaseKey: "0" }, []],
    [{ kind: "task", taskKey: "0.1" }, []],
    [{ kind: "component", componentKey: "core", minPercent: 80 }, []],
    [{ kind: "metric", metricKey: "speed" }, ["rule.metricKey: There is no metric speed"]],
    [{ kind: "gate", phaseKey: "7" }, ["rule.phaseKey: There is no phase 7"]],
    [{ kind: "task", taskKey: "" }, ["rule.taskKey: Say which task"]],
    [
      { kind: "component", componentKey: "x", minPercent: 80 },
      ["rule.componentKey: There is no component x"],
    ],
  ])("%j: %j", (rule, wrong) => {
    expect(said({ rule })).toEqual(wrong);
  });
});

describe("R13: a trigger says what follows", () => {
  it.each<[Partial<Consequence> | null, string[]]>([
    [null, ["consequence: Say what happens when it fires"]],
    [{}, []],
    [{ kind: "cut scope" }, []],
    [{ kind: "extend", weeks: 4 }, []],
    [{ kind: "extend" }, ["consequence.weeks: Say by how many weeks"]],
    [{ kind: "extend", weeks: 0 }, ["consequence.weeks: Say by how many weeks"]],
    [{ kind: "defer phase", phaseKey: "0" }, []],
    [{ kind: "defer phase" }, ["consequence.phaseKey: Say which phase"]],
    [{ kind: "defer phase", phaseKey: "9" }, ["consequence.phaseKey: There is no phase 9"]],
    [{ kind: "switch plan", optionKey: "O1" }, []],
    [{ kind: "switch plan" }, ["consequence.optionKey: Say to which option"]],
    [{ kind: "switch plan", optionKey: "O9" }, ["consequence.optionKey: There is no option O9"]],
  ])("%j: %j", (part, wrong) => {
    const consequence = part && { ...STOP, ...part };
    expect(said({ kind: "no-go", consequence })).toEqual(wrong);
  });

  it("where there is no option, a switch names none", () => {
    const facts = { ...NOTHING_SAID, kind: "no-go" } as const;
    const consequence = { ...STOP, kind: "switch plan" } as const;
    expect(whyNotFacts({ ...facts, consequence }, { ...GROUND, options: [] }, null)).toEqual([]);
  });

  it("nothing follows from other lines", () => {
    expect(said({ kind: "go", consequence: STOP })).toEqual([
      "consequence: Only a no-go trigger has a consequence",
    ]);
  });
});

it("what stood there before and is left alone is no mistake", () => {
  const before = {
    ...NOTHING_SAID,
    kind: "no-go",
    consequence: { ...STOP, kind: "switch plan" },
  } as const;
  expect(whyNotFacts({ ...before, owner: "Ada" }, GROUND, before)).toEqual([]);
  expect(whyNotFacts({ ...before, kind: "go" }, GROUND, before)).toHaveLength(1);
});

function said(part: object): string[] {
  const facts = { ...NOTHING_SAID, ...part };
  return whyNotFacts(facts, GROUND, null).map(({ path, message }) => `${path}: ${message}`);
}
