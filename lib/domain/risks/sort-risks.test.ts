import { describe, expect, it } from "vitest";
import { buildProject, type ProjectParts } from "@/lib/testing/project-builder";
import { sortRisks } from "./sort-risks";

const NOW = "2026-03-16T12:00:00.000Z";

const sorted = (risks: NonNullable<ProjectParts["risks"]>) =>
  sortRisks(buildProject({ risks }).risks, NOW).map(({ key }) => key);

describe("risks stand worst first", () => {
  it("by what they count as: unknown before what is known to be medium or low", () => {
    expect(
      sorted([
        { key: "low", level: "low" },
        { key: "medium", probability: "medium", impact: "medium" },
        { key: "unknown" },
        { key: "high", level: "high" },
        { key: "critical", probability: "critical", impact: "high" },
      ]),
    ).toEqual(["critical", "high", "unknown", "medium", "low"]);
  });

  it("a stated level that is worse than the computed one counts", () => {
    expect(
      sorted([
        { key: "computed", probability: "medium", impact: "critical" },
        { key: "stated", probability: "low", impact: "low", level: "critical" },
      ]),
    ).toEqual(["stated", "computed"]);
  });

  it("among equals by probability × impact, what is unknown as the worst it could be", () => {
    expect(
      sorted([
        { key: "four", probability: "medium", impact: "medium" },
        { key: "six", probability: "high", impact: "medium" },
        { key: "stated", level: "medium", impact: "low" },
        { key: "half", level: "medium", impact: "high" },
        { key: "nothing", level: "medium" },
      ]),
    ).toEqual(["nothing", "half", "six", "four", "stated"]);
  });

  it("then by their review: longest due, without a date, next planned", () => {
    expect(
      sorted([
        { key: "later", reviewOn: "2026-04-16" },
        { key: "soon", reviewOn: "2026-03-17" },
        { key: "undated" },
        { key: "today", reviewOn: "2026-03-16" },
        { key: "overdue", reviewOn: "2026-03-01" },
      ]),
    ).toEqual(["overdue", "today", "undated", "soon", "later"]);
  });

  it("what is alike keeps its order", () => {
    expect(sorted([{ key: "b" }, { key: "a" }, { key: "c" }])).toEqual(["b", "a", "c"]);
  });
});
