import { describe, expect, it } from "vitest";
import { projectDocument } from "@/lib/features/documents/schema";
import {
  buildProject,
  daysAgo,
  NOW,
  projectFromDocument,
  type ProjectParts,
} from "@/lib/testing/project-builder";
import { portfolio } from "@/prisma/seed/portfolio";
import { prepareRisks } from "./prepare";

type Risks = NonNullable<ProjectParts["risks"]>;

const day = (ago: number) => daysAgo(ago).slice(0, 10);
const loss = { lowMinor: 1_000_000, likelyMinor: null, highMinor: 10_000_000 };

const prepare = (risks: Risks, parts: ProjectParts = {}) =>
  prepareRisks(buildProject({ risks, ...parts }), true, NOW);
const figures = (risks: Risks) =>
  prepare(risks).figures.map(({ label, value, note }) => [label, value, note]);

describe("a risk in the register", () => {
  it("shows its computed level beside the stated one, and why", () => {
    const [row] = prepare([{ probability: "medium", impact: "critical", level: "medium" }]).rows;
    expect(row).toMatchObject({
      standing: "high",
      computed: "high",
      stated: "medium",
      differs: true,
      why: [
        "probability medium (2) × impact critical (4) = 8",
        "stated as medium, computed as high: it counts as the worse one",
      ],
    });
  });

  it("that nobody assessed is unknown", () => {
    const [row] = prepare([{}]).rows;
    expect(row).toMatchObject({
      standing: "unknown",
      computed: null,
      loss: null,
      expected: null,
      notExpected: "unknown: no chance as a number and no loss as an amount",
      review: { state: "none", text: "no review date" },
    });
  });

  it("has an expected loss where both its figures are known", () => {
    const [row] = prepare([{ probabilityPercent: 30, loss }]).rows;
    expect(row).toMatchObject({
      chance: "30\u00a0%",
      loss: { text: "$10–100\u2009K" },
      expected: { amount: { text: "$3–30\u2009K" }, from: "30\u00a0% × $10–100\u2009K" },
      notExpected: null,
    });
    expect(prepare([{ probability: "medium", loss }]).rows[0]?.notExpected).toBe(
      "unknown: no chance as a number",
    );
  });

  it("says since when its review is due", () => {
    expect(prepare([{ reviewOn: day(4) }]).rows[0]?.review).toEqual({
      state: "due",
      text: "review due 4\u00a0d ago",
    });
  });

  it("is reviewed again after the project's cadence", () => {
    const { next } = prepare([{}], { reviewCadenceDays: 14 });
    expect(next).toMatchObject({ on: day(-14), days: 14 });
  });
});

describe("the figures of the register", () => {
  it("of nothing are none and unknown, never zero money", () => {
    expect(figures([])).toEqual([
      ["Worst known level", "none", "0 of 0"],
      ["Not assessed", "0 of 0", "probability or impact unknown"],
      ["Reviews due", "0 of 0", "0 without a date"],
      ["Expected loss", "unknown", "no risk has both its chance and its loss in figures"],
    ]);
  });

  it("tell the worst, what is due since when, and what is expected of how many", () => {
    const found = figures([
      { title: "Costs", probability: "critical", impact: "critical", reviewOn: day(4) },
      { level: "low", probabilityPercent: 10, loss },
      { reviewOn: day(-3), probabilityPercent: 20, loss },
    ]);
    expect(found).toEqual([
      ["Worst known level", "critical", "1 of 3: Costs"],
      ["Not assessed", "2 of 3", "probability or impact unknown"],
      ["Reviews due", "1 of 3", expect.stringMatching(/^oldest since .+, 1 without a date$/)],
      ["Expected loss", "$3–30\u2009K", "2 of 3 have both chance and loss in figures"],
    ]);
  });

  it("tell what is only stated, and the next review", () => {
    const found = figures([
      { level: "high", reviewOn: day(-3) },
      { level: "high", reviewOn: day(-9) },
    ]);
    expect(found[0]).toEqual(["Worst known level", "high", "2 of 2, only stated"]);
    expect(found[2]).toEqual(["Reviews due", "0 of 2", expect.stringMatching(/^next /)]);
  });

  it("of the Execution Platform are what its report gives", () => {
    const input = portfolio.find((one) => one.project.slug === "execution-platform");
    const project = projectFromDocument(projectDocument.parse(input));
    const { rows } = prepareRisks(project, false, NOW);
    expect(rows.map(({ key, standing }) => [key, standing])).toEqual([
      ["cost-runaway", "high"],
      ["key-unavailable", "medium"],
      ["provider-drift", "medium"],
      ["scope-creep", "medium"],
      ["attrition", "low"],
    ]);
  });
});
