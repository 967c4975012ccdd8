import { describe, expect, it } from "vitest";
import { projectDocument } from "@/lib/features/documents/schema";
import { buildProject, NOW, projectFromDocument } from "@/lib/testing/project-builder";
import { line, money } from "@/lib/testing/stated-figures";
import { executionPlatform } from "@/prisma/seed/execution-platform";
import { visionflow } from "@/prisma/seed/visionflow";
import { answerEconomics } from "./answer";
import type { Project } from "@/lib/domain/project";
import { toCsv as csvOf } from "@/lib/features/reports/spreadsheet";
import { TABLES } from "@/lib/features/reports/tables";

const platform = projectFromDocument(projectDocument.parse(executionPlatform));
const flow = projectFromDocument(projectDocument.parse(visionflow));
const exactly = (minor: number) => ({ lowMinor: minor, likelyMinor: minor, highMinor: minor });

describe("the economics that are answered", () => {
  it("of the platform are its investment, what it returns, and why the rest is unknown", () => {
    const answer = answerEconomics(platform, NOW);
    expect(answer).toMatchObject({
      currency: "USD",
      investment: exactly(38_400_000),
      contingency: exactly(6_400_000),
      annualReturn: exactly(28_000_000),
      exposure: null,
      roi: { years: 3, ratio: { low: 1.1875, likely: 1.1875, high: 1.1875 } },
      npv: null,
      computedAt: NOW,
    });
    expect(answer.paybackYears?.low).toBeCloseTo(1.3714, 4);
    const missing = (...what: string[]) => ({ kind: "missing", what });
    expect(answer.unknown).toEqual(
      expect.arrayContaining([
        { figure: "npv", reason: missing("discount rate") },
        { figure: "exposure", reason: missing("exposure") },
        {
          figure: "options.1.expectedTotal",
          reason: missing("chance of success", "cost of a failure"),
        },
      ]),
    );
  });

  it("of VisionFlow are its options, and where each beats the other", () => {
    const answer = answerEconomics(flow, NOW);
    expect(answer.options[3]).toMatchObject({
      key: "4",
      expectedTotal: { lowMinor: 25_000_000, likelyMinor: null, highMinor: 40_000_000 },
      expectedMiddleMinor: 32_500_000,
      worstCase: exactly(230_000_000),
      regret: exactly(0),
      everCheapest: true,
    });
    expect(answer.breakEven).toContainEqual({
      option: "4",
      against: "3",
      kind: "above a loss",
      loss: { lowMinor: 37_500_000, likelyMinor: null, highMinor: 50_000_000 },
    });
    expect(answer.recommendation).toMatchObject({ optionKeys: ["4"], agreement: "agrees" });
  });

  it("say of what may never come about that it may not", () => {
    const answer = answerEconomics(
      buildProject({ moneyLines: [line("investment", 100), line("annual-return", 0, 50)] }),
      NOW,
    );
    expect(answer.paybackYears).toEqual({ low: 2, likely: null, high: null });
    expect(answer.unknown).toContainEqual({
      figure: "paybackYears.high",
      reason: { kind: "never paid back" },
    });
  });

  it("give a break-even without a loss where none divides the two", () => {
    const options = [
      { key: "a", cost: money(5), probabilityPercent: 50 },
      { key: "b", cost: money(9), probabilityPercent: 50 },
    ];
    const [breakEven] = answerEconomics(buildProject({ options }), NOW).breakEven;
    expect(breakEven).toEqual({ option: "a", against: "b", kind: "same chance", loss: null });
  });
});

describe("the tables for a spreadsheet", () => {
  const toCsv = (project: Project, name: "options" | "money-lines") =>
    csvOf(TABLES[name](project, NOW));
  const rowsOf = (csv: string) => csv.replace("\ufeff", "").trimEnd().split("\r\n");

  it("name their columns with units, and write amounts in full", () => {
    const [head, ...rows] = rowsOf(toCsv(flow, "options"));
    expect(head).toContain(
      "cost low (USD),cost likely (USD),cost high (USD),chance of success (%)",
    );
    expect(rows).toHaveLength(4);
    expect(rows[3]).toBe(
      "4,Full production hardening,recommended,Code Audit Phase 3,yes,6,6,225000.00,,300000.00,95,500000.00,,2000000.00,250000.00,,400000.00,2300000.00,0.00,3,4,375000.00,500000.00",
    );
    expect(rows[0]).toMatch(/^1,Deploy now,not recommended,,no,0,0,0\.00,0\.00,0\.00,10,/);
    expect(rowsOf(toCsv(platform, "money-lines"))[1]).toBe(
      "engineering,investment,Engineering,once,300000.00,300000.00,300000.00,,,,,4.5 full-time people for 6 months.",
    );
  });

  it("tell a break-even whichever of the two stands first, and which is the cheaper above it", () => {
    const surer = { name: "Surer", cost: money(20_000), probabilityPercent: 90 };
    const riskier = { name: "Riskier", cost: money(10_000), probabilityPercent: 50 };
    const ends = (first: object, second: object) =>
      rowsOf(
        toCsv(
          buildProject({
            options: [
              { key: "a", ...first },
              { key: "b", ...second },
            ],
          }),
          "options",
        ),
      )[2]
        ?.split(",")
        .slice(-4);
    expect(ends(riskier, surer)).toEqual(["a", "b", "250.00", "250.00"]);
    expect(ends(surer, riskier)).toEqual(["a", "a", "250.00", "250.00"]);
  });

  it("leave empty what nobody says, and let no cell be a formula", () => {
    const project = buildProject({
      options: [{ key: "-1", name: '=HYPERLINK("http://x")', cost: null }],
      moneyLines: [{ key: "a", name: "@SUM(A1)", note: "+1, or\t-1", amount: money(100) }],
    });
    expect(rowsOf(toCsv(project, "options"))[1]).toBe(
      `'-1,"'=HYPERLINK(""http://x"")",,,no${",".repeat(18)}`,
    );
    expect(rowsOf(toCsv(project, "money-lines"))[1]).toBe(
      `a,investment,'@SUM(A1),once,1.00,,1.00,,,,,"'+1, or\t-1"`,
    );
  });
});
