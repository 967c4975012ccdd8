import { describe, expect, it } from "vitest";
import { buildProject, NOW, type ProjectParts, subject } from "@/lib/testing/project-builder";
import { prepareMaturity } from "./prepare";

const about = (key: string) => ({ subject: subject("item", key) });
const prepare = (parts: ProjectParts) => prepareMaturity(buildProject(parts), NOW);

describe("the bars", () => {
  it("hold what is verified, claimed and stated apart", () => {
    const { rows, overall, hasStated } = prepare({
      components: [{ key: "api", statedPercent: 70 }, { key: "web" }],
      items: ["a", "b"].map((key) => ({ key, list: "readiness", componentKey: "api" })),
      claims: [about("a"), about("b")],
      evidence: [about("a")],
    });
    expect(rows).toMatchObject([
      { key: "api", verified: 50, claimed: 100, stated: 70 },
      { key: "web", verified: null, claimed: null, stated: null },
    ]);
    expect(overall).toMatchObject({ verified: 50, claimed: 100, stated: 70 });
    expect(hasStated).toBe(true);
  });

  it("say what caps a component, and not its own note", () => {
    const [row] = prepare({
      components: [{ key: "api", capPercent: 10, note: "Only a sketch" }],
      items: [{ key: "a", list: "readiness", componentKey: "api", hardStop: true }],
      evidence: [{ ...about("a"), outcome: "failed" }],
    }).rows;
    expect(row).toMatchObject({ cap: 10, note: "capped at 10: a failed" });
  });

  it.each([
    [[{ key: "a" }], "1 component"],
    [[{ key: "a" }, { key: "b" }], "2 components, equal weight"],
    [[{ key: "a" }, { key: "b", weight: 3 }], "2 components, weighted"],
  ])("say how they weigh", (components, note) => {
    expect(prepare({ components }).note).toBe(note);
  });
});

describe("two figures of the documents that should be one", () => {
  const figure = { unit: "percent", source: { key: "report", section: "Dashboard" } } as const;
  const components = [
    { key: "api", statedPercent: 70 },
    { key: "web", statedPercent: 30 },
  ];

  it("stand side by side with what each is", () => {
    const { rows, overall } = prepare({
      components,
      statedFigures: [
        { ...figure, computes: "component.stated", subjectKey: "api", low: 60, high: 60 },
        { ...figure, computes: "readiness.overall", low: 35, high: 35 },
      ],
    });
    expect(rows.map((row) => row.differs?.words)).toEqual([
      ["stated 70", "60 in Dashboard"],
      undefined,
    ]);
    expect(overall.differs).toEqual({
      words: ["bars average 50", "headline 35"],
      difference: {
        sides: [
          {
            whose: "Bars average",
            value: "50\u00a0%",
            from: "The mean of what is stated of each component",
          },
          { whose: "Headline", value: "35\u00a0%", from: "report, Dashboard" },
        ],
        explained: null,
        explainHref: "/projects/example#findings",
      },
    });
  });

  it("carry no mark where they agree, and a quiet one where somebody said why", () => {
    const differs = (low: number, explained: boolean) =>
      prepare({
        components,
        statedFigures: [
          {
            ...figure,
            computes: "readiness.overall",
            low,
            high: low,
            explanation: explained ? { text: "Rounded", by: "Ana", at: NOW } : null,
          },
        ],
      }).overall.differs;
    expect(differs(50, false)).toBeNull();
    expect(differs(40, true)?.difference.explained).toBe("Ana: Rounded");
  });
});
