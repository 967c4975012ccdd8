import { describe, expect, it } from "vitest";
import { withoutMoney } from "@/lib/domain/economics/without-money";
import { projectDocument } from "@/lib/features/documents/schema";
import { buildProject, projectFromDocument } from "@/lib/testing/project-builder";
import { money } from "@/lib/testing/stated-figures";
import { executionPlatform } from "@/prisma/seed/execution-platform";
import { visionflow } from "@/prisma/seed/visionflow";
import { prepareExpectedCost } from "../expected-cost/prepare";
import { prepareOptions } from "./prepare";

const flow = projectFromDocument(projectDocument.parse(visionflow));
const platform = projectFromDocument(projectDocument.parse(executionPlatform));

describe("the options", () => {
  it("of VisionFlow stand as the report labels them and as they are computed", () => {
    const model = prepareOptions(flow);
    expect(
      model.rows.map(({ weeks, investment, chance, expected, worst, regret, breakEven }) =>
        [weeks, investment, chance, expected?.range, expected?.middle, worst, regret, breakEven]
          .map((one) => one?.replace(/\u00a0/g, " ") ?? "")
          .join(" | "),
      ),
    ).toEqual([
      "0 | 0 | 10 % | 450–1,800 | 1,125 | 2,000 | 1,400 | none above it",
      "2 | 75–100 | 40 % | 375–1,300 | 838 | 2,100 | 900 | 250–333",
      "4 | 150–200 | 75 % | 275–700 | 488 | 2,200 | 300 | 214–286",
      "6 | 225–300 | 95 % | 250–400 | 325 | 2,300 | 0 | 375–500",
    ]);
    expect(model.rows.map(({ label, isComputed }) => [label, isComputed])).toEqual([
      ["not recommended", false],
      ["risky; never the cheapest at any loss", false],
      ["acceptable", false],
      ["recommended", true],
    ]);
    expect(model.max).toEqual({ at: 200_000_000, text: "2,000" });
    expect(model.note).toBe("a failure is said to cost 500–2,000");
    expect(model.recommendation).toEqual({
      computed: "Option 4 is expected to cost least, over the whole range.",
      stated: "Stated: option 4. They agree.",
      differs: false,
      regret: "Least to regret: option 4. Cheapest worst case: option 1.",
    });
    expect(model.tippings[0]).toMatchObject({ input: "chance of success, option 4" });
  });

  it("of the platform name what they lack, and that two are recommended", () => {
    const model = prepareOptions(platform);
    expect(model.max).toBeNull();
    expect(model.rows[0]).toMatchObject({
      label: "recommended",
      expected: null,
      missing: "no chance of success and no cost of a failure",
    });
    expect(model.recommendation).toMatchObject({ differs: true });
    const drawn = prepareExpectedCost(platform);
    expect(drawn).toMatchObject({ drawn: null });
    expect("missing" in drawn && drawn.missing[0]).toBe(
      "Option 1, Full roadmap: no chance of success and no cost of a failure.",
    );
  });

  it("hold no amount for whoever may not see one, and still say who recommends which", () => {
    const model = prepareOptions(withoutMoney(flow));
    expect(model.hidden).toBe("Amounts are hidden for your role.");
    expect(JSON.stringify(model)).not.toMatch(/225|300|500|1,125/);
    expect(model.rows[3]).toMatchObject({ chance: "95\u00a0%", weeks: "6", missing: null });
    expect(model.tippings).toEqual([]);
    expect(prepareExpectedCost(withoutMoney(flow))).toHaveProperty("hidden");
  });

  it("whose failures cost something else each are said to", () => {
    const options = [
      { key: "a", name: "A", cost: money(100), probabilityPercent: 50, incidentCost: money(900) },
      {
        key: "b",
        name: "B",
        cost: money(200),
        probabilityPercent: 60,
        incidentCost: money(800),
        statedLabel: "bold",
        recommendedBy: [{ by: "Ana", section: null }],
      },
      { key: "c", name: "C" },
    ];
    const model = prepareOptions(buildProject({ options }));
    expect(model.note).toBe("what a failure costs differs by option");
    expect(model.rows.map(({ breakEven }) => breakEven)).toEqual([
      "none above it",
      "failures differ",
      "unknown",
    ]);
    expect(model.rows[1]?.label).toMatch(/^bold; recommended/);
  });

  it("are none where nobody names one", () => {
    expect(prepareOptions(buildProject())).toMatchObject({ rows: [], note: null, max: null });
    expect(prepareExpectedCost(buildProject())).toEqual({ drawn: null, missing: [] });
  });
});
