import { describe, expect, it } from "vitest";
import { withoutMoney } from "@/lib/domain/economics/without-money";
import type { Project } from "@/lib/domain/project";
import { projectDocument } from "@/lib/features/documents/schema";
import { buildProject, NOW, projectFromDocument } from "@/lib/testing/project-builder";
import { line } from "@/lib/testing/stated-figures";
import { executionPlatform } from "@/prisma/seed/execution-platform";
import { prepareReturns } from "./prepare";

const platform = projectFromDocument(projectDocument.parse(executionPlatform));
const plain = (words: string | null) => words?.replace(/[\u00a0\u2009]/g, " ") ?? null;

function shown(project: Project) {
  const model = prepareReturns(project, NOW);
  if ("hidden" in model) throw new Error("hidden");
  return model;
}

describe("the returns", () => {
  it("of the platform are 280 K a year, paid back in 1.37 years, 118.75 % in three, no rate set", () => {
    const { rows, total, figures, schedule, cash } = shown(platform);
    expect(rows.map(({ amount }) => amount)).toEqual(["50", "100", "80", "50"]);
    expect(total).toMatchObject({ amount: "280", stated: { difference: null } });
    expect(figures.map(({ name, value, note }) => [name, plain(value), plain(note)])).toEqual([
      ["Payback", "1.37 years", "undated, returns go on"],
      ["Discounted payback", null, "no rate set"],
      ["Return on investment, 3 years", "118.75 %", "beyond the investment, undated"],
      ["Net present value", null, "no rate set"],
      ["Internal rate of return", "52.26 %", "a year, over 3 years"],
    ]);
    expect(figures.map(({ stated }) => plain(stated?.words ?? null))).toEqual([
      "1.4 years",
      null,
      "119 %",
      null,
      null,
    ]);
    expect(schedule).toBe(
      "All is taken as paid at the start: 5 lines name no phase that is planned to the day.",
    );
    expect(cash).not.toBeNull();
  });

  it("follow a rate once somebody sets one, and the phases once they are planned", () => {
    const rated = shown({ ...platform, discountRatePercent: 10, returnYears: 4 });
    expect(rated.figures[3]).toMatchObject({ note: "at 10 %, 4 years" });
    expect(rated.figures[3]?.value).toMatch(/^\$503,5\d\d/);
    const planned = shown(
      buildProject({
        phases: [{ key: "1", plannedStartOn: "2026-01-01", plannedEndOn: "2026-06-01" }],
        moneyLines: [{ ...line("investment", 500), phaseKey: "1" }, line("annual-return", 300)],
      }),
    );
    expect(planned.schedule).toMatch(/^Each line is paid as its phase begins/);
  });

  it("that nobody names are unknown, and hidden from whoever may not see amounts", () => {
    const none = shown(buildProject());
    expect(none).toMatchObject({
      rows: [],
      total: null,
      cash: null,
      schedule: "No line of investment is on record.",
    });
    expect(none.figures.map(({ value }) => value)).toEqual(Array(5).fill(null));
    expect(prepareReturns(withoutMoney(platform), NOW)).toHaveProperty("hidden");
  });
});
