import { describe, expect, it } from "vitest";
import { projectDocument } from "@/lib/features/documents/schema";
import {
  buildProject,
  daysAgo,
  NOW,
  projectFromDocument,
  type ProjectParts,
} from "@/lib/testing/project-builder";
import { portfolio } from "@/prisma/seed/portfolio";
import { bottomLine } from "./bottom-line";

type Risks = NonNullable<ProjectParts["risks"]>;

const day = (ago: number) => daysAgo(ago).slice(0, 10);
const high = { probability: "high", impact: "high" } as const;
const low = { probability: "low", impact: "low" } as const;

describe("the bottom line of the risks", () => {
  it.each<[string, Risks, string]>([
    ["nothing", [], "No risk is on record."],
    ["nothing assessed", [{}, {}], "None of 2 risks is assessed. None has a review date."],
    ["one that nobody looked at", [{}], "None of 1 risk is assessed. It has no review date."],
    [
      "the worst there is, and what is due",
      [{ ...high, reviewOn: day(4) }, low, { ...high, reviewOn: day(0) }],
      "2 of 3 risks are high. 2 reviews are due.",
    ],
    [
      "one review that is due, and what is unknown",
      [{ ...low, reviewOn: day(1) }, {}],
      "1 of 2 risks is low, 1 unknown. 1 review is due.",
    ],
    [
      "levels that are only stated",
      [{ level: "high" }, { level: "low", reviewOn: day(-3) }],
      "1 of 2 risks is stated as high, none is assessed. No review is due, 1 without a date.",
    ],
    [
      "one that is stated beside others that are assessed",
      [
        { level: "critical", reviewOn: day(-3) },
        { ...low, reviewOn: day(-3) },
      ],
      "1 of 2 risks is stated as critical. No review is due.",
    ],
    ["a single one", [{ ...high, reviewOn: day(-1) }], "1 of 1 risk is high. No review is due."],
  ])("tells of %s", (_, risks, sentence) => {
    expect(bottomLine(buildProject({ risks }), NOW).sentence).toBe(sentence);
  });

  it("tells how many stated levels are not what follows", () => {
    const facts = (risks: Risks) => bottomLine(buildProject({ risks }), NOW).facts;
    expect(facts([{ ...high, level: "low" }, low])).toBe(
      "1 stated level differs from what is computed.",
    );
    expect(facts([{ ...high, level: "high" }])).toBeNull();
  });

  it.each([
    ["vimana", "None of 4 risks is assessed. None has a review date."],
    ["core-vibe-hq", "3 of 9 risks are stated as high, none is assessed. None has a review date."],
  ])("of %s is what its report gives", (slug, sentence) => {
    const input = portfolio.find((one) => one.project.slug === slug);
    const project = projectFromDocument(projectDocument.parse(input));
    expect(bottomLine(project, NOW).sentence).toBe(sentence);
  });
});
