import { describe, expect, it } from "vitest";
import { projectDocument } from "@/lib/features/documents/schema";
import { visionflow } from "./visionflow";

const document = projectDocument.parse(visionflow);
const { criteria, items, metrics, moneyLines, phases, samples } = document;

const sum = (numbers: number[]) => numbers.reduce((total, value) => total + value, 0);
const linesOf = (...kinds: string[]) => moneyLines.filter((line) => kinds.includes(line.kind));

describe("the VisionFlow example", () => {
  it("has three phases of two weeks and twelve tasks, four a phase", () => {
    expect(phases.map((phase) => phase.estimate?.likely)).toEqual([2, 2, 2]);
    for (const phase of phases) {
      expect(document.tasks.filter((task) => task.phaseKey === phase.key)).toHaveLength(4);
    }
    expect(phases.map((phase) => phase.plannedEndOn)).toEqual([
      "2025-09-02",
      "2025-09-16",
      "2025-09-30",
    ]);
    expect(document.project.targetOn).toBe("2025-09-30");
    expect(document.milestones.map((row) => row.endsOn)).toEqual(["2025-10-07"]);
  });

  it("counts 15, 25, 40 and 60 issues by severity", () => {
    expect(document.tallies.map((row) => [row.severity, row.count])).toEqual([
      ["P0", 15],
      ["P1", 25],
      ["P2", 40],
      ["P3", 60],
    ]);
  });

  it("has six go criteria nobody claims and four no-go criteria, all claimed true", () => {
    const of = (kind: string) => criteria.filter((row) => row.kind === kind);
    const claimed = document.claims.flatMap(({ subject }) =>
      subject.kind === "criterion" ? [subject.key] : [],
    );
    expect(of("go")).toHaveLength(6);
    expect(of("no-go").map((row) => row.key)).toEqual(claimed);
    expect(claimed).toHaveLength(4);
    expect(of("no-go").map((row) => row.consequence?.kind)).toEqual(Array(4).fill("stop"));
  });

  it("takes the ticks of the next steps as claims and proves nothing", () => {
    const claimed = document.claims.flatMap(({ subject }) =>
      subject.kind === "item" ? [subject.key] : [],
    );
    expect(claimed).toHaveLength(4);
    expect(items.filter((item) => claimed.includes(item.key)).map((item) => item.list)).toEqual(
      Array(4).fill("action"),
    );
    expect(document.evidence).toEqual([]);
  });

  it("offers four options with their probability, label and cost", () => {
    expect(
      document.options.map((row) => [row.probabilityPercent, row.statedLabel, row.cost?.highMinor]),
    ).toEqual([
      [10, "not recommended", 0],
      [40, "risky", 10_000_000],
      [75, "acceptable", 20_000_000],
      [95, "recommended", 30_000_000],
    ]);
    expect(document.options[0]?.incidentCost).toMatchObject({
      lowMinor: 50_000_000,
      highMinor: 200_000_000,
    });
  });

  it("has four technical and four business metrics, seven of them with a current value", () => {
    const of = (category: string) => metrics.filter((row) => row.category === category);
    expect(of("Technical")).toHaveLength(4);
    expect(of("Business")).toHaveLength(4);
    expect(metrics).toHaveLength(8);
    expect(samples).toHaveLength(7);
    expect(samples.every((row) => row.basis !== "measured")).toBe(true);
  });

  it("keeps the report's investment apart by line and by phase", () => {
    const lines = linesOf("investment").map((line) => line.amount);
    expect(lines).toHaveLength(3);
    expect(sum(lines.map((amount) => amount.lowMinor))).toBe(22_500_000);
    expect(sum(lines.map((amount) => amount.highMinor))).toBe(37_500_000);
    expect(sum(phases.map((phase) => phase.cost?.lowMinor ?? 0))).toBe(22_500_000);
    expect(sum(phases.map((phase) => phase.cost?.highMinor ?? 0))).toBe(30_000_000);
  });

  it("has exposure lines that add up to 375–1,650 K against a stated 500–2,000 K", () => {
    const lines = linesOf("incident-cost", "annual-loss").map((line) => line.amount);
    expect(lines).toHaveLength(4);
    expect(sum(lines.map((amount) => amount.lowMinor))).toBe(37_500_000);
    expect(sum(lines.map((amount) => amount.highMinor))).toBe(165_000_000);
    expect(
      document.statedFigures.find((figure) => figure.computes === "exposure.total"),
    ).toMatchObject({ low: 50_000_000, high: 200_000_000 });
  });

  it("weighs four stakeholders under two scenarios", () => {
    expect(document.impacts).toHaveLength(8);
    expect(new Set(document.impacts.map((row) => row.stakeholder)).size).toBe(4);
    expect(new Set(document.impacts.map((row) => row.scenario)).size).toBe(2);
  });

  it("states a score of 2.3 out of 10", () => {
    expect(
      document.statedFigures.find((figure) => figure.computes === "readiness.overall"),
    ).toMatchObject({ unit: "score", low: 2.3, high: 2.3 });
  });
});
