import { describe, expect, it } from "vitest";
import {
  buildProject,
  daysAgo,
  NOW,
  type ProjectParts,
  subject,
} from "@/lib/testing/project-builder";
import { forecastCompletion } from "./forecast-completion";
import { outlookOf } from "./outlook";

const week = { low: 1, likely: 1, high: 1, unit: "weeks" as const };
const tasks = [{ key: "1", estimate: week }];

/** NOW is a Monday; a week that varies in nothing is over on Friday 20 March. */
const outlook = (parts: ProjectParts) => {
  const project = buildProject(parts);
  return outlookOf(project, forecastCompletion(project, NOW, { assumedSpread: null }));
};

describe("what of a forecast stands in one line", () => {
  it.each([
    ["before its target", "2026-03-25", -5, 1],
    ["on its target", "2026-03-20", 0, 1],
    ["after its target", "2026-03-02", 18, 0],
  ])("ends %s", (_, targetOn, daysLate, chanceOfTarget) => {
    expect(outlook({ tasks, targetOn })).toEqual({
      kind: "dated",
      p80On: "2026-03-20",
      targetOn,
      daysLate,
      chanceOfTarget,
      atLeast: false,
    });
  });

  it("is a day alone where no target is set", () => {
    expect(outlook({ tasks })).toMatchObject({ p80On: "2026-03-20", daysLate: null });
  });

  it("is the earliest that can be where something is not estimated", () => {
    expect(outlook({ tasks: [...tasks, { key: "2" }] })).toMatchObject({ atLeast: true });
  });

  it("says why there is no day", () => {
    expect(outlook({})).toEqual({ kind: "no plan" });
    expect(outlook({ tasks: [{ key: "1" }] })).toEqual({ kind: "nothing estimated" });
    expect(outlook({ phases: [{ key: "0" }] })).toEqual({ kind: "nothing estimated" });
    const proved = [{ subject: subject("task", "1"), at: daysAgo(1) }];
    expect(outlook({ tasks, evidence: proved })).toEqual({ kind: "nothing left" });
  });

  it("has nothing left where what is left takes no time", () => {
    const none = { low: 0, likely: 0, high: 0, unit: "hours" as const };
    expect(outlook({ tasks: [{ key: "1", estimate: none }] })).toEqual({ kind: "nothing left" });
  });
});
