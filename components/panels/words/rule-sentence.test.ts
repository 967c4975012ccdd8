import { describe, expect, it } from "vitest";
import type { CriterionRule } from "@/lib/domain/project";
import { type RuleNames, wordAsked } from "./rule-sentence";

const NOW = "2026-01-05T09:00:00.000Z";
const metric = {
  key: "coverage",
  name: "Coverage",
  unit: "%",
  comparator: ">",
  target: 80,
  targetHigh: null,
  targetText: null,
} as const;
const NAMES: RuleNames = {
  metrics: [
    metric,
    { ...metric, key: "bare", name: "Speed", target: null },
    { ...metric, key: "words", name: "Audit", comparator: "is", target: null, targetText: "full" },
  ],
  phases: [{ key: "0", name: "Ground" }],
  tasks: [{ key: "0.1", name: "Dig" }],
  components: [{ key: "core", name: "Core" }],
};

describe("a must-have is read back", () => {
  it.each<[CriterionRule, string]>([
    [
      { kind: "manual" },
      "Met once it is verified: by a check of its own, or claimed by one person and confirmed by another.",
    ],
    [{ kind: "metric", metricKey: "coverage" }, "Met while Coverage is measured above 80 %."],
    [{ kind: "metric", metricKey: "words" }, "Met while Audit is measured as full."],
    [{ kind: "metric", metricKey: "bare" }, "Met while Speed meets a target, and it has none yet."],
    [{ kind: "metric", metricKey: "gone" }, "Met while metric gone meets its target."],
    [{ kind: "blockers", severity: "P0", max: 0 }, "Met while no P0 blocker is open."],
    [{ kind: "blockers", severity: "P1", max: 1 }, "Met while at most 1 P1 blocker is open."],
    [{ kind: "blockers", severity: "P1", max: 3 }, "Met while at most 3 P1 blockers are open."],
    [{ kind: "tally", severity: "P0", max: 0 }, "Met while the tracker counts no open P0 issue."],
    [
      { kind: "tally", severity: "P2", max: 15 },
      "Met while the tracker counts at most 15 open P2 issues.",
    ],
    [{ kind: "gate", phaseKey: "0" }, "Met while gate 0 (Ground) has passed."],
    [{ kind: "task", taskKey: "0.1" }, "Met while task 0.1 (Dig) is verified."],
    [{ kind: "task", taskKey: "9" }, "Met while task 9 is verified."],
    [
      { kind: "component", componentKey: "core", minPercent: 80 },
      "Met while component core (Core) is verified to at least 80 %.",
    ],
  ])("%j: %s", (rule, sentence) => {
    const asked = { kind: "must-have", rule, dueOn: null, consequence: null } as const;
    const [first = "", second] = wordAsked(asked, NAMES, NOW);
    expect(first.replace(/[\u202f\u00a0]/g, " ")).toBe(sentence);
    expect(second).toBe("Until then the verdict is not GO.");
  });
});

it("what can wait is said to", () => {
  const asked = {
    kind: "can-defer",
    rule: { kind: "manual" },
    dueOn: null,
    consequence: null,
  } as const;
  expect(wordAsked(asked, NAMES, NOW)[1]).toBe(
    "It is shown, and the verdict does not wait for it.",
  );
});

describe("a trigger is read back with what follows", () => {
  const EXTEND = {
    kind: "extend",
    text: "Later.",
    weeks: 4,
    phaseKey: null,
    optionKey: null,
  } as const;
  const GATE = { kind: "gate", phaseKey: "0" } as const;

  it.each<[CriterionRule, string | null, string]>([
    [
      { kind: "manual" },
      null,
      "Fires once somebody claims that it is so; until then it is unknown, for it has no day.",
    ],
    [
      { kind: "manual" },
      "2026-03-02",
      "Counts down to Mon 2 Mar; after that day it has fired unless it is shown to be false by then. A claim that it is so fires it at once.",
    ],
    [GATE, null, "Has fired unless gate 0 (Ground) has passed."],
    [
      GATE,
      "2026-03-02",
      "Counts down to Mon 2 Mar; after that day it has fired unless gate 0 (Ground) has passed. A claim that it is so fires it at once.",
    ],
  ])("%j due %s: %s", (rule, dueOn, sentence) => {
    const asked = { kind: "no-go", rule, dueOn, consequence: EXTEND } as const;
    expect(wordAsked(asked, NAMES, NOW)).toEqual([sentence, "If it fires: extend by 4 weeks."]);
  });

  it("or without, where nobody has said it", () => {
    const asked = { kind: "no-go", rule: GATE, dueOn: null, consequence: null } as const;
    expect(wordAsked(asked, NAMES, NOW)).toHaveLength(1);
  });
});
