import { expect, it } from "vitest";
import { changesOf, pathsOfFacts, withTheirs } from "./use-fact-edit";

it("only what was touched is changed, from what stood there", () => {
  const base = { text: " It is safe", owner: null, steps: ["a"] };
  const untouched = { text: "It is safe", owner: null, steps: ["a"] };
  expect(changesOf<object>(base, untouched, untouched)).toEqual({});
  expect(changesOf<object>(base, untouched, { ...untouched, owner: "Ada" })).toEqual({
    owner: { from: null, to: "Ada" },
  });
  expect(changesOf<object>(base, untouched, { ...untouched, text: "It is" })).toEqual({
    text: { from: " It is safe", to: "It is" },
  });
});

it("what another has made of it is what an edit begins from next", () => {
  const contested = {
    id: "1",
    version: 2,
    changedBy: null,
    fields: { owner: { theirs: "Otto", base: null, mine: "Ada" } },
  };
  expect(withTheirs({ owner: null, text: "a" }, contested)).toEqual({ owner: "Otto", text: "a" });
});

it("what is wrong with an edit is told at its fact", () => {
  expect(
    pathsOfFacts({ "changes.rule.to.metricKey": "a", "changes.text.to": "b", text: "c" }),
  ).toEqual({ "rule.metricKey": "a", text: "c" });
});
