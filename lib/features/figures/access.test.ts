import { expect, it } from "vitest";
import { whyNotFacts } from "./access";
import { type FigureFacts, NOTHING_SAID } from "./types";

const SUBJECTS = { phase: ["0"], option: ["1"] };
const FIVE: FigureFacts = { ...NOTHING_SAID, low: 5, high: 5 };

it.each<[string, Partial<FigureFacts>, string[]]>([
  ["a figure", {}, []],
  ["words", { unit: "text", low: null, high: null, text: "full" }, []],
  ["words that are none", { unit: "text", low: null, high: null }, ["text: Say what is stated"]],
  ["words with one end", { unit: "text", high: null, text: "five" }, ["low: Say the figure"]],
  ["words with both ends", { unit: "text", text: "five" }, []],
  [
    "words upside down",
    { unit: "text", low: 6, text: "five" },
    ["high: Not less than the other end"],
  ],
  ["none", { low: null, high: null }, ["low: Say the figure"]],
  ["one upside down", { low: 6 }, ["high: Not less than the other end"]],
  ["one of the whole", { computes: "effort.total" }, []],
  ["one of a list", { computes: "count.items", subjectKey: "exit" }, []],
  ["one of a severity", { computes: "tally.count", subjectKey: "P0" }, []],
  ["one of a phase", { computes: "effort.phase", subjectKey: "0" }, []],
  ["one of some row", { computes: "effort.phase" }, ["subjectKey: Say which phase"]],
  [
    "one of no row there is",
    { computes: "effort.phase", subjectKey: "9" },
    ["subjectKey: There is no phase 9"],
  ],
  ["one of all or an option", { computes: "exposure.total" }, []],
  [
    "one of the whole with a row",
    { computes: "effort.total", subjectKey: "0" },
    ["subjectKey: It is of the whole"],
  ],
  ["one of no rule", { computes: "luck.total" }, ["computes: No rule computes luck.total"]],
  ["a row of nothing", { subjectKey: "0" }, ["subjectKey: What is tied to nothing is of no row"]],
])("%s: %j", (_, part, wrong) => {
  const found = whyNotFacts({ ...FIVE, ...part }, null, SUBJECTS);
  expect(found.map(({ path, message }) => `${path}: ${message}`)).toEqual(wrong);
});

it("what a document has brought and nobody touches is left alone", () => {
  const before = { ...FIVE, computes: "luck.total" };
  expect(whyNotFacts({ ...before, low: 4 }, before, SUBJECTS)).toEqual([]);
});
