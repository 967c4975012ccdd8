import { describe, expect, it } from "vitest";
import { draftOf, FACTS, readDraft } from "./draft";
import { projectFactsFixtures } from "./fixtures";

const { facts } = projectFactsFixtures.full;
const draft = draftOf(facts);

describe("what is said of a project", () => {
  it.each([
    ["all of it", facts],
    ["what is not known", projectFactsFixtures["little is said"].facts],
  ])("comes back from its fields as it went in: %s", (_, said) => {
    expect(readDraft(draftOf(said))).toEqual({ facts: said, wrong: null });
  });

  it("has no field that two versions would not be compared by", () => {
    expect(FACTS.flatMap(({ fields }) => fields).sort()).toEqual(Object.keys(draft).sort());
  });

  it.each([
    [{ freshness: "" }, { freshness: "Whole days, as 14" }],
    [{ cadence: "a week" }, { cadence: "Whole days, as 14" }],
    [{ target: "101" }, { target: "A whole number from 0 to 100" }],
  ])("is not %j", (part, wrong) => {
    expect(readDraft({ ...draft, ...part })).toEqual({ facts: null, wrong });
  });

  it("says who sees it in words", () => {
    const said = FACTS.find(({ fields }) => fields.includes("members"));
    expect([draft, { ...draft, members: "" }].map((one) => said?.word?.(one))).toEqual([
      "members",
      "everybody",
    ]);
  });
});
