import { expect, it } from "vitest";
import { buildProject, NOW } from "@/lib/testing/project-builder";
import { prepareCriterionForetold } from "./prepare-foretold";

const project = buildProject({
  metrics: [{ key: "coverage", name: "Coverage", comparator: ">", target: 80 }],
  samples: [
    { metricKey: "coverage", basis: "measured", low: 90, high: 90, takenOn: NOW.slice(0, 10) },
  ],
  criteria: [
    {
      key: "K1",
      kind: "must-have",
      text: "Covered",
      rule: { kind: "metric", metricKey: "coverage" },
    },
  ],
});

const MANUAL = { kind: "manual" } as const;

it("a new line that nothing meets yet turns the verdict", () => {
  const said = { key: null, kind: "must-have", rule: MANUAL, dueOn: null } as const;
  expect(prepareCriterionForetold(project, said, NOW)).toEqual({
    now: "GO",
    then: "NO-GO",
    standing: "unmet: nothing recorded",
  });
});

it("a line that is changed is judged as it would be", () => {
  const blockers = { kind: "blockers", severity: "P0", max: 0 } as const;
  const said = { key: "K1", kind: "no-go", rule: blockers, dueOn: null } as const;
  expect(prepareCriterionForetold(project, said, NOW)).toMatchObject({
    now: "GO",
    standing: "cleared: 0 open, at most 0",
  });
});

it("what can wait decides nothing", () => {
  const said = { key: null, kind: "can-defer", rule: MANUAL, dueOn: null } as const;
  expect(prepareCriterionForetold(project, said, NOW)).toMatchObject({ now: "GO", then: "GO" });
});
