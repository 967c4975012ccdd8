import { describe, expect, it } from "vitest";
import type { MoneyLineFacts } from "@/lib/features/economics/types";
import { type Draft, draftOf, FACTS, readDraft, withKind } from "./draft";

const facts: MoneyLineFacts = {
  kind: "incident-cost",
  name: "Outage",
  per: "incident",
  amount: { lowMinor: 1_000_000, likelyMinor: null, highMinor: 10_000_050 },
  actualMinor: 25,
  probabilityPercent: 30,
  phaseKey: "1",
  optionKey: "2",
  note: "Once a quarter",
};
const bare: MoneyLineFacts = {
  ...facts,
  actualMinor: null,
  probabilityPercent: null,
  phaseKey: null,
  optionKey: null,
  note: null,
};

const exact: MoneyLineFacts = {
  ...bare,
  amount: { lowMinor: 500, likelyMinor: 500, highMinor: 500 },
};
const unstated: MoneyLineFacts = { ...bare, amount: { ...exact.amount, likelyMinor: null } };

const read = (part: Partial<Draft>) => readDraft({ ...draftOf(facts, "USD"), ...part }, "USD");

describe("the fields of a line of money", () => {
  it.each([facts, bare, exact, unstated])("say again what they were filled with", (given) => {
    expect(readDraft(draftOf(given, "USD"), "USD")).toEqual({ facts: given, wrong: null });
  });

  it("are read as they are written, in whole units", () => {
    const { facts: said } = read({ low: "$5 K", likely: "6000", high: "1.5M", actual: "0.29" });
    expect(said).toMatchObject({
      amount: { lowMinor: 500_000, likelyMinor: 600_000, highMinor: 150_000_000 },
      actualMinor: 29,
    });
  });

  it("write an exact amount once", () => {
    expect(draftOf(exact, "USD")).toMatchObject({ low: "5", likely: "", high: "" });
  });

  it.each(["low", "likely", "high"])("with one amount alone, in %s, say an exact one", (end) => {
    expect(read({ low: "", likely: " ", high: "", [end]: "20 K" }).facts?.amount).toEqual({
      lowMinor: 2_000_000,
      likelyMinor: 2_000_000,
      highMinor: 2_000_000,
    });
  });

  it.each<[string, Partial<Draft>, (keyof Draft)[]]>([
    ["no name", { name: "  " }, ["name"]],
    ["no amount", { low: "", likely: "", high: "" }, ["low"]],
    ["an amount that is none", { low: "much" }, ["low"]],
    ["less than nothing", { low: "-5" }, ["low"]],
    ["one end of a range", { high: "", likely: "15 K" }, ["high"]],
    ["a range upside down", { low: "200 K" }, ["high"]],
    ["a likely amount outside of it", { likely: "500 K" }, ["likely"]],
    ["an actual that is none", { actual: "some" }, ["actual"]],
    ["an amount of two readings", { low: "10.000" }, ["low"]],
    ["another currency", { high: "€200 K" }, ["high"]],
    ["a chance in another base", { percent: "0x10" }, ["percent"]],
    ["a chance above all", { percent: "120" }, ["percent"]],
  ])("are wrong with %s", (_, part, fields) => {
    const { facts: said, wrong } = read(part);
    expect(said).toBeNull();
    expect(Object.keys(wrong ?? {})).toEqual(fields);
  });
});

it("how often goes with the kind", () => {
  expect(withKind("annual-return")).toEqual({ kind: "annual-return", per: "year" });
  expect(withKind("contingency")).toEqual({ kind: "contingency", per: "once" });
});

it("what the kind cannot mean is said at its field", () => {
  expect(read({ kind: "investment", per: "year" }).wrong).toEqual({
    per: "An investment is counted once, so it cannot be for a year",
    percent: "An investment has no chance: only the cost of an incident is computed with one",
  });
  expect(read({ kind: "annual-loss", per: "year", percent: "" }).wrong).toBeNull();
});

it("every field belongs to one fact, and a fact is told in words", () => {
  const draft = draftOf(facts, "USD");
  expect(FACTS.flatMap((fact) => fact.fields).sort()).toEqual(Object.keys(draft).sort());
  expect(FACTS.flatMap(({ word }) => word?.(draft) ?? [])).toEqual([
    "Cost of an incident",
    "an incident",
  ]);
});
