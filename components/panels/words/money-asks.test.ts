import { expect, it } from "vitest";
import { MONEY_KINDS } from "@/lib/domain/vocabulary";
import { buildProject } from "@/lib/testing/project-builder";
import { prepareMoneyLine } from "../money-line/prepare";
import { prepareOptionForm } from "../option-form/prepare";
import {
  askLine,
  askNewLine,
  askOption,
  MONEY_SECTIONS,
  NEW_IN,
  stopOf,
  TERMS,
} from "./money-asks";

const ASKING = (mayEdit: boolean) => ({ mayEdit, newId: "new" });

const project = buildProject({ moneyLines: [{ key: "M1" }], options: [{ key: "1" }] });

it("whatever is asked for, its panel knows", () => {
  for (const asked of [askLine("M1"), askOption("1"), ...MONEY_KINDS.map(askNewLine)]) {
    if (asked.about === "terms") continue;
    const prepare = asked.about === "line" ? prepareMoneyLine : prepareOptionForm;
    expect(prepare(project, asked.of, ASKING(true)), asked.of).not.toBeNull();
  }
  for (const section of MONEY_SECTIONS) expect(NEW_IN[section].asks).not.toBe(TERMS);
});

it("each place is called by its section and what is written there", () => {
  expect(stopOf("budget", askLine("M1", "actual"))).toBe("budget line-M1");
  expect(stopOf("returns", TERMS)).toBe("returns terms");
});
