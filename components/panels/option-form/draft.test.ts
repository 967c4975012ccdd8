import { describe, expect, it } from "vitest";
import { NOTHING_SAID, type OptionFacts } from "@/lib/features/economics/types";
import { phasesIn } from "../words/phase-list";
import { optionFormFixtures } from "./fixtures";
import { type Draft, draftOf, FACTS, readDraft } from "./draft";

const { facts } = optionFormFixtures.full;
const bare: OptionFacts = { ...NOTHING_SAID, name: "Wait" };

const read = (part: Partial<Draft>) =>
  readDraft({ ...draftOf(facts, "USD"), ...part }, "USD", facts.recommendedBy);

describe("the fields of an option", () => {
  it.each([facts, bare])("say again what they were filled with", (given) => {
    const draft = draftOf(given, "USD");
    expect(readDraft(draft, "USD", given.recommendedBy)).toEqual({ facts: given, wrong: null });
  });

  it("are read as they are written", () => {
    const { facts: said } = read({
      weeksLow: "4",
      weeksHigh: "",
      low: "5 K",
      likely: "",
      high: "$6,000",
      lossLow: "",
      lossLikely: "",
      lossHigh: "",
      percent: "40 %",
      risk: "unknown",
      impact: " ",
    });
    expect(said).toMatchObject({
      weeks: { low: 4, high: 4 },
      cost: { lowMinor: 500_000, likelyMinor: null, highMinor: 600_000 },
      incidentCost: null,
      probabilityPercent: 40,
      risk: null,
      impact: null,
    });
  });

  it.each<[string, Partial<Draft>, (keyof Draft)[]]>([
    ["no name", { name: " " }, ["name"]],
    ["weeks that are none", { weeksLow: "soon", weeksHigh: "4" }, ["weeksLow"]],
    ["weeks upside down", { weeksLow: "9" }, ["weeksHigh"]],
    ["weeks that end in words", { weeksHigh: "later" }, ["weeksHigh"]],
    ["weeks of two readings", { weeksHigh: "4.000" }, ["weeksHigh"]],
    ["a cost upside down", { low: "900 K" }, ["high"]],
    ["a failure at a price that is none", { lossLow: "much" }, ["lossLow"]],
    ["a likely failure outside of its range", { lossLikely: "1" }, ["lossLikely"]],
    ["a chance in halves", { percent: "12.5" }, ["percent"]],
  ])("are wrong with %s", (_, part, fields) => {
    const { facts: said, wrong } = read(part);
    expect(said).toBeNull();
    expect(Object.keys(wrong ?? {})).toEqual(fields);
  });
});

describe("who recommends it", () => {
  it.each([
    ["Ada", [{ by: "Ada", section: null }]],
    [
      "Ada; section 3\n\n Otto ",
      [
        { by: "Ada", section: "section 3" },
        { by: "Otto", section: null },
      ],
    ],
    ["Ada; 3; 4", [{ by: "Ada", section: "3; 4" }]],
    ["; section 3", [{ by: "section 3", section: null }]],
    [" ; ", []],
  ])("is a line each: %j", (recommended, said) => {
    expect(read({ recommended }).facts?.recommendedBy).toEqual(said);
  });

  it("is the same as before where the line is, whatever is in it", () => {
    const known = [{ by: "Ada; of the board", section: "3" }];
    const draft = draftOf({ ...facts, recommendedBy: known }, "USD");
    expect(readDraft(draft, "USD", known).facts?.recommendedBy).toEqual(known);
  });
});

it("phases are listed by key, and every field belongs to one fact", () => {
  const draft = draftOf({ ...facts, phaseKeys: ["1", "0.5"] }, "USD");
  expect(phasesIn(draft.phases)).toEqual(["1", "0.5"]);
  expect(FACTS.flatMap((fact) => fact.fields).sort()).toEqual(Object.keys(draft).sort());
});
