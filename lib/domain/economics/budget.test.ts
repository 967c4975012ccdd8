import { describe, expect, it } from "vitest";
import { type ProjectParts, buildProject } from "@/lib/testing/project-builder";
import { money } from "@/lib/testing/stated-figures";
import { compareBudget } from "./budget";

const line = (key: string, actualMinor: number | null, phaseKey: string | null = null) => ({
  key,
  amount: money(100, 200),
  actualMinor,
  phaseKey,
});
const compare = (parts: ProjectParts) => compareBudget(buildProject(parts));
const unknown = (...keys: string[]) => ({
  kind: "unknown",
  missing: keys.map((key) => ({ kind: "money line", key })),
});

describe("what was spent against what was planned", () => {
  it.each([
    [300, { kind: "over", byMinor: 100, byPercent: 50 }],
    [75, { kind: "under", byMinor: 25, byPercent: 25 }],
    [100, { kind: "within" }],
    [200, { kind: "within" }],
    [0, { kind: "under", byMinor: 100, byPercent: 100 }],
    [null, unknown("a")],
  ])("of a line at %s", (actual, standing) => {
    const { lines, total } = compare({ moneyLines: [line("a", actual)] });
    expect(lines).toMatchObject([
      { key: "a", budget: money(100, 200), actualMinor: actual, standing },
    ]);
    expect(total).toMatchObject({ actualMinor: actual, standing, lineKeys: ["a"] });
  });

  it("has no percentage of a budget of nothing", () => {
    const { lines } = compare({ moneyLines: [{ amount: money(0), actualMinor: 5 }] });
    expect(lines[0]?.standing).toEqual({ kind: "over", byMinor: 5, byPercent: null });
  });

  it("by phase, in their order, beside what the phase says it costs; last what has no phase", () => {
    const { phases, total } = compare({
      phases: [{ key: "0", cost: money(90, 150) }, { key: "1" }, { key: "2", cost: money(5) }],
      moneyLines: [line("a", 250, "0"), line("b", null), line("c", 120, "0")],
    });
    expect(phases).toMatchObject([
      {
        phaseKey: "0",
        budget: money(200, 400),
        ownCost: money(90, 150),
        actualMinor: 370,
        standing: { kind: "within" },
        lineKeys: ["a", "c"],
      },
      { phaseKey: "2", budget: null, ownCost: money(5), actualMinor: null, standing: unknown() },
      { phaseKey: null, budget: money(100, 200), actualMinor: null, standing: unknown("b") },
    ]);
    expect(total).toMatchObject({
      budget: money(300, 600),
      actualMinor: 370,
      standing: unknown("b"),
    });
  });

  it("is over by what is on record already, whatever is still to come", () => {
    const { total } = compare({ moneyLines: [line("a", 500), line("b", null)] });
    expect(total.standing).toEqual({ kind: "over at least", byMinor: 100, byPercent: 25 });
  });

  it("counts contingency and no returns, and of an option its own lines", () => {
    const moneyLines = [
      line("a", 1),
      { ...line("b", 2), kind: "contingency" as const },
      { ...line("c", 3), kind: "annual-return" as const },
      { ...line("d", 4), optionKey: "x" },
    ];
    const project = buildProject({ moneyLines });
    expect(compareBudget(project).total.lineKeys).toEqual(["a", "b"]);
    expect(compareBudget(project, "x").total.lineKeys).toEqual(["d"]);
  });
});
