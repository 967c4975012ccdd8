import { expect, it } from "vitest";
import { withoutMoney } from "@/lib/domain/economics/without-money";
import { buildProject } from "@/lib/testing/project-builder";
import { prepareOptionForm } from "./prepare";
import { wordRemoval } from "./word-removal";

const ASKING = (mayEdit: boolean) => ({ mayEdit, newId: "new" });

const project = buildProject({
  phases: [{ key: "1", name: "First" }],
  options: [{ key: "2", name: "Wait", phaseKeys: ["1"] }],
  moneyLines: [{ key: "M1", optionKey: "2" }],
  statedFigures: [{ key: "cost", computes: "option.cost", subjectKey: "2" }],
  decisions: [{ key: "D1", optionKeys: ["2"] }],
});
const NOTHING = { moneyLines: [], impacts: [], figures: [], decisions: [], criteria: [] };

it("an option is prepared with what names it, and a new one with nothing said", () => {
  expect(prepareOptionForm(project, "option-2", ASKING(true))).toMatchObject({
    option: { key: "2", version: 1 },
    facts: { name: "Wait", phaseKeys: ["1"] },
    phases: [{ key: "1", name: "First" }],
    uses: { moneyLines: ["M1"], figures: ["cost"], decisions: ["D1"] },
  });
  expect(prepareOptionForm(project, "new", ASKING(false))).toMatchObject({
    mayEdit: false,
    option: null,
    facts: { name: "", cost: null, phaseKeys: [] },
    uses: NOTHING,
  });
});

it("a copy of an option begins with what that says, goes after it, and is named by nothing", () => {
  expect(prepareOptionForm(project, "new@option-2", ASKING(true))).toMatchObject({
    option: null,
    newId: "new",
    place: { after: project.options[0]!.id },
    facts: { name: "Wait", phaseKeys: ["1"] },
    uses: NOTHING,
  });
});

it("what there is not is nothing, and amounts that are hidden are not told", () => {
  expect(prepareOptionForm(project, "option-9", ASKING(true))).toBeNull();
  expect(prepareOptionForm(project, null, ASKING(true))).toBeNull();
  expect(prepareOptionForm(withoutMoney(project), "option-2", ASKING(false))).toHaveProperty(
    "hidden",
  );
});

it.each([
  [NOTHING, []],
  [
    { ...NOTHING, moneyLines: ["M1"] },
    ["1 line of money (M1) stays and names no option any more; lines then count for the whole."],
  ],
  [
    { ...NOTHING, moneyLines: ["M1", "M2"], impacts: ["users"], figures: ["cost"] },
    [
      "2 lines of money (M1, M2) and 1 impact (users) stay and name no option any more; lines then count for the whole.",
      "1 stated figure (cost) will have nothing to stand beside.",
    ],
  ],
])("what its removal does is told before: %j", (uses, lines) => {
  expect(wordRemoval(uses)).toEqual(lines);
});
