import { describe, expect, it } from "vitest";
import { fillPart, partAt, suggest } from "./listed-text";

const OPTIONS = [
  { value: "0.1", label: "0.1 Repair the imports" },
  { value: "0.3", label: "0.3 Collect the tests" },
  { value: "1.0.3", label: "1.0.3 Write it down" },
  { value: "phase 2", label: "phase 2 Hardening of imports" },
];
const valuesFor = (text: string, caret = text.length) =>
  suggest(text, caret, OPTIONS).map(({ value }) => value);

describe("the part of a list that is being written", () => {
  it.each([
    ["", 0, ""],
    ["0.3", 3, "0.3"],
    ["0.3, ph", 7, "ph"],
    ["0.3, ph, 1", 2, "0.3"],
    ["0.3, ph, 1", 6, "ph"],
    ["0.3,", 4, ""],
  ])("of %j with the caret at %i is %j", (text, caret, part) => {
    expect(partAt(text, caret).text).toBe(part);
  });

  it.each([
    ["", 0, { text: "phase 2, ", caret: 9 }],
    ["0.3, ph", 7, { text: "0.3, phase 2, ", caret: 14 }],
    ["0.3,", 4, { text: "0.3, phase 2, ", caret: 14 }],
    ["ph, 0.3", 2, { text: "phase 2, 0.3", caret: 7 }],
  ])("is said in full in %j at %i", (text, caret, filled) => {
    expect(fillPart(text, caret, "phase 2")).toEqual(filled);
  });
});

describe("what may be meant", () => {
  it("is everything while nothing is written", () => {
    expect(valuesFor("")).toEqual(["0.1", "0.3", "1.0.3", "phase 2"]);
  });

  it("is found by key or by name, what begins so first", () => {
    expect(valuesFor("0.3")).toEqual(["0.3", "1.0.3"]);
    expect(valuesFor("IMPORTS")).toEqual(["0.1", "phase 2"]);
    expect(valuesFor("nothing like it")).toEqual([]);
  });

  it("is nothing that is there already", () => {
    expect(valuesFor("0.3, phase 2, ")).toEqual(["0.1", "1.0.3"]);
  });
});
