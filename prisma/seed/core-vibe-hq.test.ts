import { describe, expect, it } from "vitest";
import { projectDocument } from "@/lib/features/documents/schema";
import { coreVibeHq } from "./core-vibe-hq";

const project = projectDocument.parse(coreVibeHq);

const keysOf = (rows: { key: string }[]) => rows.map((row) => row.key);
const itemsOf = (list: string) => project.items.filter((item) => item.list === list);
const figure = (key: string) => project.statedFigures.find((row) => row.key === key);

describe("the Core Vibe HQ example", () => {
  it("holds as many rows as its report, and no phase that the report does not have", () => {
    expect(itemsOf("readiness")).toHaveLength(25);
    expect(itemsOf("action")).toHaveLength(17);
    expect(project.risks).toHaveLength(9);
    expect(keysOf(project.blockers)).toEqual(["B1", "B2", "B3"]);
    expect(keysOf(project.tasks)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "16",
      "17",
      "18",
      "4-frontend",
      "9",
    ]);
    expect(project.phases).toEqual([]);
  });

  it("feeds six components with the lines of their group", () => {
    const lines = project.components.map(
      (component) => project.items.filter((item) => item.componentKey === component.key).length,
    );
    expect(lines).toEqual([5, 4, 4, 4, 4, 4]);
    expect(project.components.every((component) => component.statedPercent === null)).toBe(true);
  });

  it("takes the eight ticks as claims and nothing as verified", () => {
    expect(project.claims.map((claim) => claim.subject)).toEqual(
      [1, 2, 3, 4, 5, 14, 22, 23].map((line) => ({ kind: "item", key: `ready-${line}` })),
    );
    expect(project.claims.every((claim) => claim.by === "Core Vibe HQ status report")).toBe(true);
    expect(project.evidence.filter((row) => row.outcome === "passed")).toEqual([]);
  });

  it("finds two unticked lines failing, and no claim refuted", () => {
    const failing = project.evidence.map((row) => row.subject.key);
    expect(failing).toEqual(["ready-6", "ready-9"]);
    expect(project.claims.filter((claim) => failing.includes(claim.subject.key))).toEqual([]);
  });

  it("keeps the three dependencies on tasks that nobody described", () => {
    const dangling = project.dependencies
      .filter((row) => row.blocking.missing || row.dependent.missing)
      .map((row) => `${row.blocking.key} → ${row.dependent.key}`);
    expect(dangling).toEqual(["1 → 5", "5 → 16", "13 → 17"]);
  });

  it("knows which end states each dependency", () => {
    const statedBy = (side: string) =>
      project.dependencies
        .filter((row) => row.statedBy === side)
        .map((row) => `${row.blocking.key} → ${row.dependent.key}`);
    expect(statedBy("both")).toEqual(["1 → 2", "1 → 16", "1 → 17"]);
    expect(statedBy("blocking")).toEqual(["1 → 3", "1 → 5", "1 → 18"]);
    expect(statedBy("dependent")).toEqual(["5 → 16", "13 → 17", "4 → 18", "17 → 18"]);
  });

  it("tells the two tasks with the number 4 apart", () => {
    const four = project.tasks.filter((task) => (task.statedKey ?? task.key) === "4");
    expect(keysOf(four)).toEqual(["4", "4-frontend"]);
  });

  it("adds up to 38–53 hours beside the 40–50 stated for the critical path", () => {
    const low = project.tasks.reduce((sum, task) => sum + (task.estimate?.low ?? 0), 0);
    const high = project.tasks.reduce((sum, task) => sum + (task.estimate?.high ?? 0), 0);
    expect([low, high]).toEqual([38, 53]);
    expect(figure("critical-path")).toMatchObject({ low: 40, high: 50, computes: "effort.total" });
  });

  it("states three timelines in weeks", () => {
    const scenarios = ["optimistic", "realistic", "conservative"].map((name) => {
      const row = figure(`timeline-${name}`);
      return [row?.low, row?.high, row?.unit];
    });
    expect(scenarios).toEqual([
      [2, 3, "weeks"],
      [4, 6, "weeks"],
      [6, 8, "weeks"],
    ]);
  });

  it("points every figure of a task or blocker at one that exists", () => {
    const subjects = new Set([...keysOf(project.tasks), ...keysOf(project.blockers)]);
    const pointing = project.statedFigures.filter((row) => row.subjectKey !== null);
    expect(pointing.filter((row) => !subjects.has(row.subjectKey ?? ""))).toEqual([]);
  });
});
