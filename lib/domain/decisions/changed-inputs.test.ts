import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryDecision } from "@/lib/testing/arbitrary-decision";
import { NOW, buildProject, daysAgo, type ProjectParts } from "@/lib/testing/project-builder";
import { withoutMoney } from "../economics/without-money";
import { addDays } from "../instant";
import type { Project } from "../project";
import { inputsChangedSince } from "./changed-inputs";
import { fingerprintInputs } from "./inputs";
import { hasMoved } from "./tolerance";

const cost = (likely: number) => ({ lowMinor: 100, likelyMinor: likely, highMinor: 300_000 });
const OPTION = { key: "1", weeks: { low: 4, high: 20 }, probabilityPercent: 60, cost: cost(200) };
const sample = (value: number) => ({
  metricKey: "speed",
  low: value,
  high: value,
  takenOn: NOW.slice(0, 10),
});
const THEN: ProjectParts = {
  targetOn: "2026-06-01",
  metrics: [{ key: "speed", name: "Speed", target: 100 }],
  samples: [sample(100)],
  criteria: [
    { key: "K1", text: "It works" },
    { key: "T1", kind: "no-go", text: "It is late", dueOn: "2026-03-20" },
  ],
  phases: [{ key: "0", name: "First" }],
  items: [{ key: "x1", list: "exit", phaseKey: "0" }],
  options: [OPTION],
};

function changedFrom(parts: ProjectParts, now = NOW) {
  const frozen = fingerprintInputs(buildProject(THEN), ["1"], NOW);
  return inputsChangedSince(frozen, buildProject({ ...THEN, ...parts }), ["1"], now);
}

describe("R15: inputs changed since", () => {
  it("nothing while nothing moves", () => {
    expect(changedFrom({})).toEqual([]);
  });

  it.each<[string, ProjectParts, string[]]>([
    ["a metric within its tolerance", { samples: [sample(105)] }, []],
    ["a metric past it", { samples: [sample(106)] }, ["Metric Speed: 100 → 106"]],
    ["a metric without a sample", { samples: [] }, ["Metric Speed: 100 → null"]],
    ["a target within a week", { targetOn: "2026-06-08" }, []],
    ["a target past it", { targetOn: "2026-06-09" }, ["Target date: 2026-06-01 → 2026-06-09"]],
    ["no target any more", { targetOn: null }, ["Target date: 2026-06-01 → null"]],
    [
      "the cost of an option",
      { options: [{ ...OPTION, cost: cost(211) }] },
      ["Option 1, investment, likely: 200 → 211"],
    ],
    [
      "a P0 blocker that opens",
      { blockers: [{ key: "B1", title: "Stuck", severity: "P0" }] },
      ["P0 blocker B1: Stuck: null → open"],
    ],
    [
      "a line that is gone",
      { criteria: [{ key: "T1", kind: "no-go", text: "It is late", dueOn: "2026-03-20" }] },
      ["Must-have: It works: unmet → null"],
    ],
  ])("%s", (_, parts, words) => {
    expect(
      changedFrom(parts).map(({ label, before, after }) => `${label}: ${before} → ${after}`),
    ).toEqual(words);
  });

  it("time alone moves a trigger", () => {
    expect(changedFrom({}, addDays(NOW, 7))).toMatchObject([
      { id: "criterion T1", change: "moved", before: "counting", after: "fired", tolerance: null },
    ]);
  });

  it("tolerances are those of then", () => {
    const strict = { ...buildProject().pollRules, tolerances: { percent: 0, points: 0, days: 0 } };
    const frozen = fingerprintInputs(buildProject({ ...THEN, pollRules: strict }), ["1"], NOW);
    const loose = buildProject({ ...THEN, samples: [sample(101)] });
    expect(inputsChangedSince(frozen, loose, ["1"], NOW)).toMatchObject([{ tolerance: 0 }]);
  });
});

describe("whoever may not see money", () => {
  const frozen = fingerprintInputs(buildProject(THEN), ["1"], NOW);
  const decided = (options: ProjectParts["options"]) =>
    withoutMoney(
      buildProject({ ...THEN, options, decisions: [{ optionKeys: ["1"], inputs: frozen }] }),
    );
  const told = (project: Project) =>
    inputsChangedSince(project.decisions[0]?.inputs ?? [], project, ["1"], NOW);

  it("gets no amount, and is told that one has moved", () => {
    const project = decided([{ ...OPTION, cost: cost(211) }]);
    const amounts = project.decisions[0]?.inputs?.filter(({ measure }) => measure === "money");
    expect(amounts?.length).toBe(6);
    expect(amounts?.every(({ value }) => value === null)).toBe(true);
    expect(told(project)).toMatchObject([
      { label: "Option 1, investment, likely", before: null, after: null, hidden: true },
    ]);
  });

  it("is told of nothing where nothing has moved", () => {
    expect(told(decided([OPTION]))).toEqual([]);
  });
});

describe("for any project", () => {
  it("nothing has changed at the moment at which it was frozen", () => {
    fc.assert(
      fc.property(arbitraryDecision, (project) => {
        const frozen = fingerprintInputs(project, [], NOW);
        expect(new Set(frozen.map(({ id }) => id)).size).toBe(frozen.length);
        expect(inputsChangedSince(frozen, project, [], NOW)).toEqual([]);
      }),
    );
  });

  it("whatever is told differs, and names both sides", () => {
    fc.assert(
      fc.property(arbitraryDecision, arbitraryDecision, (then, now) => {
        const frozen = fingerprintInputs(then, [], daysAgo(2));
        for (const one of inputsChangedSince(frozen, now, [], NOW)) {
          if (one.change === "moved") expect(one.before).not.toEqual(one.after);
        }
      }),
    );
  });
});

describe("how far something may move", () => {
  it("is further with a larger tolerance, and never both ways", () => {
    const figure = fc.integer({ min: -1000, max: 1000 });
    const measure = fc.constantFrom("figure" as const, "points" as const);
    fc.assert(
      fc.property(measure, figure, figure, fc.nat(100), fc.nat(100), (is, from, to, one, more) => {
        if (hasMoved(is, one + more, from, to)) expect(hasMoved(is, one, from, to)).toBe(true);
        if (from === to) expect(hasMoved(is, one, from, to)).toBe(false);
      }),
    );
  });
});
