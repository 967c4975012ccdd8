import { describe, expect, it } from "vitest";
import { NO_FILTER, passesFilter, readFilter, STATE_FILTERS, writeFilter } from "./filter";

describe("what of the register is shown", () => {
  it.each([
    NO_FILTER,
    ...STATE_FILTERS.map((state) => ({ state, category: null })),
    { state: null, category: "Technical & more" },
    { state: "stale", category: "" },
  ] as const)("%j stands in the address and is read from it", (filter) => {
    expect(readFilter(writeFilter("", filter))).toEqual(filter);
  });

  it("what is no state shows every state", () => {
    expect(readFilter("?state=everything&other=1")).toEqual(NO_FILTER);
  });

  it("leaves what else stands in the address", () => {
    const filter = { state: "not-met", category: null } as const;
    expect(writeFilter("?other=1&category=Business", filter)).toBe("?other=1&state=not-met");
  });

  const proved = { standing: "proved", stale: false, metric: { category: "Technical" } } as const;

  it.each([
    ["met", "proved", false],
    ["said", "said", false],
    ["not-met", "not met", false],
    ["unknown", "unknown", false],
    ["stale", "stale", true],
    ["stale", "not met", true],
  ] as const)("%s is a metric that is %s, stale: %s", (state, standing, stale) => {
    const row = { ...proved, standing, stale };
    expect(passesFilter(row, { state, category: null })).toBe(true);
    expect(passesFilter(proved, { state, category: null })).toBe(state === "met");
  });

  it.each([
    ["Technical", true],
    ["Business", false],
    ["", false],
    [null, true],
  ])("of category %j a technical one: %s", (category, passes) => {
    expect(passesFilter(proved, { state: null, category })).toBe(passes);
  });

  it("of no category is what has none", () => {
    const row = { ...proved, metric: { category: null } };
    expect(passesFilter(row, { state: null, category: "" })).toBe(true);
  });
});
