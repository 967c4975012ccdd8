import { describe, expect, it } from "vitest";
import { withoutMoney } from "@/lib/domain/economics/without-money";
import { buildProject } from "@/lib/testing/project-builder";
import { draftOf, FACTS, readDraft } from "./draft";
import { prepareMoneyTerms } from "./prepare";

const terms = { discountRatePercent: 7.25, returnYears: 5 };

describe("the rate and the years", () => {
  it.each([terms, { ...terms, discountRatePercent: null }, { ...terms, discountRatePercent: 0 }])(
    "say again what they were filled with: %j",
    (given) => {
      expect(readDraft(draftOf(given))).toEqual({ terms: given, wrong: null });
    },
  );

  it.each([
    ["7.255", "5", ["rate"]],
    ["101", "5", ["rate"]],
    ["-1", "5", ["rate"]],
    ["some", "5", ["rate"]],
    ["8 %", "", ["years"]],
    ["8", "0", ["years"]],
    ["8", "51", ["years"]],
    ["8", "2.5", ["years"]],
  ])("%j and %j are wrong at %j", (rate, years, fields) => {
    expect(Object.keys(readDraft({ rate, years }).wrong ?? {})).toEqual(fields);
  });

  it("are read as every number is", () => {
    expect(readDraft({ rate: "7,5 %", years: "5" }).terms?.discountRatePercent).toBe(7.5);
    expect(readDraft({ rate: "7.255", years: "5" }).wrong?.rate).toBe("The smallest step is 0.01");
    expect(readDraft({ rate: "0.001", years: "5" }).wrong?.rate).toBe("The smallest step is 0.01");
    expect(readDraft({ rate: "0x10", years: "5" }).wrong?.rate).toContain("From 0 to 100");
  });

  it("are two facts", () => {
    expect(FACTS.flatMap(({ fields }) => fields)).toEqual(Object.keys(draftOf(terms)));
  });
});

it("they are prepared with the version of the project, and hidden with its money", () => {
  const project = buildProject(terms);
  expect(prepareMoneyTerms(project, true)).toMatchObject({ terms, project: { version: 1 } });
  expect(prepareMoneyTerms(withoutMoney(project), false)).toHaveProperty("hidden");
});
