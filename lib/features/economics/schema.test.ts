import { describe, expect, it } from "vitest";
import { addLineInput, addOptionInput, changeTermsInput } from "./schema";
import { NOTHING_SAID } from "./types";

const amount = { lowMinor: 100, likelyMinor: null, highMinor: 300 };
const id = "018f3b1e-4f7a-7000-8000-000000000001";
const line = {
  slug: "a-project",
  id,
  place: null,
  kind: "investment",
  name: "Engineering",
  per: "once",
  amount,
  actualMinor: null,
  probabilityPercent: null,
  phaseKey: null,
  optionKey: null,
  note: null,
};
const option = { slug: "a-project", id, ...NOTHING_SAID, name: "Wait" };
const terms = {
  slug: "a-project",
  project: { id, version: 1 },
  changes: {
    discountRatePercent: { from: null, to: 7.25 },
    returnYears: { from: 3, to: 5 },
  },
};

describe("what is said of a line", () => {
  it("is taken as it is said", () => {
    expect(addLineInput.parse({ ...line, name: " Engineering " })).toEqual(line);
  });

  it.each([
    ["no name", { name: " " }, "name"],
    ["a kind that is none", { kind: "gift" }, "kind"],
    ["a range upside down", { amount: { ...amount, lowMinor: 301 } }, "amount"],
    ["a likely amount outside", { amount: { ...amount, likelyMinor: 301 } }, "amount"],
    ["less than nothing", { amount: { ...amount, lowMinor: -1 } }, "amount.lowMinor"],
    ["half a cent", { actualMinor: 0.5 }, "actualMinor"],
    ["more than can be counted", { actualMinor: 2 ** 53 }, "actualMinor"],
    ["a chance above all", { probabilityPercent: 101 }, "probabilityPercent"],
    ["an investment a year", { per: "year" }, "per"],
    ["a return once", { kind: "annual-return" }, "per"],
    ["a loss an incident", { kind: "annual-loss", per: "incident" }, "per"],
    ["an investment with a chance", { probabilityPercent: 40 }, "probabilityPercent"],
    ["another currency", { amount: { ...amount, currency: "EUR" } }, "amount"],
  ])("is not %s", (_, part, path) => {
    expect(pathsOf(addLineInput.safeParse({ ...line, ...part }))).toContain(path);
  });
});

describe("what is said of an option", () => {
  it.each([
    ["no name", { name: "" }, "name"],
    ["weeks upside down", { weeks: { low: 3, high: 2 } }, "weeks"],
    ["a cost upside down", { cost: { ...amount, highMinor: 1 } }, "cost"],
    ["a risk that is none", { risk: "huge" }, "risk"],
    [
      "nobody who recommends it",
      { recommendedBy: [{ by: " ", section: null }] },
      "recommendedBy.0.by",
    ],
  ])("is not %s", (_, part, path) => {
    expect(pathsOf(addOptionInput.safeParse({ ...option, ...part }))).toContain(path);
  });
});

describe("by what returns are counted", () => {
  it("is a rate or none, and whole years", () => {
    expect(changeTermsInput.parse(terms)).toEqual(terms);
    const none = { discountRatePercent: { from: 7.25, to: null } };
    expect(changeTermsInput.parse({ ...terms, changes: none })).toMatchObject({ changes: none });
  });

  it.each([
    ["a rate below nothing", "discountRatePercent", -1],
    ["a rate above all", "discountRatePercent", 100.01],
    ["a rate too fine", "discountRatePercent", 7.255],
    ["no year", "returnYears", 0],
    ["half a year", "returnYears", 2.5],
    ["more years than are counted", "returnYears", 51],
  ])("is not %s", (_, fact, to) => {
    const changes = { [fact]: { from: 5, to } };
    expect(pathsOf(changeTermsInput.safeParse({ ...terms, changes }))).toContain(
      `changes.${fact}.to`,
    );
  });
});

function pathsOf(result: { error?: { issues: { path: PropertyKey[] }[] } | undefined }): string[] {
  return (result.error?.issues ?? []).map(({ path }) => path.map(String).join("."));
}
