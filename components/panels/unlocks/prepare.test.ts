import { describe, expect, it } from "vitest";
import { projectDocument } from "@/lib/features/documents/schema";
import { NOW, buildProject, projectFromDocument } from "@/lib/testing/project-builder";
import { portfolio } from "@/prisma/seed/portfolio";
import { prepareUnlocks } from "./prepare";

function example(slug: string) {
  const input = portfolio.find((one) => one.project.slug === slug);
  const { rows, gate } = prepareUnlocks(projectFromDocument(projectDocument.parse(input)), NOW);
  const plain = (words: string | null) => words && words.replaceAll("\u00a0", " ");
  return {
    gate,
    rows: rows.map((row) => [plain(row.hours), row.key ?? row.title, plain(row.frees)]),
  };
}

describe("the cheapest unlocks", () => {
  it("of Vimana are its first repairs, and the criteria that open gate 0 together", () => {
    expect(example("vimana")).toEqual({
      gate: null,
      rows: [
        ["0.5 h", "0.1", "frees tasks 0.4, 0.5, 1.1, 1.2 and 1.3"],
        ["1 h", "0.2", "frees tasks 0.4 and 0.5"],
        ["1.5 h", "0.3", "frees tasks 0.4 and 0.5"],
        [
          null,
          "6 open criteria of gate 0",
          "together they free phase 1 and all that follows: 24–32 h, 19 tasks, blockers B2 and B3",
        ],
      ],
    });
  });

  it("of Core Vibe HQ begin with the shared contracts", () => {
    expect(example("core-vibe-hq").rows).toEqual([
      ["2.5 h", "1", "frees tasks 2, 3, 16, 17 and 18, blocker B2"],
      ["5 h", "4", "frees task 18"],
    ]);
  });

  it("of Execution Platform are one must-have, and its gate has nothing to open it", () => {
    expect(example("execution-platform")).toEqual({
      gate: "Gate 0 has no criteria that decide, so nothing opens it.",
      rows: [[null, "0.1", "meets 1 must-have"]],
    });
  });

  it("of VisionFlow are none, and it says why", () => {
    expect(example("visionflow")).toEqual({
      gate: "Gate 1 has no criteria that decide, so nothing opens it.",
      rows: [],
    });
  });

  it("lead to where each stands", () => {
    const end = (key: string) => ({ kind: "task" as const, key, missing: false });
    const project = buildProject({
      slug: "harbour",
      tasks: [{ key: "a" }, { key: "b" }],
      dependencies: [{ blocking: end("a"), dependent: end("b") }],
    });
    expect(prepareUnlocks(project, NOW).rows[0]?.href).toBe("/projects/harbour/plan#task-a");
  });
});
