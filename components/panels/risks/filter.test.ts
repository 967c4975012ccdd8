import { describe, expect, it } from "vitest";
import { buildProject, daysAgo, NOW } from "@/lib/testing/project-builder";
import {
  ALL_RISKS,
  LEVEL_FILTERS,
  passesFilter,
  readFilter,
  REVIEW_FILTERS,
  type RiskFilter,
  writeFilter,
} from "./filter";
import { prepareRisks } from "./prepare";

const { rows } = prepareRisks(
  buildProject({
    risks: [
      { key: "high", probability: "high", impact: "high", reviewOn: daysAgo(4).slice(0, 10) },
      { key: "stated", level: "high", impact: "high" },
      { key: "low", probability: "low", impact: "low", reviewOn: daysAgo(-4).slice(0, 10) },
      { key: "nothing" },
    ],
  }),
  true,
  NOW,
);

const shown = (filter: Partial<RiskFilter>) =>
  rows.filter((row) => passesFilter(row, { ...ALL_RISKS, ...filter })).map(({ key }) => key);

describe("what of the register is shown", () => {
  it.each<RiskFilter>([
    ALL_RISKS,
    ...LEVEL_FILTERS.map((level) => ({ ...ALL_RISKS, level })),
    ...REVIEW_FILTERS.map((review) => ({ ...ALL_RISKS, review })),
    { level: "high", review: "due", cell: { probability: "unknown", impact: "critical" } },
  ])("%o stands in the address and is read from it", (filter) => {
    expect(readFilter(writeFilter("", filter))).toEqual(filter);
  });

  it("what is no filter shows everything", () => {
    expect(readFilter("?level=huge&review=1&cell=high")).toEqual(ALL_RISKS);
    expect(readFilter("?cell=high-huge")).toEqual(ALL_RISKS);
  });

  it("leaves what else stands in the address", () => {
    expect(writeFilter("?a=1&level=low", { ...ALL_RISKS, review: "due" })).toBe("?a=1&review=due");
  });

  it("is what counts as a level, stated or computed", () => {
    expect(shown({ level: "high" })).toEqual(["stated", "high"]);
    expect(shown({ level: "unknown" })).toEqual(["nothing"]);
    expect(shown({ level: "not-assessed" })).toEqual(["stated", "nothing"]);
    expect(shown({ level: "critical" })).toEqual([]);
  });

  it("is what is due or has no date, and both at once", () => {
    expect(shown({ review: "due" })).toEqual(["high"]);
    expect(shown({ review: "none" })).toEqual(["stated", "nothing"]);
    expect(shown({ level: "high", review: "due" })).toEqual(["high"]);
    expect(shown({ level: "low", review: "due" })).toEqual([]);
  });

  it("is one cell of the matrix, unknown sides too", () => {
    expect(shown({ cell: { probability: "high", impact: "high" } })).toEqual(["high"]);
    expect(shown({ cell: { probability: "unknown", impact: "high" } })).toEqual(["stated"]);
    expect(shown({ cell: { probability: "unknown", impact: "unknown" } })).toEqual(["nothing"]);
  });
});
