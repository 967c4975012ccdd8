import { describe, expect, it } from "vitest";
import { RISK_LEVELS, type RiskLevel } from "../vocabulary";
import { levelOf, rateRisk } from "./rate-risk";

const unknown = { level: null, probability: null, impact: null };

describe("the level of a risk", () => {
  it.each<[RiskLevel, RiskLevel, RiskLevel, RiskLevel, RiskLevel]>([
    // Impact:     low       medium    high        critical
    ["critical", "medium", "high", "critical", "critical"],
    ["high", "low", "medium", "high", "critical"],
    ["medium", "low", "medium", "medium", "high"],
    ["low", "low", "low", "low", "medium"],
  ])("of %s probability is by impact %s, %s, %s, %s", (probability, ...levels) => {
    expect(RISK_LEVELS.map((impact) => levelOf(probability, impact))).toEqual(levels);
  });

  it("rises with either side and never falls", () => {
    const rank = (level: RiskLevel) => RISK_LEVELS.indexOf(level);
    for (const [index, one] of RISK_LEVELS.entries()) {
      const more = RISK_LEVELS[index + 1];
      for (const other of more === undefined ? [] : RISK_LEVELS) {
        expect(rank(levelOf(more!, other))).toBeGreaterThanOrEqual(rank(levelOf(one, other)));
        expect(rank(levelOf(other, more!))).toBeGreaterThanOrEqual(rank(levelOf(other, one)));
      }
    }
  });

  it("tells what it was computed from", () => {
    expect(rateRisk({ ...unknown, probability: "medium", impact: "critical" })).toEqual({
      computed: "high",
      stated: null,
      standing: "high",
      differs: false,
      reasons: [{ kind: "multiplied", probability: "medium", impact: "critical", score: 8 }],
    });
  });
});

describe("what is missing", () => {
  it.each([
    ["both sides", unknown, ["probability unknown", "impact unknown"]],
    ["the probability", { ...unknown, impact: "low" as const }, ["probability unknown"]],
    ["the impact", { ...unknown, probability: "low" as const }, ["impact unknown"]],
  ])("%s: the level is unknown, never low", (_, risk, missing) => {
    const { computed, standing, reasons } = rateRisk(risk);
    expect([computed, standing]).toEqual([null, "unknown"]);
    expect(reasons.map(({ kind }) => kind)).toEqual(missing);
  });

  it("leaves the stated level, and says that it is only stated", () => {
    expect(rateRisk({ ...unknown, level: "high", impact: "critical" })).toEqual({
      computed: null,
      stated: "high",
      standing: "high",
      differs: false,
      reasons: [{ kind: "probability unknown" }, { kind: "only stated", stated: "high" }],
    });
  });
});

describe("a stated level beside a computed one", () => {
  const medium = { probability: "high", impact: "medium" } as const;

  it("that is the same carries no difference", () => {
    const { differs, reasons } = rateRisk({ ...medium, level: "medium" });
    expect(differs).toBe(false);
    expect(reasons.map(({ kind }) => kind)).toEqual(["multiplied"]);
  });

  it.each([
    ["low", "medium"],
    ["high", "high"],
  ] as const)("that says %s differs, and the worse one counts: %s", (level, standing) => {
    expect(rateRisk({ ...medium, level })).toMatchObject({
      computed: "medium",
      stated: level,
      standing,
      differs: true,
      reasons: [
        { kind: "multiplied", score: 6 },
        { kind: "stated otherwise", stated: level, computed: "medium" },
      ],
    });
  });
});
