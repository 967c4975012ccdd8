import { expect, it } from "vitest";
import { buildProject } from "@/lib/testing/project-builder";
import { figuresOf, isUsed, usesOfOption } from "./option-uses";

const stated = (key: string, computes: string, subjectKey: string) => ({
  key,
  computes,
  subjectKey,
});

const project = buildProject({
  options: [{ key: "1" }, { key: "2" }],
  moneyLines: [
    { key: "M1", optionKey: "1" },
    { key: "M2", optionKey: "2" },
    { key: "M3", optionKey: null },
  ],
  impacts: [{ key: "users", optionKey: "1" }],
  decisions: [{ key: "D1", optionKeys: ["1", "2"] }],
  criteria: [
    { key: "stop", consequence: null },
    {
      key: "switch",
      consequence: {
        kind: "switch plan",
        text: "Go on",
        weeks: null,
        phaseKey: null,
        optionKey: "2",
      },
    },
  ],
  statedFigures: [
    stated("cost", "option.cost", "1"),
    stated("line", "money-line.amount", "M1"),
    stated("phase", "phase.cost", "1"),
  ],
});

it("an option is named by lines, impacts, figures, decisions and criteria", () => {
  expect(usesOfOption(project, "1")).toEqual({
    moneyLines: ["M1"],
    impacts: ["users"],
    figures: ["cost"],
    decisions: ["D1"],
    criteria: [],
  });
  expect(usesOfOption(project, "2")).toMatchObject({ moneyLines: ["M2"], criteria: ["switch"] });
});

it("what nobody names has no uses", () => {
  expect(isUsed(usesOfOption(project, "3"))).toBe(false);
  expect(isUsed(usesOfOption(project, "2"))).toBe(true);
});

it("a figure is stated of a line by its key, not of a phase that is called the same", () => {
  expect(figuresOf(project, "money line", "M1")).toEqual(["line"]);
  expect(figuresOf(project, "money line", "1")).toEqual([]);
});
