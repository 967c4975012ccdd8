import { expect, it } from "vitest";
import { MONEY_KINDS } from "@/lib/domain/vocabulary";
import { buildProject } from "@/lib/testing/project-builder";
import { prepareMoneyLine } from "../money-line/prepare";
import { prepareOptionForm } from "../option-form/prepare";
import {
  askCopy,
  askLine,
  askNewLine,
  askOption,
  keyOf,
  MONEY_SECTIONS,
  NEW_IN,
  NEW_OPTION,
  stopOf,
  TERMS,
} from "./money-asks";

const ASKING = (mayEdit: boolean) => ({ mayEdit, newId: "new" });

const project = buildProject({ moneyLines: [{ key: "M1" }], options: [{ key: "1" }] });

it("whatever is asked for, its panel knows", () => {
  for (const asked of [
    askLine("M1"),
    askOption("1"),
    askCopy(askLine("M1")),
    askCopy(askOption("1")),
    ...MONEY_KINDS.map(askNewLine),
  ]) {
    if (asked.about === "terms") continue;
    const prepare = asked.about === "line" ? prepareMoneyLine : prepareOptionForm;
    expect(prepare(project, asked.of, ASKING(true)), asked.of).not.toBeNull();
  }
  for (const section of MONEY_SECTIONS) expect(NEW_IN[section].asks).not.toBe(TERMS);
});

it("a copy is asked for by what it is a copy of, and is no row yet", () => {
  expect(askCopy(askLine("M1", "actual"))).toEqual({
    about: "line",
    of: "new@line-M1",
    first: "actual",
  });
  expect(askCopy(TERMS)).toBe(TERMS);
  const asked = [askLine("M1"), askOption("1"), askNewLine("investment"), NEW_OPTION, TERMS];
  expect(asked.map(keyOf)).toEqual(["M1", "1", null, null, null]);
  expect(keyOf(askCopy(askOption("1")))).toBeNull();
});

it("each place is called by its section and what is written there", () => {
  expect(stopOf("budget", askLine("M1", "actual"))).toBe("budget line-M1");
  expect(stopOf("returns", TERMS)).toBe("returns terms");
});
