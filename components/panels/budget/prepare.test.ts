import { expect, it } from "vitest";
import { withoutMoney } from "@/lib/domain/economics/without-money";
import { buildProject } from "@/lib/testing/project-builder";
import { money } from "@/lib/testing/stated-figures";
import { prepareBudget } from "./prepare";

const project = buildProject({
  phases: [
    { key: "1", name: "First", cost: money(30_000_000) },
    { key: "2", name: "Second", cost: money(7_500_000) },
  ],
  moneyLines: [
    {
      key: "work",
      name: "Work",
      kind: "investment",
      phaseKey: "1",
      amount: money(30_000_000),
      actualMinor: 34_000_000,
    },
    { key: "spare", name: "Spare", kind: "contingency", amount: money(500_000, 800_000) },
  ],
});

it("what was spent stands beside what was planned, line by line and phase by phase", () => {
  const model = prepareBudget(project);
  if ("hidden" in model) throw new Error("hidden");
  const told = (rows: typeof model.lines) =>
    rows.map(({ name, budget, actual, standing, isOver, note }) =>
      [name, budget, actual, standing, isOver, note]
        .map((one) => String(one).replace(/[\u00a0\u2009]/g, " "))
        .join(" | "),
    );
  expect(told(model.lines)).toEqual([
    "Work | 300 | 340 | over by $40 K (13.3 %) | true | phase 1",
    "Spare | 5–8 | null | unknown: no actual | false | contingency",
  ]);
  expect(told(model.phases)).toEqual([
    "1 First | 300 | 340 | over by $40 K (13.3 %) | true | says it costs 300",
    "2 Second | null | null | unknown: no line names it | false | says it costs 75",
    "Lines of no phase | 5–8 | null | unknown: 1 line without an actual | false | null",
  ]);
  expect(model.total && told([model.total])).toEqual([
    "Total | 305–308 | 340 | over by at least $32 K (10.4 %) | true | null",
  ]);
});

it("there is no budget without a line or a cost, and none for whoever may not see amounts", () => {
  expect(prepareBudget(buildProject())).toMatchObject({ lines: [], phases: [], total: null });
  expect(prepareBudget(withoutMoney(project))).toHaveProperty("hidden");
});
