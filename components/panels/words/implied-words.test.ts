import { describe, expect, it } from "vitest";
import { buildProject } from "@/lib/testing/project-builder";
import { wordImplied, wordImpliedOf } from "./implied-words";

const figures = [
  { key: "work", computes: "effort.total", unit: "hours" as const, low: 40, high: 50 },
  ...[
    [2, 3],
    [4, 6],
    [6, 8],
  ].map(([low, high], at) => ({
    key: `time-${String(at)}`,
    computes: "timeline.total",
    unit: "weeks" as const,
    ...{ low: low ?? null, high: high ?? null },
  })),
];
const built = (people: number) => buildProject({ people, statedFigures: figures });
const plain = (words: string | null | undefined) => words?.replaceAll("\u00a0", " ");

describe("implied hours a week", () => {
  it("are told of every scenario of a document that states hours", () => {
    expect(wordImplied(built(1)).map(plain)).toEqual([
      "40–50 h stated: in 2–3 weeks 13.3–25 h a week, in 4–6 weeks 6.7–12.5 h a week, in 6–8 weeks 5–8.3 h a week.",
    ]);
  });

  it("are told of one stated time, and of each person where several work", () => {
    expect(plain(wordImpliedOf(built(2), "time-0"))).toBe(
      "40–50 h in it make 13.3–25 h a week (6.7–12.5 h each)",
    );
    expect(wordImpliedOf(built(2), "work")).toBeNull();
  });
});
