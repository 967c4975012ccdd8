import { describe, expect, it } from "vitest";
import { NOTHING_SAID, type RiskFacts } from "@/lib/features/risks/types";
import { type Draft, draftOf, FACTS, readDraft } from "./draft";

const facts: RiskFacts = {
  title: "Costs run away",
  probability: "medium",
  probabilityPercent: 30,
  impact: "critical",
  impactNote: "A bill",
  loss: { lowMinor: 1_000_000, likelyMinor: null, highMinor: 10_000_050 },
  mitigation: "Budgets",
  owner: "Lena",
  reviewOn: "2026-03-20",
};

const unknown: RiskFacts = { ...NOTHING_SAID, title: "Something" };

const read = (part: Partial<Draft>) => readDraft({ ...draftOf(facts, "USD"), ...part }, "USD");

describe("the fields of a risk", () => {
  it.each([facts, unknown])("say again what they were filled with", (given) => {
    expect(readDraft(draftOf(given, "USD"), "USD")).toEqual({ facts: given, wrong: null });
  });

  it("that are empty say that it is not known", () => {
    const { facts: said } = read({
      percent: " ",
      low: "",
      high: "",
      owner: " ",
      probability: "unknown",
    });
    expect(said).toMatchObject({
      probability: null,
      probabilityPercent: null,
      loss: null,
      owner: null,
    });
  });

  it("are read as they are written", () => {
    const { facts: said } = read({ percent: "40 %", low: "$5 K", likely: "6000", high: "10 000" });
    expect(said).toMatchObject({
      probabilityPercent: 40,
      loss: { lowMinor: 500_000, likelyMinor: 600_000, highMinor: 1_000_000 },
    });
  });

  it.each<[string, Partial<Draft>, (keyof Draft)[]]>([
    ["no title", { title: "  " }, ["title"]],
    ["a chance above all", { percent: "120" }, ["percent"]],
    ["a chance in halves", { percent: "12.5" }, ["percent"]],
    ["an amount that is none", { low: "much", likely: "some" }, ["low", "likely"]],
    ["one end of a range", { likely: "15 K", high: "" }, ["high"]],
    ["a likely loss without its start", { low: "", likely: "5 K" }, ["low"]],
    ["a loss in another currency", { low: "€5 K" }, ["low"]],
    ["a range upside down", { low: "200 K" }, ["high"]],
    ["a likely loss outside of it", { likely: "500 K" }, ["likely"]],
  ])("are wrong with %s", (_, part, fields) => {
    const { facts: said, wrong } = read(part);
    expect(said).toBeNull();
    expect(Object.keys(wrong ?? {})).toEqual(fields);
  });
});

it("every field belongs to one fact", () => {
  const fields = FACTS.flatMap((fact) => fact.fields);
  expect(fields.sort()).toEqual(Object.keys(draftOf(facts, "USD")).sort());
});
