import { describe, expect, it } from "vitest";
import { buildProject, NOW, type ProjectParts } from "@/lib/testing/project-builder";
import { prepareRisks } from "../prepare";
import { buildMatrix } from "./build-matrix";

const build = (risks: NonNullable<ProjectParts["risks"]>) =>
  buildMatrix(prepareRisks(buildProject({ risks }), true, NOW).rows);

describe("the matrix", () => {
  it("of nothing is four by four, the worst in the upper right", () => {
    const { impacts, rows } = build([]);
    expect(impacts).toEqual(["low", "medium", "high", "critical"]);
    expect(
      rows.map(({ probability, cells }) => [probability, ...cells.map((c) => c.level)]),
    ).toEqual([
      ["critical", "medium", "high", "critical", "critical"],
      ["high", "low", "medium", "high", "critical"],
      ["medium", "low", "medium", "medium", "high"],
      ["low", "low", "low", "low", "medium"],
    ]);
  });

  it("puts each risk into one cell", () => {
    const { rows } = build([
      { key: "a", probability: "high", impact: "medium" },
      { key: "b", probability: "high", impact: "medium", level: "critical" },
      { key: "c", probability: "low", impact: "critical" },
    ]);
    const found = rows.flatMap(({ cells }) => cells).filter(({ risks }) => risks.length > 0);
    expect(found.map((cell) => [cell.level, cell.risks.map(({ key }) => key)])).toEqual([
      ["medium", ["b", "a"]],
      ["medium", ["c"]],
    ]);
  });

  it.each([
    ["a probability", { impact: "high" }, 4, 5],
    ["an impact", { probability: "high" }, 5, 4],
    ["both", {}, 5, 5],
  ] as const)("draws that %s is unknown", (_, risk, columns, lines) => {
    const { impacts, rows } = build([risk]);
    expect([impacts.length, rows.length]).toEqual([columns, lines]);
    const [cell] = rows.flatMap(({ cells }) => cells).filter(({ risks }) => risks.length > 0);
    expect(cell?.level).toBe("unknown");
  });
});
