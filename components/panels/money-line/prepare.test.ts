import { expect, it } from "vitest";
import { withoutMoney } from "@/lib/domain/economics/without-money";
import { buildProject } from "@/lib/testing/project-builder";
import { prepareMoneyLine } from "./prepare";

const ASKING = (mayEdit: boolean) => ({ mayEdit, newId: "new" });

const project = buildProject({
  phases: [{ key: "1", name: "First" }],
  options: [{ key: "2", name: "Wait" }],
  moneyLines: [{ key: "M1", name: "Testing", phaseKey: "1" }],
  statedFigures: [{ key: "tests", computes: "money-line.amount", subjectKey: "M1" }],
});

it("a line is prepared with what it may name, and with what was stated of it", () => {
  expect(prepareMoneyLine(project, "line-M1", ASKING(true))).toMatchObject({
    mayEdit: true,
    line: { key: "M1", version: 1 },
    facts: { name: "Testing", phaseKey: "1" },
    phases: [{ key: "1", name: "First" }],
    options: [{ key: "2", name: "Wait" }],
    figures: ["tests"],
  });
});

it.each([
  ["new-investment", "investment", "once"],
  ["new-annual-return", "annual-return", "year"],
  ["new-incident-cost", "incident-cost", "incident"],
])("%s begins with its kind, and nothing else is said", (of, kind, per) => {
  expect(prepareMoneyLine(project, of, ASKING(true))).toMatchObject({
    line: null,
    facts: { kind, per, name: "", amount: null, actualMinor: null },
    figures: [],
  });
});

it("what there is not is nothing, and amounts that are hidden are not told", () => {
  for (const of of [null, "line-M2", "new-gift"]) {
    expect(prepareMoneyLine(project, of, ASKING(true))).toBeNull();
  }
  expect(prepareMoneyLine(withoutMoney(project), "line-M1", ASKING(false))).toEqual({
    hidden: "Amounts are hidden for your role.",
  });
});

it("a copy begins with what its line says, goes after it, and is a line of its own", () => {
  expect(prepareMoneyLine(project, "new@line-M1", ASKING(true))).toMatchObject({
    line: null,
    newId: "new",
    place: { after: project.moneyLines[0]!.id },
    facts: { name: "Testing", phaseKey: "1" },
    figures: [],
  });
});

it("a line moves among those of its section, and those of single options apart", () => {
  const lines = buildProject({
    options: [{ key: "2", name: "Wait" }],
    moneyLines: [
      { key: "M1", kind: "investment" },
      { key: "M2", kind: "annual-return", per: "year" },
      { key: "M3", kind: "investment", optionKey: "2" },
      { key: "M4", kind: "contingency" },
    ],
  });
  const movesOfLine = (key: string) => {
    const model = prepareMoneyLine(lines, `line-${key}`, ASKING(true));
    return model && "line" in model ? model.line?.moves : null;
  };
  expect(movesOfLine("M1")).toEqual({ up: null, down: { after: lines.moneyLines[3]!.id } });
  expect(movesOfLine("M3")).toEqual({ up: null, down: null });
  expect(movesOfLine("M4")).toEqual({ up: { after: null }, down: null });
});
